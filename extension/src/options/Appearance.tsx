import { saveSettings, type Settings } from "../settings/settings";
import { t } from "../words/strings";
import { Choice } from "./Choice";
import { Section } from "./Section";

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
