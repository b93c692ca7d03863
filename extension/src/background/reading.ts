import { withoutFragment } from "../address";
import type { ContextRequest } from "../api";
import { api } from "../browser";
import { askContext, askOutlet } from "../client";
import { loadSettings } from "../settings";
import type { ReadPage } from "../messages";
import { dropState, saveState, type TabState } from "../state";
import { askTab } from "../tabs";

/** The reading under way in each tab: a newer one, or leaving the page, ends it. */
const underWay = new Map<number, AbortController>();

interface Occasion {
  /** Whether the reader pressed the toolbar button, which grants access to the tab. */
  clicked: boolean;
  /** The tab's address, where the browser tells it. */
  url: string | undefined;
}

/** Reads the page in a tab, sends it to the reader's server, and keeps what comes of it as the tab's state. */
export async function readTab(tabId: number, occasion: Occasion): Promise<void> {
  underWay.get(tabId)?.abort();
  const reading = new AbortController();
  underWay.set(tabId, reading);
  const keep = async (state: TabState) => {
    if (!reading.signal.aborted) await saveState(tabId, state);
  };
  await keep({ status: "reading" });
  await keep(await read(tabId, occasion, reading.signal));
  if (underWay.get(tabId) === reading) underWay.delete(tabId);
}

/** The tab shows another page now: what was read of the last one is dropped, what is under way ends. */
export async function leave(tabId: number): Promise<void> {
  stop(tabId);
  await saveState(tabId, { status: "no_access" });
}

/** The tab is gone. */
export async function forget(tabId: number): Promise<void> {
  stop(tabId);
  await dropState(tabId);
}

function stop(tabId: number): void {
  underWay.get(tabId)?.abort();
  underWay.delete(tabId);
}

async function read(tabId: number, { clicked, url }: Occasion, signal: AbortSignal): Promise<TabState> {
  const found = await enter(tabId, clicked ? RETRIES : []);
  if (signal.aborted || (found === null && !clicked)) return { status: "no_access" };
  const { server } = await loadSettings();
  if (found?.page) return context(server, found.page, signal);
  // Browsers keep extensions out of their own pages and viewers; the address may still tell the outlet.
  const address = found?.url ?? url ?? "";
  return /^https?:/.test(address)
    ? outlet(server, withoutFragment(address), found !== null, signal)
    : { status: "closed_page" };
}

/**
 * Milliseconds after which a click's access is tried again: a page that a process of its own has just loaded
 * can learn of the click a moment later than the background does.
 */
const RETRIES = [20, 50, 100];

/** Reads the page in a tab; null where the browser does not let Sidelight in. */
async function enter(tabId: number, retries: readonly number[]): Promise<ReadPage | null> {
  const target = { tabId };
  try {
    await api.scripting.executeScript({ target, files: ["content.js"] });
    // Removed first: a second click would add the same style sheet once more.
    await api.scripting.removeCSS({ target, files: ["highlight.css"] });
    await api.scripting.insertCSS({ target, files: ["highlight.css"] });
    return await askTab(tabId, { kind: "read", what: "article" });
  } catch {
    const [pause, ...rest] = retries;
    if (pause === undefined) return null;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return enter(tabId, rest);
  }
}

async function context(server: string, page: ContextRequest, signal: AbortSignal): Promise<TabState> {
  const answer = await askContext(server, page, signal);
  return answer.ok
    ? { status: "shown", server, page, panel: answer.value }
    : { status: "failed", server, failure: answer.failure };
}

async function outlet(server: string, url: string, entered: boolean, signal: AbortSignal): Promise<TabState> {
  const answer = await askOutlet(server, url, signal);
  if (!answer.ok) return { status: "failed", server, failure: answer.failure };
  const { edition, outlet } = answer.value;
  return { status: "no_article", entered, server, url, edition, outlet };
}
