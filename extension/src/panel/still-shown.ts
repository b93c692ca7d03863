import { withoutFragment } from "../address";
import type { TabState } from "../state";
import { askTab } from "../tabs";

/**
 * Whether a tab still shows the page that its state is about; `loading`: the tab has begun to load one.
 *
 * In-page navigation replaces the article without replacing the document, and no message comes from a page
 * that crashed or was thrown away: the document itself is asked.
 */
export async function isStillShown(tabId: number, state: TabState, loading: boolean): Promise<boolean> {
  if (state.status === "no_article" && !state.entered) return !loading;
  if (state.status !== "shown" && state.status !== "no_article") return true;
  const read = state.status === "shown" ? state.page.url : state.url;
  try {
    const { url } = await askTab(tabId, { kind: "where" });
    return withoutFragment(url) === read;
  } catch {
    return false;
  }
}
