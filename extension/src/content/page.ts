import { Readability } from "@mozilla/readability";
import { withoutFragment } from "../address";
import type { ContextRequest } from "../api/types";
import type { ReadPage } from "../tabs/messages";
import { type BlockText, httpUrl, readBlocks } from "../text/blocks";
import { CodePoints } from "../text/codepoints";
import { countWords } from "../text/count-words";
import { MAX_FIELD, MAX_LINKS, MAX_TEXT, MAX_URL } from "./ceilings";
import { readDeclarations } from "./declarations";
import { embeddedPages } from "./embedded";
import { around } from "./frame";
import { removeFurniture } from "./furniture";
import { copySelected } from "./selection";
import { copyShown } from "./shown";

/** Fewer words than this are a caption or a notice, not an article. */
const MIN_WORDS = 20;

/** Where Readability finds less than this, it looks again and takes for article what it took for furniture before. */
const MIN_CHARACTERS = 200;

/**
 * Reads the article of a page, or what the reader has selected in it: any selection where that alone is asked for, and
 * one that is long enough to be meant where the article is.
 */
export function readPage(document: Document, what: "article" | "selection"): ReadPage {
  const read = { url: document.location.href, page: null, frames: [], invitation: invitation(document) };
  if (read.invitation !== null) return read;
  const page =
    what === "selection"
      ? readSelection(document, 1)
      : (readSelection(document, MIN_WORDS) ?? readArticle(document));
  return page ? { ...read, page } : { ...read, frames: embeddedPages(document) };
}

function readArticle(document: Document): ContextRequest | null {
  // An XML document has no body, and where all can be edited nobody knows what the reader typed.
  if ((document.body as HTMLElement | null) === null || document.designMode === "on") return null;
  const copy = copyPage(document);
  const shown = readBlocks(copy.body, null);
  removeFurniture(copy, document.location.href, document.baseURI);
  // A text alone is all article.
  const article = document.contentType === "text/plain" ? { content: copy.body } : parse(copy);
  if (!article?.content) return null;
  const found = readBlocks(article.content, document.baseURI);
  return request(document, found, MIN_WORDS, {
    title: field(article.title) ?? "",
    frame: around(found.text, shown.text),
    language: field(article.lang),
    published: field(article.publishedTime),
    byline: field(article.byline),
    site_name: field(article.siteName),
    canonical_url: canonical(document),
    declarations: readDeclarations(document),
  });
}

type Article = Partial<NonNullable<ReturnType<Readability<Element>["parse"]>>>;

function parse(copy: Document): Article | null {
  return new Readability<Element>(copy, {
    serializer: (node) => node as Element,
    charThreshold: MIN_CHARACTERS,
    // They are not looked at again.
    keepClasses: true,
  }).parse();
}

/** A copy of what the page shows, with what it says of itself in its head and in JSON-LD. */
function copyPage(document: Document): Document {
  const copy = document.implementation.createHTMLDocument(field(document.title) ?? "");
  copy.documentElement.lang = document.documentElement.lang;
  for (const said of document.querySelectorAll("meta, script[type='application/ld+json' i]")) {
    copy.head.appendChild(copy.importNode(said, true));
  }
  copy.body.className = document.body.className;
  copyShown(document.body, copy.body);
  return copy;
}

function readSelection(document: Document, least: number): ContextRequest | null {
  const selected = copySelected(document);
  // Who selects a text means that text: neither what stands around it nor what the page declares is sent.
  return (
    selected &&
    request(document, readBlocks(selected, document.baseURI), least, { selection: true, frame: "" })
  );
}

/** The server that a page says it belongs to. Others are not believed: anybody could name any. */
function invitation(document: Document): string | null {
  const href = document.querySelector("link[rel~='sidelight-server' i]")?.getAttribute("href") ?? null;
  const url = httpUrl(href, document.baseURI);
  return url !== null && new URL(url).origin === document.location.origin ? url.replace(/\/+$/, "") : null;
}

/** Puts a text and what the page says of itself together; null where the text is too short to be one. */
function request(
  document: Document,
  found: BlockText,
  least: number,
  known: Partial<ContextRequest>,
): ContextRequest | null {
  const body = cut(found, MAX_TEXT);
  if (countWords(body.text) < least) return null;
  const points = new CodePoints(body.text);
  const here = withoutFragment(document.location.href);
  return wellFormed({
    ...known,
    url: here,
    text: body.text,
    title: known.title || field(document.title) || "",
    language: known.language ?? field(document.documentElement.lang),
    links: body.links
      // A link within the page leads to nobody.
      .filter(({ url }) => url.length <= MAX_URL && withoutFragment(url) !== here)
      .slice(0, MAX_LINKS)
      .map(({ url, start, end }) => ({
        url,
        in: "text" as const,
        start: points.toPoint(start),
        end: points.toPoint(end),
      })),
  });
}

/** The address that the page names as its own, as it stands there: it may be another site's, or no address at all. */
function canonical(document: Document): string | null {
  const link = document.querySelector("link[rel~='canonical' i]")?.getAttribute("href");
  const graph = document.querySelector("meta[property='og:url' i]")?.getAttribute("content");
  return field(link ?? graph)?.slice(0, MAX_URL) ?? null;
}

/** A field of the page's own about itself: folded, cut to what the API takes, null where empty. */
function field(value: string | null | undefined): string | null {
  return value?.replace(/\s+/g, " ").trim().slice(0, MAX_FIELD) || null;
}

/** As many whole blocks as fit into `limit` code units. */
function cut(body: BlockText, limit: number): BlockText {
  if (body.text.length <= limit) return body;
  const end = Math.max(0, body.text.lastIndexOf("\n\n", limit));
  return { text: body.text.slice(0, end), links: body.links.filter((link) => link.end <= end) };
}

/** Replaces what is no Unicode text (half of a surrogate pair): the API refuses it. */
function wellFormed<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === "string" ? inner.toWellFormed() : inner,
  ) as T;
}
