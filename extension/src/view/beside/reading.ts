import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Attribution, ContextRequest, Span } from "../../api/types";
import { type Anchor, anchorAt } from "../../text/anchor";
import { CodePoints } from "../../text/codepoints";
import type { Shown } from "./beside";

/** The page that the panel is about, as its parts need it. */
export interface Reading {
  fields: Readonly<Record<Span["in"], CodePoints>>;
  /** BCP 47, for quotations: what was recognized, else what the page declares. */
  language: string | undefined;
  /** What a report of a mistake begins with: address, version, edition. */
  about: readonly string[];
  /** The passage shown last, by its key. */
  current: string | null;
  show: (key: string, anchor: Anchor) => Promise<Shown>;
}

/** Gives the reading to the parts of its panel. */
export const ReadingContext = createContext<Reading | null>(null);

/** The reading whose panel this part stands in; throws elsewhere. */
export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (reading === null) throw new Error("This part of the panel stands outside of a reading.");
  return reading;
}

/** The fields of a request that spans lie in. */
export function fieldsOf(page: ContextRequest): Reading["fields"] {
  return {
    text: new CodePoints(page.text),
    title: new CodePoints(page.title ?? ""),
    frame: new CodePoints(page.frame ?? ""),
  };
}

/** A run of characters in one field of the page. */
export type Run = Pick<Span, "in" | "start" | "end">;

/** The words of an attribution from its first to its last: source, telling word, and what is told. */
export function passageOf(item: Attribution): Run {
  const spans = [item.source, item.cue, item.content].filter(
    (span): span is Span => span !== null && span.in === item.cue.in,
  );
  return {
    in: item.cue.in,
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

/** The words of a run, white space folded. */
export function wordsOf(reading: Reading, run: Run): string {
  return reading.fields[run.in].slice(run.start, run.end).replace(/\s+/g, " ").trim();
}

/** What finds a run in the page. */
export function anchorOf(reading: Reading, run: Run): Anchor {
  return anchorAt(reading.fields[run.in], run.start, run.end);
}

/** Tells runs apart. */
export function keyOf(run: Run): string {
  return `${run.in}:${run.start}:${run.end}`;
}
