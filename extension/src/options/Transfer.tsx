import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { isThisComputer } from "../address";
import { saveFile } from "../browser/save-file";
import { applySettings } from "../settings/apply-settings";
import { DEFAULTS, loadSettings, type Settings } from "../settings/settings";
import { t } from "../words/strings";
import { Section } from "./Section";
import { exportSettings, FILE_NAME, importSettings, LIMITS } from "./settings-file";
import { Status } from "./Status";

/** Settings to and from a file, and back to what they were at first. */
export function Transfer({ settings }: { settings: Settings }) {
  const [status, setStatus] = useState<ComponentChildren>(null);

  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    // A file of another kind can be of any size: it is looked at only so far.
    const content = await file.slice(0, 4 * LIMITS.file + 1).text();
    input.value = ""; // so that the same file can be chosen again once it is mended
    const result = importSettings(content);
    if (!result.ok) return setStatus(<Mistakes mistakes={result.mistakes} />);
    await applySettings(result.settings);
    const { server } = await loadSettings();
    const ask = server !== settings.server && !isThisComputer(server);
    setStatus(`${t("imported")} ${ask ? t("importedServer", { server }) : ""}`);
  };

  return (
    <Section id="transfer" title={t("transferHeading")}>
      <p class="muted">{t("transferWhat")}</p>
      <p class="actions">
        <button type="button" onClick={() => saveFile(FILE_NAME, exportSettings(settings))}>
          {t("export")}
        </button>
      </p>
      <div class="field">
        <label for="import">{t("import")}</label>
        <input
          id="import"
          type="file"
          accept=".json,application/json"
          onChange={(event) => void take(event.currentTarget)}
        />
      </div>
      <Status id="transfer-status">{status}</Status>
      <Reset />
    </Section>
  );
}

function Mistakes({ mistakes }: { mistakes: readonly string[] }) {
  return (
    <>
      <p>{t("importRefused")}</p>
      <ul>
        {mistakes.slice(0, 20).map((mistake) => (
          <li key={mistake}>{mistake}</li>
        ))}
      </ul>
    </>
  );
}

/** Everything as it was at first: asked once more, since it can't be taken back. */
function Reset() {
  const [asked, setAsked] = useState(false);
  const [status, setStatus] = useState("");
  const opener = useRef<HTMLButtonElement>(null);
  const end = (outcome: string) => {
    setAsked(false);
    setStatus(outcome);
    opener.current?.focus();
  };
  return (
    <>
      <p class="actions">
        <button type="button" ref={opener} aria-expanded={asked} onClick={() => setAsked(!asked)}>
          {t("reset")}
        </button>
      </p>
      {asked && (
        <div class="note" role="group" aria-labelledby="reset-question">
          <p id="reset-question">{t("resetQuestion")}</p>
          <p class="actions">
            <button
              type="button"
              onClick={() => void applySettings(DEFAULTS).then(() => end(t("resetDone")))}
            >
              {t("resetConfirm")}
            </button>
            <button type="button" onClick={() => end(t("resetKept"))}>
              {t("resetKeep")}
            </button>
          </p>
        </div>
      )}
      <Status>{status}</Status>
    </>
  );
}
