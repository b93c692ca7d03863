import type { Counts } from "../../api/types";
import { loadSettings, saveSettings } from "../../settings/settings";
import { useSetting } from "../../settings/useSetting";
import { MARK_KINDS, type MarkKind } from "../../text/painting";
import { t } from "../../words/strings";
import { useWhere } from "../beside/useBeside";
import { KIND_NAMES, MarkShape } from "../parts/Mark";

/** Each turn begins with what the one before it has saved: two quick ones are two. */
let turning = Promise.resolve();

function turn(kind: MarkKind): void {
  turning = turning.then(async () => {
    const { highlighted: on } = await loadSettings();
    await saveSettings({ highlighted: MARK_KINDS.filter((one) => on.includes(one) !== (one === kind)) });
  });
}

/** The legend of the marks: each kind is a switch for its highlights in the page. */
export function Highlights({ counts }: { counts: Counts }) {
  const on = useSetting("highlighted") ?? [];
  const { lost } = useWhere();
  const count: Record<MarkKind, number> = {
    unidentified: counts.unnamed_person + counts.unnamed_group,
    named: counts.named,
    document: counts.unnamed_document,
    unstated: counts.unstated,
  };
  return (
    <div class="highlights">
      <div role="group" aria-label={t("highlights")} class="switches">
        {MARK_KINDS.filter((kind) => count[kind] > 0).map((kind) => (
          <button
            key={kind}
            type="button"
            class={`switch ${kind}`}
            aria-pressed={on.includes(kind)}
            onClick={() => turn(kind)}
          >
            <span class={`mark ${kind}`}>
              <MarkShape kind={kind} />
            </span>
            <span class="words">{t(KIND_NAMES[kind])}</span> {count[kind]}
          </button>
        ))}
      </div>
      <p class="muted">
        {t("highlightsHelp")}{" "}
        <span role="status">{lost.length > 0 && t("highlightsLost", { count: lost.length })}</span>
      </p>
    </div>
  );
}
