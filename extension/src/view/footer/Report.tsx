import { t } from "../../words/strings";
import { Copy } from "../parts/Copy";

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
