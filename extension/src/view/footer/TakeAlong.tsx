import type { Asked } from "../../api/asked";
import type { ContextRequest, Panel } from "../../api/types";
import { saveFile } from "../../browser/save-file";
import { useSetting } from "../../settings/useSetting";
import { t } from "../../words/strings";
import { Copy } from "../parts/Copy";
import { toMarkdown } from "./markdown";

/** What is taken along, and how it is printed. */
export interface Takeable {
  asked: Asked<ContextRequest>;
  panel: Panel;
  /** Opens the panel as a sheet of paper; null where that is not to be had. */
  print: (() => void) | null;
}

/** The panel for elsewhere: as Markdown, as JSON, on paper; each with date, address and edition. */
export function TakeAlong({ take: { asked, panel, print } }: { take: Takeable }) {
  const hiddenRaters = useSetting("hiddenRaters") ?? [];
  return (
    <details>
      <summary>{t("takeAlong")}</summary>
      <p class="muted">{t("takeAlongWhy")}</p>
      <div class="actions">
        <Copy label={t("copyMarkdown")} text={() => toMarkdown(asked, panel, hiddenRaters)} />
        <button type="button" onClick={() => saveJson(asked, panel)}>
          {t("saveJson")}
        </button>
        {print && (
          <button type="button" onClick={print}>
            {t("print")}
          </button>
        )}
      </div>
    </details>
  );
}

function saveJson({ body: { url, title }, server, at }: Asked<ContextRequest>, panel: Panel): void {
  const content = JSON.stringify({ url, title, read_at: at, server, edition: panel.edition, panel }, null, 2);
  saveFile(`sidelight-${new URL(url).hostname}-${at.slice(0, 10)}.json`, content);
}
