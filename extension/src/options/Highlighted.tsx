import { useState } from "preact/hooks";
import { saveSettings, type Settings } from "../settings/settings";
import { MARK_KINDS, type MarkKind } from "../text/painting";
import { KIND_NAMES } from "../view/parts/Mark";
import { t } from "../words/strings";
import { Section } from "./Section";
import { Status } from "./Status";

/** Which kinds of attributions are highlighted in pages. */
export function Highlighted({ settings: { highlighted } }: { settings: Settings }) {
  const [status, setStatus] = useState("");
  const turn = async (kind: MarkKind, on: boolean) => {
    await saveSettings({
      highlighted: MARK_KINDS.filter((one) => (one === kind ? on : highlighted.includes(one))),
    });
    setStatus(t(on ? "highlightedOn" : "highlightedOff", { kind: t(KIND_NAMES[kind]) }));
  };
  return (
    <Section id="highlights" title={t("highlights")}>
      <fieldset class="choices">
        <legend>{t("highlightedLegend")}</legend>
        {MARK_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={highlighted.includes(kind)}
              onChange={(event) => void turn(kind, event.currentTarget.checked)}
            />{" "}
            {t(KIND_NAMES[kind])}
          </label>
        ))}
        <Status>{status}</Status>
      </fieldset>
    </Section>
  );
}
