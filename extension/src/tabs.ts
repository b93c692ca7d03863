import { api } from "./browser";
import type { ContentAnswer, ContentRequest } from "./messages";

/** Asks the content script in the top document of a tab; fails where there is none. */
export function askTab<R extends ContentRequest>(
  tabId: number,
  request: R,
): Promise<ContentAnswer[R["kind"]]> {
  return api.tabs.sendMessage(tabId, request, { frameId: 0 });
}
