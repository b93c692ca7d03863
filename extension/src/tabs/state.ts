import type { Asked } from "../api/asked";
import type { Failure } from "../api/client";
import type { ContextRequest, EditionInfo, OutletRequest, Panel, PanelOutlet } from "../api/types";
import { TabMemory } from "../browser/session";

/** What the server knows of an outlet, and how it was asked. */
interface KnownOutlet {
  asked: Asked<OutletRequest>;
  edition: EditionInfo;
  outlet: PanelOutlet;
}

/** Why only the outlet is told: nothing to read was found, the browser keeps the page closed, the reader chose so. */
export type OutletOnly = "no_article" | "not_entered" | "hostname";

/** What is known of one tab. No state at all: its page has not been read, or is there no more. */
export type TabState =
  | { status: "reading" }
  /** `entered`: the document itself was read, and can be asked; not so words that the browser's menu handed over. */
  | { status: "shown"; entered: boolean; asked: Asked<ContextRequest>; panel: Panel }
  | ({
      status: "outlet";
      why: OutletOnly;
      /** The page's address, and those of its frames that may hold the text. */
      address: string;
      frames: readonly string[];
    } & KnownOutlet)
  | { status: "failed"; server: string; failure: Failure }
  /** Nothing was sent: others could read it on its way to this server, and the reader has not agreed to that. */
  | { status: "unprotected"; server: string }
  /** Nothing was sent: the page is one of a Sidelight server, which invites readers to use it. */
  | { status: "invited"; server: string }
  | { status: "nothing_selected" }
  | { status: "cancelled" }
  /** The page was left, or the browser no longer lets Sidelight into it. */
  | { status: "no_access" }
  /** The browser keeps extensions out of this page for good. */
  | { status: "closed_page" };

/** What came of asking who publishes at a link. */
export type LinkState = { hostname: string } & (
  | { status: "asking" }
  | ({ status: "shown" } & KnownOutlet)
  | { status: "failed"; server: string; failure: Failure }
  | { status: "unprotected"; server: string }
);

/** What is known of each tab, and of the link in its page that the reader asked about. */
export const tabStates = new TabMemory<TabState>("tab");
export const linkStates = new TabMemory<LinkState>("link");
