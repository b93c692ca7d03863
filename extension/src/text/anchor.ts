import type { CodePoints } from "./codepoints";

/** A passage by its words and what stands around them: it survives a page that has changed elsewhere. */
export interface Anchor {
  quote: string;
  before: string;
  after: string;
}

const CONTEXT = 48;

/** Cuts the passage `start:end` (code points) out of the text that it lies in. */
export function anchorAt(points: CodePoints, start: number, end: number): Anchor {
  return {
    quote: points.slice(start, end),
    before: points.slice(start - CONTEXT, start),
    after: points.slice(end, end + CONTEXT),
  };
}

/** A text without white space and invisible characters, and where each character stood. */
export interface Folded {
  text: string;
  /** Offset in the unfolded text of each code unit of `text`. */
  offsets: readonly number[];
}

// Blocks of a page have no white space between them that a text made from it has; soft hyphens and
// zero-width characters come and go with the browser.
const DROPPED = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/;

export function fold(text: string): Folded {
  const offsets: number[] = [];
  let folded = "";
  for (let index = 0; index < text.length; index++) {
    const unit = text[index]!;
    if (DROPPED.test(unit)) continue;
    folded += unit;
    offsets.push(index);
  }
  return { text: folded, offsets };
}

/**
 * Finds the passage in `page`: of all places with its words the one whose surroundings agree best.
 *
 * Gives offsets into the unfolded text (UTF-16 code units, end exclusive), or null where the words are not.
 */
export function findAnchor(page: Folded, anchor: Anchor): { start: number; end: number } | null {
  const quote = fold(anchor.quote).text;
  const before = fold(anchor.before).text;
  const after = fold(anchor.after).text;
  if (quote === "") return null;
  let best: { at: number; agreement: number } | null = null;
  for (let at = page.text.indexOf(quote); at >= 0; at = page.text.indexOf(quote, at + 1)) {
    const agreement = commonEnd(page.text, at, before) + commonStart(page.text, at + quote.length, after);
    if (best === null || agreement > best.agreement) best = { at, agreement };
    if (best.agreement === before.length + after.length) break;
  }
  if (best === null) return null;
  const start = page.offsets[best.at]!;
  const end = page.offsets[best.at + quote.length - 1]! + 1;
  return { start, end };
}

function commonEnd(text: string, end: number, wanted: string): number {
  let count = 0;
  while (
    count < wanted.length &&
    count < end &&
    text[end - 1 - count] === wanted[wanted.length - 1 - count]
  ) {
    count++;
  }
  return count;
}

function commonStart(text: string, start: number, wanted: string): number {
  let count = 0;
  while (count < wanted.length && text[start + count] === wanted[count]) count++;
  return count;
}
