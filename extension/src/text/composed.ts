import { shadowRootOf } from "../browser/api";

const FORM = (globalThis as { HTMLFormElement?: { prototype: Node } }).HTMLFormElement?.prototype;

/** Whether forms answer with their controls first, as in Chromium, whatever the page has called them. */
const areClobbered = (() => {
  if (FORM === undefined) return false;
  const { body } = document.implementation.createHTMLDocument();
  body.innerHTML = "<form><input name='childNodes'></form>";
  return !(body.firstChild!.childNodes instanceof NodeList);
})();

/**
 * What a node has under this name of its own, and not a control of a form that the page has called so. Methods that
 * come of it are to be called on the node.
 */
export function own<N extends Node, K extends keyof N>(node: N, name: K): N[K] {
  if (!areClobbered || Object.getPrototypeOf(node) !== FORM) return node[name];
  return Reflect.get(FORM as N, name, node);
}

/** The elements besides custom ones that can have a shadow root. */
const HOSTS = new Set(
  "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(" "),
);

/**
 * The children of a node as the page shows them: of a host those of its shadow root, of a slot what is put into it.
 *
 * Whoever walks them keeps a list of what is to come: scripts can nest elements deeper than the stack reaches.
 */
export function children(node: Node): ArrayLike<Node> & Iterable<Node> {
  if (own(node, "nodeType") !== 1) return node.childNodes;
  return childrenOf(node as Element, own(node as Element, "localName"));
}

/** The same for an element whose name is known: of most elements, nothing else is asked then. */
export function childrenOf(element: Element, name: string): ArrayLike<Node> & Iterable<Node> {
  if (name === "slot" && "assignedNodes" in element) {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    return assigned.length > 0 ? assigned : element.childNodes;
  }
  const root = HOSTS.has(name) || name.includes("-") ? shadowRootOf(element) : null;
  return root?.childNodes ?? own(element, "childNodes");
}

/** Whether the reader can write in the element. */
export function isEditable(element: Element): boolean {
  const value = own(element, "getAttribute").call(element, "contenteditable");
  return value !== null && value.toLowerCase() !== "false";
}
