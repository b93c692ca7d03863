import { useState } from "preact/hooks";
import { KIND_NAMES } from "../panel/Mark";
import { saveSettings, type Settings } from "../settings";
import { t } from "../strings";
import { MARK_KINDS, type MarkKind } from "../text/painting";
import { Choice } from "./Choice";
import { Section, Status } from "./Section";

/** How much of a page leaves this computer. */
export function Sends({ settings }: { settings: Settings }) {
  return (
    <Section id="sends" title={t("sendsHeading")}>
      <Choice
        name="sends"
        legend={t("sendsLegend")}
        options={[
          { value: "article", label: t("sendsArticle"), explanation: t("sendsArticleWhat") },
          { value: "hostname", label: t("sendsHostname"), explanation: t("sendsHostnameWhat") },
        ]}
        value={settings.sends}
        choose={(sends) => saveSettings({ sends })}
      />
    </Section>
  );
}

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

/** How the panel and these pages look. */
export function Appearance({ settings }: { settings: Settings }) {
  return (
    <Section id="appearance" title={t("appearanceHeading")}>
      <Choice
        name="theme"
        legend={t("theme")}
        options={[
          { value: "system", label: t("themeSystem") },
          { value: "light", label: t("themeLight") },
          { value: "dark", label: t("themeDark") },
        ]}
        value={settings.theme}
        choose={(theme) => saveSettings({ theme })}
      />
      <Choice
        name="text-size"
        legend={t("textSize")}
        options={[
          { value: "normal", label: t("textSizeNormal") },
          { value: "large", label: t("textSizeLarge") },
          { value: "larger", label: t("textSizeLarger") },
        ]}
        value={settings.textSize}
        choose={(textSize) => saveSettings({ textSize })}
      />
    </Section>
  );
}
