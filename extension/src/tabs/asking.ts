import { api } from "../browser/api";
import type { ContentAnswer, ContentRequest, PanelRequest } from "./messages";

/** Asks the content script in the top document of a tab; fails where there is none. */
export function askTab<R extends ContentRequest>(
  tabId: number,
  request: R,
): Promise<ContentAnswer[R["kind"]]> {
  return api.tabs.sendMessage(tabId, request, { frameId: 0 });
}

/** Asks the background for something; what comes of it is kept as the tab's state. */
export function askBackground(request: PanelRequest): void {
  // The background may be being replaced: then there is nobody to ask, and the reader can ask again.
  api.runtime.sendMessage(request).catch(() => undefined);
}
