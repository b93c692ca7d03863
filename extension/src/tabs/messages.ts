// Every message between the parts of the extension: both ends change together or fail to compile.
import type { ContextRequest } from "../api/types";
import type { Anchor } from "../text/anchor";
import type { Passage } from "../text/painting";

/** From the background or the panel to the content script of a tab. */
export type ContentRequest = ({ kind: "read" } & WhatToRead) | { kind: "where" };

/** What of a page is to be read. */
export interface WhatToRead {
  what: "article" | "selection";
  /** Wait until the page has stopped changing: nobody has looked at it and pressed a button. */
  settle?: boolean | undefined;
}

/** What the content script answers to each. */
export interface ContentAnswer {
  read: ReadPage;
  where: { url: string };
}

/** What was read of a page. */
export interface ReadPage {
  url: string;
  /** What the API takes; null where there is nothing to read. */
  page: ContextRequest | null;
  /** Addresses of frames in the page that are large enough to hold an article, where the page holds none. */
  frames: readonly string[];
  /** The server that the page invites readers to use, where it is the page of one. */
  invitation: string | null;
}

/**
 * The name of the connection from the panel to the content script. It lasts as long as the panel shows what was read
 * there: with it go the highlights and everything that watches the page.
 */
export const BESIDE = "beside";

/** From the panel to the page beside it. */
export type ToPage =
  /** These passages are painted, and no others. */
  | { kind: "paint"; passages: readonly Passage[] }
  /** This passage is painted besides and brought into view; `turn` comes back with the answer. */
  | { kind: "show"; turn: number; anchor: Anchor };

/** From the page to the panel beside it. */
export type FromPage =
  /** Which of the passages to be painted are not in the page as it is now; told anew whenever it changes. */
  | { kind: "lost"; ids: readonly string[] }
  | { kind: "shown"; turn: number; found: boolean }
  /** The painted passages that the reader can see. */
  | { kind: "in_view"; ids: readonly string[] }
  /** The reader clicked on a painted passage. */
  | { kind: "chosen"; id: string };

/** From a content script to the background: the document that was read is gone. */
export interface PageLeft {
  kind: "left";
}

/** What of a page is to be read and sent. */
export interface ReadRequest extends WhatToRead {
  /** Ask the server even where it has answered the same before, as a click does. */
  fresh?: boolean | undefined;
  /** Send the article though only hostnames are to be sent: the reader has just asked for it. */
  whole?: boolean | undefined;
}

/** From the panel to the background. */
export type PanelRequest =
  /** The tab no longer shows what was read. */
  | { kind: "gone"; tabId: number }
  /** Read the tab's page. */
  | ({ kind: "read"; tabId: number } & ReadRequest)
  /** What is under way is no longer wanted. */
  | { kind: "cancel"; tabId: number }
  /** Ask once more who publishes where a link leads. */
  | { kind: "ask_link"; tabId: number; hostname: string }
  /** The answer on a link is no longer wanted. */
  | { kind: "close_link"; tabId: number };

/** All that the background is asked or told. */
export type BackgroundRequest = PageLeft | PanelRequest;
