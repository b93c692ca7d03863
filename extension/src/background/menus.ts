import { api } from "../browser/api";
import { t } from "../words/strings";

const SELECTION = "selection";
const LINK = "link";

/** Puts Sidelight's two entries into the menus of pages. Browsers keep them from then on. */
export function createMenus(): void {
  api.contextMenus.removeAll(() => {
    api.contextMenus.create({ id: SELECTION, contexts: ["selection"], title: t("menuSelection") });
    api.contextMenus.create({
      id: LINK,
      contexts: ["link"],
      title: t("menuLink"),
      targetUrlPatterns: ["http://*/*", "https://*/*"],
    });
  });
}

interface Chosen {
  selection: (tab: chrome.tabs.Tab, words: string | undefined) => void;
  link: (tab: chrome.tabs.Tab, url: string) => void;
}

/** Calls what belongs to the entry that the reader chose. */
export function onMenu({ selection, link }: Chosen): void {
  api.contextMenus.onClicked.addListener((info, tab) => {
    if (!tab) return;
    if (info.menuItemId === SELECTION) selection(tab, info.selectionText);
    else if (info.menuItemId === LINK && info.linkUrl) link(tab, info.linkUrl);
  });
}
