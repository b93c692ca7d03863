// The way between the panel and the text beside it.
import type { Anchor } from "../../text/anchor";
import type { PageListener, Passage } from "../../text/painting";

/** What came of showing a passage in the page. */
export type Shown = "shown" | "not_found" | "no_access";

/** The text beside the panel: of a tab, or on the same page. */
export interface Beside {
  /** Paints these passages, given in the order of their text, and no others. */
  paint(passages: readonly Passage[]): void;
  /** Paints this passage besides and brings it into view. */
  show(anchor: Anchor): Promise<Shown>;
  /** Takes all paint off. */
  close(): void;
}

/** Opens the way to the text; `listener` hears of it until it is closed. */
export type OpenBeside = (listener: PageListener) => Beside;
