import { api, openPanel } from "../browser/api";
import type { BackgroundRequest } from "../tabs/messages";
import { askLink, closeLink } from "./links";
import { createMenus, onMenu } from "./menus";
import { forget, readTab, stopReading } from "./reading";

// A click grants access to this one tab and its present page. Without one a page is read only where the reader
// has switched its site on and has the panel open: then it is the panel that asks.
api.action.onClicked.addListener((tab) => {
  open(tab);
  if (tab.id === undefined) return;
  void closeLink(tab.id);
  void readTab(tab.id, { clicked: true, what: "article", url: tab.url });
});

onMenu({
  selection: (tab, selected) => {
    open(tab);
    if (tab.id !== undefined) {
      void readTab(tab.id, { clicked: true, what: "selection", url: tab.url, selected });
    }
  },
  link: (tab, url) => {
    open(tab);
    if (tab.id !== undefined && URL.canParse(url)) void askLink(tab.id, new URL(url).hostname);
  },
});

api.runtime.onMessage.addListener((request: BackgroundRequest, sender) => {
  if (request.kind === "left") {
    if (sender.tab?.id === undefined) return;
    void closeLink(sender.tab.id);
    void stopReading(sender.tab.id, "no_access");
    return;
  }
  // The rest is for the panel alone to ask.
  if (!isOurPage(sender.url)) return;
  const { tabId } = request;
  switch (request.kind) {
    case "gone":
      return void stopReading(tabId, "no_access");
    case "cancel":
      return void stopReading(tabId, "cancelled");
    case "ask_link":
      return void askLink(tabId, request.hostname);
    case "close_link":
      return void closeLink(tabId);
    case "read":
      return void readTab(tabId, { ...request, clicked: false });
  }
});

api.tabs.onRemoved.addListener((tabId) => {
  void forget(tabId);
  void closeLink(tabId);
});

api.runtime.onInstalled.addListener(({ reason }) => {
  createMenus();
  if (reason === "install") void api.tabs.create({ url: api.runtime.getURL("welcome.html") });
});

/** Browsers open the panel only within the reader's click: nothing may be awaited before. */
function open(tab: chrome.tabs.Tab): void {
  openPanel(tab.windowId).catch((error: unknown) => console.error("The panel did not open:", error));
}

function isOurPage(url: string | undefined): boolean {
  return url?.startsWith(api.runtime.getURL("")) ?? false;
}
