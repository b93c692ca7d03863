// Ceilings of the API, as openapi.json has them: what lies beyond is left out here rather than refused there. The
// server counts characters in code points; here they are counted in code units, which are never fewer.

/** Characters of an article's text. */
export const MAX_TEXT = 1_000_000;
/** Characters of what stands around it. */
export const MAX_FRAME = 50_000;
/** Links in it. */
export const MAX_LINKS = 2_000;
/** Characters of an address. */
export const MAX_URL = 8_192;
/** Characters of whatever else the page says of itself. */
export const MAX_FIELD = 10_000;
