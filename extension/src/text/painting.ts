import type { Anchor } from "./anchor";

/** What a mark on the strip and a highlight in the page stand for; the author's own words have none. */
export type MarkKind = "unidentified" | "named" | "document" | "unstated";

/** In the order in which they are listed. */
export const MARK_KINDS: readonly MarkKind[] = ["unidentified", "named", "document", "unstated"];

/** An attribution as it is painted in the page. */
export interface Passage {
  id: string;
  kind: MarkKind;
  anchor: Anchor;
}

/** What a page tells of the passages that are painted in it. */
export interface PageListener {
  /** These are not in the page as it is now. */
  onLost(ids: readonly string[]): void;
  /** The reader can see these. */
  onInView(ids: readonly string[]): void;
  /** The reader clicked on this one. */
  onChosen(id: string): void;
}
