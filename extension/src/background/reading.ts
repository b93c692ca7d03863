import { isUnprotected, withoutFragment } from "../address";
import { asked } from "../api/asked";
import { askOutlet, CONTEXT, OUTLET } from "../api/client";
import type { ContextRequest, OutletRequest } from "../api/types";
import { loadSettings, type Settings } from "../settings/settings";
import type { ReadPage, ReadRequest } from "../tabs/messages";
import { type OutletOnly, tabStates, type TabState } from "../tabs/state";
import { askedBefore } from "./cache";
import { enter } from "./entering";

/** The reading under way in each tab: a newer one, or leaving the page, ends it. */
const underWay = new Map<number, AbortController>();

/** What is to be read, and on what occasion. */
export interface Occasion extends ReadRequest {
  /** Whether the reader's click has just granted access to the tab. */
  clicked: boolean;
  /** The tab's address, where the browser tells it. */
  url?: string | undefined;
  /** The selected words as the browser tells them, for pages that it keeps closed to extensions. */
  selected?: string | undefined;
}

/** Reads the page in a tab, sends it to the reader's server, and keeps what comes of it as the tab's state. */
export async function readTab(tabId: number, occasion: Occasion): Promise<void> {
  underWay.get(tabId)?.abort();
  const reading = new AbortController();
  underWay.set(tabId, reading);
  const keep = async (state: TabState) => {
    if (!reading.signal.aborted) await tabStates.save(tabId, state);
  };
  // Storage keeps the order of what it is told.
  void keep({ status: "reading" });
  await keep(await read(tabId, occasion, reading.signal));
  if (underWay.get(tabId) === reading) underWay.delete(tabId);
}

/** Ends what is under way in a tab, and keeps why there is nothing to show. */
export async function stopReading(tabId: number, why: "no_access" | "cancelled"): Promise<void> {
  stop(tabId);
  await tabStates.save(tabId, { status: why });
}

/** The tab is gone. */
export async function forget(tabId: number): Promise<void> {
  stop(tabId);
  await tabStates.drop(tabId);
}

function stop(tabId: number): void {
  underWay.get(tabId)?.abort();
  underWay.delete(tabId);
}

async function read(tabId: number, occasion: Occasion, signal: AbortSignal): Promise<TabState> {
  const { clicked, what, url, selected } = occasion;
  const [found, settings] = await Promise.all([enter(tabId, occasion, { patient: clicked }), loadSettings()]);
  if (signal.aborted || (found === null && !clicked)) return { status: "no_access" };
  if (found?.invitation) return { status: "invited", server: found.invitation };
  // Browsers keep extensions out of their own pages and viewers; the address may still tell the outlet.
  const address = withoutFragment(found?.url ?? url ?? "");
  if (!/^https?:/.test(address)) return { status: "closed_page" };
  const page = found?.page ?? (selected ? selectedOn(address, selected) : null);
  if (page === null && what === "selection") return { status: "nothing_selected" };
  return ask({ page, address, found, settings, signal, occasion });
}

/** A text that the browser's menu handed over: nothing else is known of its page. */
function selectedOn(url: string, text: string): ContextRequest {
  return { url, text: text.toWellFormed(), selection: true };
}

interface Question {
  page: ContextRequest | null;
  address: string;
  found: ReadPage | null;
  settings: Settings;
  signal: AbortSignal;
  occasion: Occasion;
}

/** The only place from which anything that was read of a page leaves the browser. */
async function ask({ page, address, found, settings, signal, occasion }: Question): Promise<TabState> {
  const { server, unprotected, sends } = settings;
  if (isUnprotected(server) && unprotected !== server) return { status: "unprotected", server };
  const hostnameOnly = sends === "hostname" && !occasion.whole;
  if (page && !hostnameOnly) {
    const answer = await askedBefore(settings, page, {
      fresh: occasion.clicked || occasion.fresh === true,
      signal,
    });
    return answer.ok
      ? {
          status: "shown",
          entered: found?.page != null,
          asked: asked(server, CONTEXT, page),
          panel: answer.value,
        }
      : { status: "failed", server, failure: answer.failure };
  }
  const question: OutletRequest = hostnameOnly ? { hostname: new URL(address).hostname } : { url: address };
  const answer = await askOutlet(settings, question, signal);
  if (!answer.ok) return { status: "failed", server, failure: answer.failure };
  const why: OutletOnly = found === null ? "not_entered" : page ? "hostname" : "no_article";
  const { edition, outlet } = answer.value;
  return {
    status: "outlet",
    why,
    address,
    frames: found?.frames ?? [],
    asked: asked(server, OUTLET, question),
    edition,
    outlet,
  };
}
