import { api, openPanel } from "../browser";
import type { BackgroundRequest } from "../messages";
import { forget, leave, readTab } from "./reading";

// The click grants access to this one tab and its present page, and nothing else does.
api.action.onClicked.addListener((tab) => {
  openPanel(tab.windowId).catch((error: unknown) => console.error("The panel did not open:", error));
  if (tab.id !== undefined) void readTab(tab.id, { clicked: true, url: tab.url });
});

api.runtime.onMessage.addListener((request: BackgroundRequest, sender) => {
  if (request.kind === "left" && sender.tab?.id !== undefined) void leave(sender.tab.id);
  // The rest is for the panel alone to ask.
  if (!isOurPage(sender.url)) return;
  if (request.kind === "gone") void leave(request.tabId);
  if (request.kind === "read") void readTab(request.tabId, { clicked: false, url: undefined });
});

api.tabs.onRemoved.addListener((tabId) => void forget(tabId));

function isOurPage(url: string | undefined): boolean {
  return url?.startsWith(api.runtime.getURL("")) ?? false;
}
