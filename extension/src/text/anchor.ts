import { align, type Piece } from "./align";
import type { CodePoints } from "./codepoints";
import { fold, type Folded } from "./fold";

/** A passage by its words and what stands around them: it survives a page that has changed elsewhere. */
export interface Anchor {
  quote: string;
  before: string;
  after: string;
}

const CONTEXT = 48;

/** Fewer characters than this may stand in a page by chance: what surrounds them must then agree. */
const TELLING = 40;
/** So many characters of the surroundings are enough to tell equal words apart. */
const AGREEING = 8;

/** Cuts the passage `start:end` (code points) out of the text that it lies in. */
export function anchorAt(points: CodePoints, start: number, end: number): Anchor {
  return {
    quote: points.slice(start, end),
    before: points.slice(start - CONTEXT, start),
    after: points.slice(end, end + CONTEXT),
  };
}

/** A place in the folded page with the words of a passage. */
interface Exact {
  at: number;
  /** How many characters around it are as they were. */
  agreement: number;
}

/**
 * Finds passages, given in the order of their text, in a page: the pieces of each in the page's unfolded text, or null
 * where it is not there.
 *
 * Of all places with its words the one whose surroundings agree best is a passage's place. Where the words are not
 * there as they were, it is looked for between its neighbours with something put into it or words of it changed.
 */
export function findAnchors(page: Folded, anchors: readonly Anchor[]): (readonly Piece[] | null)[] {
  const wanted = anchors.map(({ quote, before, after }) => ({
    quote: fold(quote).text,
    before: fold(before).text,
    after: fold(after).text,
  }));
  const exact = findExactly(page.text, wanted);
  const found: (readonly Piece[] | null)[] = exact.map(
    (place, index) => place && [{ start: place.at, end: place.at + wanted[index]!.quote.length }],
  );
  const missing = wanted.flatMap(({ before, quote, after }, index) => {
    if (found[index] || quote === "") return [];
    const passage = { start: before.length, end: before.length + quote.length };
    return [{ index, text: before + quote + after, passage, ...neighbours(exact, index) }];
  });
  align(page.text, missing).forEach((pieces, order) => {
    found[missing[order]!.index] = pieces;
  });
  return found.map((pieces) => pieces?.map((piece) => unfolded(page, piece)) ?? null);
}

function unfolded({ offsets }: Folded, { start, end }: Piece): Piece {
  return { start: offsets[start]!, end: offsets[end - 1]! + 1 };
}

function findExactly(text: string, wanted: readonly Anchor[]): (Exact | null)[] {
  let from = 0;
  const places = wanted.map((anchor) => {
    const place = findBest(text, anchor, from);
    if (place) from = place.at;
    return place;
  });
  // Two passages with the same words are never one place: where one of them is gone, the other keeps it.
  const owners = new Map<string, number>();
  places.forEach((place, index) => {
    if (!place) return;
    const key = `${place.at} ${wanted[index]!.quote}`;
    const owner = owners.get(key);
    if (owner === undefined || place.agreement > places[owner]!.agreement) owners.set(key, index);
  });
  return places.map((place, index) => {
    const owner = place && owners.get(`${place.at} ${wanted[index]!.quote}`)!;
    return owner === null || isSame(wanted[owner]!, wanted[index]!) ? place : null;
  });
}

function isSame(one: Anchor, other: Anchor): boolean {
  return one.before === other.before && one.quote === other.quote && one.after === other.after;
}

/** The best place of the words; of equally good ones the first from `from` on, where the last passage was found. */
function findBest(text: string, { quote, before, after }: Anchor, from: number): Exact | null {
  if (quote === "") return null;
  const all = before.length + after.length;
  let best: Exact | null = null;
  const look = (start: number, end: number) => {
    for (let at = text.indexOf(quote, start); at >= 0 && at < end; at = text.indexOf(quote, at + 1)) {
      const agreement = commonEnd(text, at, before) + commonStart(text, at + quote.length, after);
      if (best === null || agreement > best.agreement) best = { at, agreement };
      if (agreement === all) return;
    }
  };
  const result = () => best;
  look(from, text.length);
  if (from > 0 && result()?.agreement !== all) look(0, from);
  const place = result();
  const needed = quote.length >= TELLING ? 0 : Math.min(AGREEING, all);
  return place && place.agreement >= needed ? place : null;
}

/** Where a passage that was not found must begin: behind the found one before it, ahead of the found one after it. */
function neighbours(places: readonly (Exact | null)[], index: number): { after: number; ahead: number } {
  const next = places.slice(index + 1).find((place) => place !== null);
  return {
    after: places.slice(0, index).findLast((place) => place !== null)?.at ?? -1,
    ahead: next?.at ?? Infinity,
  };
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
