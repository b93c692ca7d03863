import type { Panel } from "../api/types";

type Kind = Panel["page"]["kind"];

/** Everything that a page is: an opinion can be a translation too. */
export function kindsOf(panel: Panel): ReadonlySet<Kind> {
  return new Set([panel.page.kind, ...panel.page.also.map(({ kind }) => kind)]);
}

/** Whether there is an article to tell of; of a list, a gallery or a video only the outlet is shown. */
export function isArticle(panel: Panel): boolean {
  return panel.page.kind !== "home" && panel.page.kind !== "video";
}
