import type { Panel } from "../../api/types";
import { t, tCode } from "../../words/strings";
import { QuotedSpan } from "../parts/Show";

/** Characters by which a passage is recognized. */
const BEGINNING = 100;

/** What was taken for no part of the article: nothing in it was counted, and a reader can check that. */
export function IgnoredParts({ ignored }: { ignored: Panel["ignored"] }) {
  if (ignored.length === 0) return null;
  return (
    <details>
      <summary>{t("ignored", { count: ignored.length })}</summary>
      <ul class="plain">
        {ignored.map(({ kind, span }) => (
          <li key={span.start}>
            <span class="muted">{tCode("ignored", kind)}:</span> <QuotedSpan span={span} limit={BEGINNING} />
          </li>
        ))}
      </ul>
    </details>
  );
}
