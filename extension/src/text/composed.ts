import { shadowRootOf } from "../browser";

/**
 * The children of a node as the page shows them: of a host those of its shadow root, of a slot what is put into it.
 *
 * Whoever walks them keeps a list of what is to come: scripts can nest elements deeper than the stack reaches.
 */
export function children(node: Node): ArrayLike<Node> & Iterable<Node> {
  if (node.nodeType !== 1) return node.childNodes;
  const element = node as Element;
  if (element.localName === "slot" && "assignedNodes" in element) {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    return assigned.length > 0 ? assigned : element.childNodes;
  }
  return (shadowRootOf(element) ?? element).childNodes;
}
