import { type Anchor, findAnchor, fold } from "./anchor";

/** The name under which the passage is painted: `::highlight(sidelight)`. */
const HIGHLIGHT = "sidelight";

const UNSEEN = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEXTAREA", "TEMPLATE", "SELECT", "OPTION"]);

/**
 * Paints the passage in the page and brings it into view; false where its words are not in the page.
 *
 * The CSS Custom Highlight API paints ranges: nothing in the document changes.
 */
export function showPassage(root: Element, anchor: Anchor): boolean {
  const range = findRange(root, anchor);
  hidePassage();
  if (range === null) return false;
  CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  scrollTo(range);
  return true;
}

/** Takes the paint off again. */
export function hidePassage(): void {
  CSS.highlights.delete(HIGHLIGHT);
}

function findRange(root: Element, anchor: Anchor): Range | null {
  const nodes = visibleTexts(root);
  const starts: number[] = [];
  let text = "";
  for (const node of nodes) {
    starts.push(text.length);
    text += node.data;
  }
  const found = findAnchor(fold(text), anchor);
  if (found === null) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(...place(nodes, starts, found.start));
  const [lastNode, lastOffset] = place(nodes, starts, found.end - 1);
  range.setEnd(lastNode, lastOffset + 1);
  return range;
}

function visibleTexts(root: Element): Text[] {
  const seen = new Map<Element, boolean>();
  const isSeen = (element: Element | null): boolean => {
    if (element === null || UNSEEN.has(element.tagName)) return false;
    let answer = seen.get(element);
    if (answer === undefined) {
      answer = element.checkVisibility({ visibilityProperty: true });
      seen.set(element, answer);
    }
    return answer;
  };
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (isSeen(node.parentElement)) nodes.push(node);
  }
  return nodes;
}

/** The text node that holds the character at `offset`, and where in it. */
function place(nodes: readonly Text[], starts: readonly number[], offset: number): [Text, number] {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return [nodes[low]!, offset - starts[low]!];
}

function scrollTo(range: Range): void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const behavior = calm ? "instant" : "smooth";
  const element = range.startContainer.parentElement;
  if (element && element.getBoundingClientRect().height < innerHeight) {
    element.scrollIntoView({ block: "center", behavior });
  } else {
    // The middle of a block that is taller than the window may be far from the passage.
    scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior });
  }
}
