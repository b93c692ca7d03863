import { api } from "../browser/api";
import { useKeys } from "../browser/useKeys";
import { DOCUMENTS } from "../words/documents";
import { t } from "../words/strings";
import { versionInWords } from "../words/version";
import { Section } from "./Section";

/** Firefox opens the place itself; Chrome has an address for it. */
type Commands = typeof chrome.commands & { openShortcutSettings?: () => Promise<void> };

/** The keys that stand for the toolbar button, this version, and what else there is to read. */
export function About() {
  return (
    <Section id="about" title={t("aboutHeading")}>
      <Keys />
      <ul class="plain">
        <li>
          <a href={DOCUMENTS.privacy}>{t("privacyMore")}</a>
        </li>
        <li>
          <a href={DOCUMENTS.attributions}>{t("howCountedMore")}</a>
        </li>
        <li>
          <a href="welcome.html">{t("welcomeAgain")}</a>
        </li>
      </ul>
      <p class="muted">{versionInWords()}</p>
    </Section>
  );
}

function Keys() {
  const keys = useKeys();
  if (keys === undefined) return null;
  return (
    <div class="field">
      <p>{keys ? t("keys", { keys }) : t("keysNone")}</p>
      <button type="button" onClick={changeKeys}>
        {t("keysChange")}
      </button>
    </div>
  );
}

function changeKeys(): void {
  const commands: Commands = api.commands;
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void api.tabs.create({ url: "chrome://extensions/shortcuts" });
}
