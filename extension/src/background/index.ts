import { api, openPanel } from "../browser";
import type { BackgroundRequest } from "../messages";
import { loadState } from "../state";
import { isStillShown } from "./documents";
import { forget, leave, readTab } from "./reading";

// The click grants access to this one tab and its present page, and nothing else does.
api.action.onClicked.addListener((tab) => {
  openPanel(tab.windowId).catch((error: unknown) => console.error("The panel did not open:", error));
  if (tab.id !== undefined) void readTab(tab.id, { clicked: true, url: tab.url });
});

api.runtime.onMessage.addListener((request: BackgroundRequest, sender) => {
  if (request.kind === "left" && sender.tab?.id !== undefined) void leave(sender.tab.id);
  if (request.kind === "read_again" && isOurPage(sender.url)) {
    void readTab(request.tabId, { clicked: false, url: undefined });
  }
});

// In-page navigation replaces the article without replacing the document, and no message comes from a page
// that crashed or was thrown away: ask the document itself whenever the tab changes.
api.tabs.onUpdated.addListener((tabId, change) => void followTab(tabId, change.status === "loading"));

api.tabs.onRemoved.addListener((tabId) => void forget(tabId));

async function followTab(tabId: number, loading: boolean): Promise<void> {
  const state = await loadState(tabId);
  if (state !== undefined && !(await isStillShown(tabId, state, loading))) await leave(tabId);
}

function isOurPage(url: string | undefined): boolean {
  return url?.startsWith(api.runtime.getURL("")) ?? false;
}
