import type { Attribution } from "../../api/types";
import type { MarkKind } from "../../text/painting";
import { markKindOf } from "../mark-kind";

/** One attribution on the strip: `at` from 0 (the article's beginning) to 1, `lane` 0 on the line. */
export interface Mark {
  id: string;
  kind: MarkKind;
  at: number;
  lane: number;
}

/** Lanes beside the line, nearest first: one above, one below, and so on. */
const LANES = [0, -1, 1, -2, 2] as const;

/** A mark's width against that of the strip in the narrowest panel. */
const WIDTH = 0.038;

/**
 * Places the attributions where they stand in the text (`length` code points); marks that would cover each
 * other move off the line, as far as there are lanes.
 */
export function layMarks(items: readonly Attribution[], length: number): Mark[] {
  const ends: number[] = LANES.map(() => Number.NEGATIVE_INFINITY);
  return items
    .flatMap((item) => {
      const kind = markKindOf(item);
      return kind === null ? [] : [{ id: item.id, kind, at: position(item, length) }];
    })
    .sort((a, b) => a.at - b.at)
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.at);
      const index = free >= 0 ? free : ends.indexOf(Math.min(...ends));
      ends[index] = mark.at + WIDTH;
      return { ...mark, lane: LANES[index] as number };
    });
}

/** The headline stands before the text, what lies around the article behind it. */
function position(item: Attribution, length: number): number {
  const { in: part, start } = item.cue;
  if (part === "title" || length === 0) return 0;
  return part === "frame" ? 1 : Math.min(1, start / length);
}
