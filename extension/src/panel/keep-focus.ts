/**
 * Gives the focus to the heading where the control that had it is gone: a keyboard goes on from the top of what came
 * instead, not from nowhere. A panel in which the reader isn't takes no focus from the page.
 */
export function keepFocus(document: Document): void {
  let last: Element | null = null;
  document.addEventListener("focusin", ({ target }) => {
    last = target as Element;
  });
  new MutationObserver(() => {
    if (last === null || last.isConnected) return;
    last = null;
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    document.querySelector("h1")?.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true });
}
