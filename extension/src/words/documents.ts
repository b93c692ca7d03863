/** Beside the panel of the extension lie its documents; the server has them for its own page. */
const FOLDER = location.protocol.startsWith("http") ? "/page/" : "";

/** The documents that the panel leads to, by what they tell. */
export const DOCUMENTS = {
  /** The whole definition, with its figures. */
  attributions: `${FOLDER}attributions.html`,
  privacy: `${FOLDER}privacy.html`,
} as const;
