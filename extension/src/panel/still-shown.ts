import { withoutFragment } from "../address";
import { askTab } from "../tabs/asking";
import type { TabState } from "../tabs/state";

/**
 * Whether a tab still shows the page that its state is about; `loading`: the tab has begun to load one.
 *
 * In-page navigation replaces the article without replacing the document, and no message comes from a page
 * that crashed or was thrown away: the document itself is asked.
 */
export async function isStillShown(tabId: number, state: TabState, loading: boolean): Promise<boolean> {
  const read = readAddress(state);
  if (read === null) return !(loading && isOfThePage(state));
  try {
    const { url } = await askTab(tabId, { kind: "where" });
    return withoutFragment(url) === read;
  } catch {
    return false;
  }
}

/** The address of the page that a state is about, where its document can be asked. */
function readAddress(state: TabState): string | null {
  if (state.status === "shown") return state.entered ? state.asked.body.url : null;
  return state.status === "outlet" && state.why !== "not_entered" ? state.address : null;
}

/** Whether the state tells of one page and falls with it. */
function isOfThePage({ status }: TabState): boolean {
  return status !== "reading" && status !== "no_access";
}
