import type { Attribution } from "../api";
import { t } from "../strings";
import { Copy } from "./Copy";
import { passageOf, useReading, wordsOf } from "./reading";

/** What a report of a mistake should hold, to be copied: nothing is sent. */
export function Report({ lines }: { lines: readonly string[] }) {
  const text = lines.join("\n");
  return (
    <details>
      <summary>{t("report")}</summary>
      <p>{t("reportWhy")}</p>
      <p>{t("reportPassage")}</p>
      <pre dir="auto">{text}</pre>
      <Copy label={t("copy")} text={() => text} />
    </details>
  );
}

/** One attribution for a report: its words, what they were taken for, and the rule that found it. */
export function ReportAttribution({ item }: { item: Attribution }) {
  const reading = useReading();
  const text = () =>
    [
      ...reading.about,
      t("reportRule", { rule: item.rule, kind: item.class, form: item.form }),
      `“${wordsOf(reading, passageOf(item))}”`,
    ].join("\n");
  return (
    <p class="report">
      <Copy label={t("reportCopy")} text={text} />
    </p>
  );
}
