import { readBlocks } from "../text/blocks";

/** Ceiling of the API, in code points: counted here in code units, which are never fewer. */
const MAX_FRAME = 50_000;

/**
 * Reads the visible text around the article, block by block: credits, bylines, the footer's disclaimers.
 *
 * Readers' tools drop it, though it is where a page says what it answers for.
 */
export function readFrame(
  document: Document,
  article: string,
  isShown: (element: Element) => boolean,
): string {
  const visible = readBlocks(document.body, document.baseURI, (element) => !isShown(element)).text;
  const inArticle = lookup(article);
  return shorten(
    visible.split("\n\n").filter((block) => !inArticle(block)),
    MAX_FRAME,
  ).join("\n\n");
}

/** Tells whether a block's words stand in the article in one run: its blocks may be divided otherwise there. */
function lookup(article: string): (block: string) => boolean {
  const blocks = new Set(article.split("\n\n").map(withoutSpace));
  const whole = withoutSpace(article);
  return (block) => {
    const words = withoutSpace(block);
    return blocks.has(words) || whole.includes(words);
  };
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}

/** Keeps the beginning and the end of a long frame: mastheads and footers stand there, comments between. */
function shorten(blocks: readonly string[], limit: number): readonly string[] {
  const size = (block: string) => block.length + 2;
  if (blocks.reduce((sum, block) => sum + size(block), 0) <= limit) return blocks;
  const take = (list: readonly string[]) => {
    let room = limit / 2;
    const end = list.findIndex((block) => {
      room -= size(block);
      return room < 0;
    });
    return end < 0 ? list : list.slice(0, end);
  };
  const head = take(blocks);
  const tail = take(blocks.slice(head.length).reverse());
  return [...head, ...[...tail].reverse()];
}
