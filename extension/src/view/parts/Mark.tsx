import type { MarkKind } from "../../text/painting";
import type { StringKey } from "../../words/strings";

/** What each kind is called: on the strip, in its legend, on the options page. */
export const KIND_NAMES: Record<MarkKind, StringKey> = {
  unidentified: "markUnidentified",
  named: "markNamed",
  document: "markDocument",
  unstated: "markUnstated",
};

/** Each kind has a shape of its own; colour comes second. */
export function MarkShape({ kind }: { kind: MarkKind }) {
  return (
    <svg viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
      {kind === "unidentified" && <circle r="4.5" />}
      {kind === "named" && <rect x="-3.5" y="-3.5" width="7" height="7" />}
      {kind === "document" && <path d="M0-5 5 0 0 5-5 0Z" />}
      {kind === "unstated" && <circle r="3.5" class="hollow" />}
    </svg>
  );
}
