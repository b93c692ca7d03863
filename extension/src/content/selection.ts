import { shadowRootOf } from "../browser/api";
import { children, isEditable, own } from "../text/composed";
import { copyShown } from "./shown";

/** A copy of what the reader has selected, without what the page hides in it; null where nothing is selected. */
export function copySelected(document: Document): Element | null {
  const ranges = selectedRanges(document);
  if (ranges.length === 0) return null;
  const { body } = document.implementation.createHTMLDocument();
  for (const range of ranges) {
    const part = body.appendChild(body.ownerDocument.createElement("div"));
    copyShown(wholeOf(range), part, range);
  }
  return body;
}

/** The node in which all of a range lies, and more than text. */
function wholeOf(range: Range): Node {
  const node = range.commonAncestorContainer;
  return own(node, "nodeType") === 3 ? node.parentNode! : node;
}

/** What is selected, without what the reader may have typed; Firefox lets readers select several passages. */
function selectedRanges(document: Document): Range[] {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  const open = ranges.filter((range) => !range.collapsed);
  return (open.length > 0 ? open : rangesInShadow(document, selection)).filter((range) => !isTyped(range));
}

/** What is selected in a shadow root stands for its host, unless one asks with the root in hand. */
function rangesInShadow(document: Document, selection: Selection): Range[] {
  if (!("getComposedRanges" in selection)) return [];
  const shadowRoots = findShadowRoots(document);
  if (shadowRoots.length === 0) return [];
  return selection.getComposedRanges({ shadowRoots }).flatMap((found) => {
    const range = document.createRange();
    range.setStart(found.startContainer, found.startOffset);
    // An end in another tree than the start takes the start along: the range is empty then.
    range.setEnd(found.endContainer, found.endOffset);
    return range.collapsed ? [] : [range];
  });
}

function findShadowRoots(document: Document): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const open: Node[] = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    const root = own(node, "nodeType") === 1 ? shadowRootOf(node as Element) : null;
    if (root) found.push(root);
    open.push(...children(node));
  }
  return found;
}

/** Whether a range lies in what the reader can edit. */
function isTyped(range: Range): boolean {
  if (range.commonAncestorContainer.ownerDocument?.designMode === "on") return true;
  for (let node: Node | null = range.commonAncestorContainer; node; node = parentOf(node)) {
    if (own(node, "nodeType") === 1 && isEditable(node as Element)) return true;
  }
  return false;
}

function parentOf(node: Node): Node | null {
  return own(node, "parentNode") ?? ("host" in node ? (node as ShadowRoot).host : null);
}
