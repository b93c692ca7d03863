import type { ContextRequest, EditionInfo, Panel, PanelOutlet } from "./api";
import { api } from "./browser";
import type { Failure } from "./client";

/** What is known of one tab. No state at all: its page has not been read, or is there no more. */
export type TabState =
  | { status: "reading" }
  | { status: "shown"; server: string; page: ContextRequest; panel: Panel }
  /** `entered`: the page let Sidelight in, and held no article. */
  | {
      status: "no_article";
      entered: boolean;
      server: string;
      url: string;
      edition: EditionInfo;
      outlet: PanelOutlet;
    }
  | { status: "failed"; server: string; failure: Failure }
  /** The page was left, or the browser no longer lets Sidelight into it. */
  | { status: "no_access" }
  /** The browser keeps extensions out of this page for good. */
  | { status: "closed_page" };

// Session storage: in memory only, gone with the browser, out of reach of pages; unlike variables it
// outlives the background worker, which browsers stop when it is idle.
const key = (tabId: number) => `tab:${tabId}`;

export async function loadState(tabId: number): Promise<TabState | undefined> {
  const stored = await api.storage.session.get(key(tabId));
  return stored[key(tabId)] as TabState | undefined;
}

export async function saveState(tabId: number, state: TabState): Promise<void> {
  const entry = { [key(tabId)]: state };
  try {
    await api.storage.session.set(entry);
  } catch {
    // Full, after very many or very long articles: other tabs can be read again with a click.
    await api.storage.session.clear();
    await api.storage.session.set(entry);
  }
}

export async function dropState(tabId: number): Promise<void> {
  await api.storage.session.remove(key(tabId));
}

/** Calls `listener` whenever the state of a tab changes. */
export function onStateChange(listener: (tabId: number, state: TabState | undefined) => void): () => void {
  const handle = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== "session") return;
    for (const [name, change] of Object.entries(changes)) {
      if (name.startsWith("tab:")) listener(Number(name.slice(4)), change.newValue as TabState | undefined);
    }
  };
  api.storage.onChanged.addListener(handle);
  return () => api.storage.onChanged.removeListener(handle);
}
