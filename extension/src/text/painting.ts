import type { Anchor } from "./anchor";

/** What a mark on the strip and a highlight in the page stand for; the author's own words have none. */
export type MarkKind = "unidentified" | "named" | "document" | "unstated";

/** An attribution as it is painted in the page. */
export interface Passage {
  id: string;
  kind: MarkKind;
  anchor: Anchor;
}
