// The one place that knows that Firefox calls the API `browser` and has a sidebar where Chrome has a side panel.

interface SidebarAction {
  open(): Promise<void>;
}

type Api = typeof chrome & { sidebarAction?: SidebarAction };

// Firefox has both names; only `browser` gives promises everywhere there.
export const api: Api = (globalThis as { browser?: Api }).browser ?? globalThis.chrome;

/** Whether this runs in the extension; the page of the server shows the same panel without one. */
export function isExtension(): boolean {
  // The page has no such API in Firefox, and one without storage in Chrome.
  return Boolean((api as Partial<Api> | undefined)?.storage);
}

/**
 * Opens the panel of the window. Browsers allow it only within the reader's click: call it before any await.
 */
export function openPanel(windowId: number): Promise<void> {
  return api.sidebarAction ? api.sidebarAction.open() : api.sidePanel.open({ windowId });
}

/**
 * The origin of the style sheet for highlights. It must reach into shadow trees: in Firefox only the user's does, in
 * Chrome the author's does as well, and of the user's no background is painted.
 */
export function highlightOrigin(): "USER" | "AUTHOR" {
  return api.sidebarAction ? "USER" : "AUTHOR";
}

/**
 * The shadow root of an element, also a closed one where the browser shows it to extensions. Those are asked of custom
 * elements alone: to ask every element of a long page costs more than such roots are worth.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const open = element.shadowRoot;
  if (open || !element.localName.includes("-") || !(element instanceof HTMLElement)) return open;
  if ("openOrClosedShadowRoot" in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  const { chrome } = globalThis as { chrome?: Partial<Api> };
  return chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}
