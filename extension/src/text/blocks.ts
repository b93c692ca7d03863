/** The text of a piece of a page, a blank line between blocks, and the links in it. */
export interface BlockText {
  text: string;
  links: TextLink[];
}

/** A link and the characters that carry it, in UTF-16 code units. */
interface TextLink {
  url: string;
  start: number;
  end: number;
}

const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre search section summary " +
    "table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** What is no text of the page, or what the reader typed into it. */
export const NO_TEXT: ReadonlySet<string> = new Set(
  (
    "audio base button canvas datalist embed head iframe input link meta meter noscript object option progress " +
    "rp rt script select source style svg template textarea track video"
  ).split(" "),
);

const BLOCK_BREAK = "\n\n";
const EMPTY_LINE = /\n[^\S\n]*\n/;

/**
 * Reads the text below `root` block by block, white space folded.
 *
 * A `<br>` is a line break, two in a row end the block, and so does an empty line in `<pre>`. Links other than http
 * and https are left out, and all of them where no address is given that they start from.
 */
export function readBlocks(root: Element, base: string | null): BlockText {
  const writer = new Writer();
  let preformatted = 0;
  walk(root, {
    enter: (element) => {
      const name = element.localName;
      if (NO_TEXT.has(name)) return false;
      if (name === "pre") preformatted++;
      if (name === "br") writer.lineBreak();
      else if (BLOCKS.has(name)) writer.separate(BLOCK_BREAK);
      else if (name === "q") writer.write("“");
      else if (name === "a") writer.openLink(base && httpUrl(element.getAttribute("href"), base));
      return true;
    },
    leave: (element) => {
      const name = element.localName;
      if (name === "pre") preformatted--;
      if (BLOCKS.has(name)) writer.separate(BLOCK_BREAK);
      else if (name === "q") writer.write("”");
      else if (name === "a") writer.closeLink();
    },
    text: (data) => {
      const [first, ...rest] = preformatted > 0 ? data.split(EMPTY_LINE) : [data];
      writer.write(first!);
      for (const part of rest) {
        writer.separate(BLOCK_BREAK);
        writer.write(part);
      }
    },
  });
  return { text: writer.text, links: writer.links };
}

interface Visitor {
  /** Says whether to go into the element. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(data: string): void;
}

/** Walks the tree without recursion: scripts can nest elements deeper than the stack reaches. */
function walk(root: Element, visitor: Visitor): void {
  if (!visitor.enter(root)) return;
  let node: Node | null = root.firstChild;
  let parent: Element = root;
  for (;;) {
    if (node === null) {
      visitor.leave(parent);
      if (parent === root) return;
      node = parent.nextSibling;
      parent = parent.parentNode as Element;
    } else if (node.nodeType === 1 && visitor.enter(node as Element)) {
      parent = node as Element;
      node = node.firstChild;
    } else {
      if (node.nodeType === 3) visitor.text((node as Text).data);
      node = node.nextSibling;
    }
  }
}

class Writer {
  text = "";
  readonly links: TextLink[] = [];
  /** What separates the words written so far from the next: nothing is written for it at the ends. */
  private gap = "";
  private openLinks: { url: string | null; start: number | null }[] = [];

  write(data: string): void {
    const words = data.replace(/\s+/g, " ");
    if (words.startsWith(" ")) this.separate(" ");
    const content = words.trim();
    if (content === "") return;
    if (this.text !== "") this.text += this.gap;
    this.gap = "";
    for (const link of this.openLinks) link.start ??= this.text.length;
    this.text += content;
    if (words.endsWith(" ")) this.separate(" ");
  }

  /** The longest of the separators that were asked for wins. */
  separate(gap: string): void {
    if (gap.length > this.gap.length || this.gap === " ") this.gap = gap;
  }

  lineBreak(): void {
    this.gap = this.gap.includes("\n") ? BLOCK_BREAK : "\n";
  }

  openLink(url: string | null): void {
    this.openLinks.push({ url, start: null });
  }

  closeLink(): void {
    const link = this.openLinks.pop();
    if (link?.url && link.start !== null) {
      this.links.push({ url: link.url, start: link.start, end: this.text.length });
    }
  }
}

/** The absolute address that `href` stands for, if it is one of the web. */
export function httpUrl(href: string | null, base: string): string | null {
  if (href === null) return null;
  try {
    const url = new URL(href, base);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}
