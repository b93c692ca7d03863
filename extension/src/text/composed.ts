import { shadowRootOf } from "../browser";

const FORM = (globalThis as { HTMLFormElement?: { prototype: object } }).HTMLFormElement?.prototype;

/**
 * What a node has under this name of its own. In Chromium a form answers with its controls first, whatever the page
 * has called them: `childNodes`, say. Methods that come of it are to be called on the node.
 */
export function own<N extends Node, K extends keyof N>(node: N, name: K): N[K] {
  if (FORM === undefined || Object.getPrototypeOf(node) !== FORM) return node[name];
  return Reflect.get(FORM, name, node);
}

/**
 * The children of a node as the page shows them: of a host those of its shadow root, of a slot what is put into it.
 *
 * Whoever walks them keeps a list of what is to come: scripts can nest elements deeper than the stack reaches.
 */
export function children(node: Node): ArrayLike<Node> & Iterable<Node> {
  if (own(node, "nodeType") !== 1) return node.childNodes;
  const element = node as Element;
  const name = own(element, "localName");
  // A form has no shadow root.
  if (name === "form") return own(element, "childNodes");
  if (name === "slot" && "assignedNodes" in element) {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    return assigned.length > 0 ? assigned : element.childNodes;
  }
  return (shadowRootOf(element) ?? element).childNodes;
}
