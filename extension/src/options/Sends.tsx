import { saveSettings, type Settings } from "../settings/settings";
import { t } from "../words/strings";
import { Choice } from "./Choice";
import { Section } from "./Section";

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
