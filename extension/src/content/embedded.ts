import { httpUrl } from "../text/blocks";

/** CSS pixels that a frame has each way if it is to hold an article. */
const MIN_SIZE = 300;

/** The addresses of the pages in a page that are large enough to be what the reader reads there. */
export function embeddedPages(document: Document): string[] {
  const found = [...document.querySelectorAll<HTMLElement>("iframe[src], frame[src]")]
    .filter((frame) => frame.checkVisibility({ visibilityProperty: true }))
    .filter((frame) => frame.offsetWidth >= MIN_SIZE && frame.offsetHeight >= MIN_SIZE)
    .map((frame) => httpUrl(frame.getAttribute("src"), document.baseURI))
    .filter((url) => url !== null);
  return [...new Set(found)];
}
