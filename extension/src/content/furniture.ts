import { withoutFragment } from "../address";
import { httpUrl } from "../text/blocks";

/** What readers write below an article: where there is more of it than article, it would be taken for one. */
const COMMENTS = [
  ...["comments", "comment-section", "comments-section", "disqus_thread", "respond"].map(
    (id) => `[id='${id}' i]`,
  ),
  ...[
    "comments",
    "comments-area",
    "comments-section",
    "comment-section",
    "comment-list",
    "comment-respond",
  ].map((name) => `.${name}`),
].join();

/** What says of itself that it is an advertisement. */
const ADVERTISEMENTS = "amp-ad, amp-embed, ins.adsbygoogle, [aria-label='advertisement' i]";

const SIGN_UP = ["newsletter", "signup", "sign-up", "subscribe"]
  .map((name) => `[class*='${name}' i], [id*='${name}' i]`)
  .join();

/** Characters that a box beside the text has at most. */
const MAX_BOX = 400;

/** Takes out of the copy of a page what stands among an article's paragraphs and belongs to none. */
export function removeFurniture(copy: Document, address: string, base: string): void {
  for (const section of copy.body.querySelectorAll(COMMENTS)) {
    if (section.querySelector("h1") === null) section.remove();
  }
  for (const advertisement of copy.body.querySelectorAll(ADVERTISEMENTS)) advertisement.remove();
  for (const box of copy.body.querySelectorAll(SIGN_UP)) {
    if (box.querySelector("input") !== null && isShort(box)) box.remove();
  }
  for (const card of copy.body.querySelectorAll("article article")) {
    if (isShort(card) && leadsElsewhere(card, address, base)) card.remove();
  }
}

function isShort(element: Element): boolean {
  return element.textContent.length < MAX_BOX;
}

/** Whether an element is headed by a link to another page: then it speaks of that. */
function leadsElsewhere(element: Element, address: string, base: string): boolean {
  const link = element.querySelector("h1 a, h2 a, h3 a, h4 a, a h1, a h2, a h3, a h4")?.closest("a");
  const url = httpUrl(link?.getAttribute("href") ?? null, base);
  return url !== null && withoutFragment(url) !== withoutFragment(address);
}
