/** A text without white space and invisible characters, and where each character stood. */
export interface Folded {
  text: string;
  /** Offset in the unfolded text of each code unit of `text`. */
  offsets: Uint32Array;
}

// Blocks of a page have no white space between them that a text made from it has; soft hyphens and
// zero-width characters come and go with the browser.
const DROPPED = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g;

/** Folds a text: two that differ only in what is dropped are equal then. */
export function fold(text: string): Folded {
  const offsets = new Uint32Array(text.length);
  let kept = 0;
  let at = 0;
  const keep = (end: number) => {
    while (at < end) offsets[kept++] = at++;
  };
  for (const { index, 0: dropped } of text.matchAll(DROPPED)) {
    keep(index);
    at += dropped.length;
  }
  keep(text.length);
  return { text: text.replace(DROPPED, ""), offsets: offsets.subarray(0, kept) };
}
