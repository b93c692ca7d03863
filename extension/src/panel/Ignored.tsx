import type { Panel } from "../api";
import { t, tCode } from "../strings";
import { QuotedSpan } from "./Show";

/** What was taken for no part of the article: nothing in it was counted, and a reader can check that. */
export function IgnoredParts({ ignored }: { ignored: Panel["ignored"] }) {
  if (ignored.length === 0) return null;
  return (
    <details>
      <summary>{t("ignored", { count: ignored.length })}</summary>
      <ul class="plain">
        {ignored.map(({ kind, span }) => (
          <li key={span.start}>
            <p class="muted">{tCode("ignored", kind)}</p>
            <QuotedSpan span={span} />
          </li>
        ))}
      </ul>
    </details>
  );
}
