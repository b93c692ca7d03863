/** Whether the page shows the element, whatever hides it: an attribute, a style sheet, a closed `<details>`. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/**
 * A copy of the document without what the page does not show.
 *
 * A copy has no styles, so each element is asked in the original; the two trees have the same order.
 */
export function withoutHidden(document: Document): Document {
  const copy = document.cloneNode(true) as Document;
  // A page may hide all of itself until its scripts have run, or behind a notice: then nothing can be told.
  if (!isShown(document.body)) return copy;
  const originals = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  const copies = copy.createTreeWalker(copy.body, NodeFilter.SHOW_ELEMENT);
  const hidden: Element[] = [];
  while (originals.nextNode() && copies.nextNode()) {
    if (!isShown(originals.currentNode as Element) && !isMachinery(originals.currentNode as Element)) {
      hidden.push(copies.currentNode as Element);
    }
  }
  for (const element of hidden) element.remove();
  return copy;
}

/** What is never shown, yet tells Readability about the page: JSON-LD, images for browsers without scripts. */
function isMachinery(element: Element): boolean {
  return (
    /^(script|noscript|meta|link|template)$/.test(element.localName) || element.closest("noscript") !== null
  );
}
