import type { Attribution } from "../../api/types";
import { t } from "../../words/strings";
import { passageOf, useReading, wordsOf } from "../beside/reading";
import { Copy } from "../parts/Copy";

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
