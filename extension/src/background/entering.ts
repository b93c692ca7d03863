import { api, highlightOrigin } from "../browser/api";
import { askTab } from "../tabs/asking";
import type { ReadPage, WhatToRead } from "../tabs/messages";

/**
 * Milliseconds after which a click's access is tried again: a page that a process of its own has just loaded
 * can learn of the click a moment later than the background does.
 */
const RETRIES = [20, 50, 100];

/** Reads the page in a tab; null where the browser does not let Sidelight in. `patient`: access was just granted. */
export async function enter(
  tabId: number,
  { what, settle }: WhatToRead,
  { patient }: { patient: boolean },
): Promise<ReadPage | null> {
  for (const pause of patient ? [0, ...RETRIES] : [0]) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      // Passages are painted only after the page was read.
      const styled = addStyle(tabId);
      await api.scripting.executeScript({ target: { tabId }, files: ["content.js"] });
      const page = await askTab(tabId, { kind: "read", what, settle });
      await styled;
      return page;
    } catch {
      // Tried again, or not let in.
    }
  }
  return null;
}

async function addStyle(tabId: number): Promise<void> {
  const sheet = { target: { tabId }, files: ["highlight.css"], origin: highlightOrigin() };
  try {
    // Removed first: a second click would add the same style sheet once more.
    await api.scripting.removeCSS(sheet);
    await api.scripting.insertCSS(sheet);
  } catch {
    // A page that keeps style sheets out keeps scripts out too, and that is told.
  }
}
