import type { ComponentChildren } from "preact";

/** What came of the reader's last action, told to screen readers as soon as it changes. */
export function Status({ id, children }: { id?: string; children: ComponentChildren }) {
  return (
    <div role="status" id={id} class="status">
      {children}
    </div>
  );
}
