import { saveSettings, type Settings } from "../settings/settings";
import { t } from "../words/strings";
import { Entries } from "./Entries";
import { Section } from "./Section";

/** Raters whose ratings are not shown. */
export function Raters({ settings: { hiddenRaters } }: { settings: Settings }) {
  return (
    <Section id="raters" title={t("ratersHeading")}>
      <Entries
        entries={hiddenRaters}
        empty={t("ratersNone")}
        remove={{
          label: t("raterShow"),
          name: (rater) => t("raterShowNamed", { rater }),
          done: (rater) => t("raterShown", { rater }),
        }}
        onRemove={(rater) => saveSettings({ hiddenRaters: hiddenRaters.filter((one) => one !== rater) })}
      />
    </Section>
  );
}
