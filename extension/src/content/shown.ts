import { NO_TEXT } from "../text/blocks";
import { children, childrenOf, isEditable, own } from "../text/composed";

/** Elements nested deeper than this stand side by side in the copy: Readability goes down by recursion. */
const MAX_DEPTH = 400;

/** What is left of a level of the tree, and where in the copy it goes. */
interface Level {
  nodes: ArrayLike<Node>;
  next: number;
  into: Element;
  /** Whether text that stands directly in it is shown. */
  speaks: boolean;
}

/**
 * Copies into `into` what the page shows below `root`, shadow roots included, and only what lies in `range` if one is
 * given. The copy belongs to a document that shows nothing and runs nothing: whoever reads it meets no shadow root,
 * nothing hidden, nothing that the reader typed, and no element that gives something else for its own properties.
 */
export function copyShown(root: Node, into: Element, range?: Range): void {
  const copy = into.ownerDocument;
  const place =
    range && own(range.commonAncestorContainer, "getRootNode").call(range.commonAncestorContainer);
  const isWanted = (node: Node) =>
    !range || own(node, "getRootNode").call(node) !== place || range.intersectsNode(node);
  const first = root.nodeType === 1 ? visibility(root as Element) : "all";
  if (first === "nothing") return;
  const levels: Level[] = [{ nodes: children(root), next: 0, into, speaks: first === "all" }];
  for (let level = levels[0]; level; level = levels.at(-1)) {
    const node = level.nodes[level.next++];
    if (node === undefined) {
      levels.pop();
      continue;
    }
    const type = own(node, "nodeType");
    if ((type !== 1 && type !== 3 && type !== 4) || !isWanted(node)) continue;
    if (type !== 1) {
      if (level.speaks) level.into.appendChild(copy.createTextNode(dataOf(node as Text, range)));
      continue;
    }
    const element = node as Element;
    const name = own(element, "localName");
    if (name === "input") level.into.appendChild(copy.createElement("input"));
    if (NO_TEXT.has(name) || isEditable(element)) continue;
    const seen = visibility(element);
    if (seen === "nothing") continue;
    const twin = name === "form" ? copy.createElement("div") : copy.importNode(element, false);
    level.into.appendChild(twin);
    levels.push({
      nodes: childrenOf(element, name),
      next: 0,
      into: levels.length < MAX_DEPTH ? twin : level.into,
      speaks: seen === "all" && (name !== "details" || (element as HTMLDetailsElement).open),
    });
  }
}

/** Whether the page shows all of the element, or at most elements in it, or nothing. */
function visibility(element: Element): "all" | "elements" | "nothing" {
  const check = own(element, "checkVisibility");
  if (check.call(element, { visibilityProperty: true })) return "all";
  const style = getComputedStyle(element);
  // An element without a box of its own may hold others that have one.
  if (style.display !== "contents" && !check.call(element)) return "nothing";
  return style.visibility === "visible" ? "all" : "elements";
}

function dataOf(text: Text, range: Range | undefined): string {
  const start = text === range?.startContainer ? range.startOffset : 0;
  return text === range?.endContainer ? text.data.slice(start, range.endOffset) : text.data.slice(start);
}
