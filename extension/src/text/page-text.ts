import { shadowRootOf } from "../browser/api";
import { type Anchor, findAnchors } from "./anchor";
import { NO_TEXT } from "./blocks";
import { children } from "./composed";
import { fold, type Folded } from "./fold";

/** What can be seen of the text below an element, as it is now. */
export class PageText {
  /** The roots of the trees that it stands in: what watches one tree does not see into another. */
  readonly roots: readonly Node[];
  private readonly nodes: readonly Text[];
  /** Where in the whole text each node begins. */
  private readonly starts: readonly number[];
  private readonly folded: Folded;

  constructor(root: Element) {
    ({ nodes: this.nodes, roots: this.roots } = visibleText(root));
    let length = 0;
    this.starts = this.nodes.map((node) => (length += node.length) - node.length);
    this.folded = fold(this.nodes.map(({ data }) => data).join(""));
  }

  /** Where passages, given in the order of their text, are: ranges within single text nodes, or null. */
  find(anchors: readonly Anchor[]): (Range[] | null)[] {
    // A range over several nodes would take in whatever the page puts between them, and none leaves its tree.
    return findAnchors(this.folded, anchors).map(
      (pieces) => pieces?.flatMap(({ start, end }) => this.rangesOf(start, end)) ?? null,
    );
  }

  private rangesOf(start: number, end: number): Range[] {
    const ranges: Range[] = [];
    for (let index = nodeAt(this.starts, start); index < this.nodes.length; index++) {
      const node = this.nodes[index]!;
      const from = Math.max(0, start - this.starts[index]!);
      const to = Math.min(node.length, end - this.starts[index]!);
      if (to <= 0) break;
      if (node.data.slice(from, to).trim() === "") continue;
      const range = node.ownerDocument.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
    return ranges;
  }
}

/** The nodes of what can be seen, in the order in which they are shown. */
function visibleText(root: Element): { nodes: Text[]; roots: Node[] } {
  const nodes: Text[] = [];
  const roots: Node[] = [root];
  const open: { node: Node; parent: Element | null }[] = [{ node: root, parent: null }];
  const seen = new Map<Element, boolean>();
  const isSeen = (element: Element): boolean => {
    let answer = seen.get(element);
    if (answer === undefined) {
      answer = element.checkVisibility({ visibilityProperty: true });
      seen.set(element, answer);
    }
    return answer;
  };
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, parent } = next;
    if (node.nodeType === 3) {
      const text = node as Text;
      if (parent && text.data.trim() !== "" && isSeen(parent)) nodes.push(text);
    } else if (node.nodeType === 1 && !NO_TEXT.has((node as Element).localName)) {
      const element = node as Element;
      const shadow = shadowRootOf(element);
      if (shadow) roots.push(shadow);
      const below = children(element);
      for (let index = below.length - 1; index >= 0; index--) {
        open.push({ node: below[index]!, parent: element });
      }
    }
  }
  return { nodes, roots };
}

/** The node that holds the character at `offset`. */
function nodeAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
