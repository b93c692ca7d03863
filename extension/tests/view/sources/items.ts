import type { Attribution, Span } from "../../../src/api/types";

/** An attribution whose telling word stands at `start`. */
export function item(
  id: string,
  cls: Attribution["class"],
  start: number,
  part: Span["in"] = "text",
): Attribution {
  const cue: Span = { in: part, start, end: start + 4, text: "said" };
  return {
    id,
    class: cls,
    form: "paraphrase",
    source_id: null,
    source: null,
    cue,
    content: null,
    rule: "verb",
  };
}
