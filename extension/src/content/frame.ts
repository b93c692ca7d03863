import { MAX_FRAME } from "./ceilings";

/**
 * Of all that a page shows, what stands around its article, block by block: credits, bylines, the footer's disclaimers.
 *
 * Readers' tools drop it, though it is where a page says what it answers for.
 */
export function around(article: string, shown: string): string {
  const inArticle = lookup(article);
  return shorten(
    shown.split("\n\n").filter((block) => !inArticle(block)),
    MAX_FRAME,
  ).join("\n\n");
}

/**
 * Tells of a page's blocks, one after the other, whether they stand in the article too. Its blocks may be divided
 * otherwise there: then one goes on where the last one ended.
 */
function lookup(article: string): (block: string) => boolean {
  const begins = new Map<string, number>();
  let whole = "";
  for (const block of article.split("\n\n")) {
    const words = withoutSpace(block);
    begins.set(words, whole.length);
    whole += words;
  }
  let at = 0;
  return (block) => {
    const words = withoutSpace(block);
    const begin = whole.startsWith(words, at) ? at : begins.get(words);
    if (begin === undefined) return false;
    at = begin + words.length;
    return true;
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
