const CONTROLS =
  "a[href], button, input, select, textarea, label, summary, video, audio, [role=button], [role=link]";

/** Whether a click means the words under it: neither something that can be pressed nor the end of a selection. */
export function isOnWords(event: MouseEvent): boolean {
  return (
    event.isTrusted &&
    event.button === 0 &&
    (getSelection()?.isCollapsed ?? true) &&
    !event.composedPath().some(isControl)
  );
}

function isControl(target: EventTarget): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(CONTROLS));
}

/** Whether the pointer is on the words of a range, and these not covered by something else. */
export function isUnder(event: MouseEvent, range: Range): boolean {
  const { clientX: x, clientY: y } = event;
  return (
    isHit(event.composedPath(), range.startContainer) &&
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    )
  );
}

function isHit(path: readonly EventTarget[], node: Node): boolean {
  if (node.parentNode && path.includes(node.parentNode)) return true;
  // Of a closed tree the event tells the host alone.
  const root = node.getRootNode();
  return root instanceof ShadowRoot && path.includes(root.host);
}
