// Every message between the parts of the extension: both ends change together or fail to compile.
import type { ContextRequest } from "./api";
import type { Anchor } from "./text/anchor";

/** From the background or the panel to the content script of a tab. */
export type ContentRequest = { kind: "read" } | { kind: "where" } | { kind: "show"; anchor: Anchor };

/** What the content script answers to each. */
export interface ContentAnswer {
  read: { url: string; page: ContextRequest | null };
  where: { url: string };
  show: { found: boolean };
}

/** From a content script to the background: the document that was read is gone. */
export interface PageLeft {
  kind: "left";
}

/** From the panel to the background: the tab no longer shows what was read, or is to be read again. */
export interface PanelRequest {
  kind: "gone" | "read_again";
  tabId: number;
}

export type BackgroundRequest = PageLeft | PanelRequest;
