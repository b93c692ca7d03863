import { Readability } from "@mozilla/readability";
import { withoutFragment } from "../address";
import type { ContextRequest } from "../api";
import type { ReadPage } from "../messages";
import { type BlockText, readBlocks } from "../text/blocks";
import { CodePoints } from "../text/codepoints";
import { readDeclarations } from "./declarations";
import { readFrame } from "./frame";
import { isShown, withoutHidden } from "./visibility";

/** Ceilings of the API: what lies beyond is left out here rather than refused there. */
const MAX_TEXT = 1_000_000;
const MAX_LINKS = 2_000;
const MAX_URL = 8_192;
const MAX_FIELD = 10_000;

/** Fewer words than this are a caption or a notice, not an article. */
const MIN_WORDS = 20;

/** Reads what the reader has selected in a page, or else its article unless only the selection is asked for. */
export function readPage(document: Document, what: "article" | "selection"): ReadPage {
  const selected = readSelection(document);
  return {
    url: document.location.href,
    page: selected ?? (what === "article" ? readArticle(document) : null),
    frames: [],
    invitation: null,
  };
}

function readArticle(document: Document): ContextRequest | null {
  const article = new Readability<Element>(withoutHidden(document), {
    serializer: (node) => node as Element,
  }).parse();
  if (!article?.content) return null;
  return request(document, readBlocks(article.content, document.baseURI), {
    title: field(article.title) ?? "",
    language: field(article.lang),
    published: field(article.publishedTime),
    byline: field(article.byline),
    site_name: field(article.siteName),
  });
}

function readSelection(document: Document): ContextRequest | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const copy = document.implementation.createHTMLDocument().createElement("div");
  copy.append(selection.getRangeAt(0).cloneContents());
  // Who selects a text means that text: what stands around it is not sent.
  return request(document, readBlocks(copy, document.baseURI), { selection: true, frame: "" });
}

/** Puts a text and what the page says of itself together; null where the text is too short to be one. */
function request(
  document: Document,
  found: BlockText,
  known: Partial<ContextRequest>,
): ContextRequest | null {
  const body = cut(found, MAX_TEXT);
  if (body.text.split(/\s+/).length < MIN_WORDS) return null;
  const points = new CodePoints(body.text);
  const here = withoutFragment(document.location.href);
  return wellFormed({
    ...known,
    url: here,
    text: body.text,
    title: known.title || field(document.title) || "",
    frame: known.frame ?? readFrame(document, body.text, isShown),
    language: known.language ?? field(document.documentElement.lang),
    canonical_url: canonical(document),
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
    declarations: readDeclarations(document),
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
