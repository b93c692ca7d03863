import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { followAppearance } from "../appearance";
import { isThisComputer, isUnprotected, parseServer, permissionFor } from "../address";
import { api } from "../browser";
import { DEFAULTS, loadSettings, saveSettings } from "../settings";
import { labelDocument, t } from "../strings";
import { testServer } from "./test-server";

function App() {
  const [typed, setTyped] = useState("");
  const [status, setStatus] = useState("");
  const [invalid, setInvalid] = useState(false);
  /** A server that others could listen in on: used only after the reader has said so. */
  const [unprotected, setUnprotected] = useState<string | null>(null);

  useEffect(() => {
    void loadSettings().then(({ server }) => setTyped(server));
  }, []);

  const use = async (server: string) => {
    setUnprotected(null);
    // First, within the click: browsers ask for a permission only then.
    const allowed =
      isThisComputer(server) || (await api.permissions.request({ origins: [permissionFor(server)] }));
    if (!allowed) return setStatus(t("serverDenied", { server }));
    setStatus(t("serverTesting", { server }));
    const { keep, text } = await testServer(server);
    if (keep) await saveSettings({ server });
    setStatus(text);
  };

  const submit = (event: Event) => {
    event.preventDefault();
    const server = parseServer(typed);
    setInvalid(server === null);
    setUnprotected(null);
    if (server === null) return setStatus(t("serverInvalid", { default: DEFAULTS.server }));
    setTyped(server);
    if (isUnprotected(server)) {
      setUnprotected(server);
      return setStatus(t("serverUnprotected", { server }));
    }
    return void use(server);
  };

  return (
    <main>
      <h1>{t("optionsTitle")}</h1>
      <h2>{t("serverHeading")}</h2>
      <form onSubmit={submit} noValidate>
        <div class="field">
          <label for="server">{t("serverLabel")}</label>
          <input
            id="server"
            type="url"
            inputMode="url"
            spellcheck={false}
            autocomplete="off"
            value={typed}
            aria-invalid={invalid}
            aria-describedby="server-help server-status"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <p class="muted" id="server-help">
            {t("serverHelp", { default: DEFAULTS.server })}
          </p>
        </div>
        <button type="submit" class="primary">
          {t("serverTest")}
        </button>
        <p role="status" id="server-status" class="field">
          {status}
        </p>
        {unprotected && (
          <button type="button" onClick={() => void use(unprotected)}>
            {t("serverUnprotectedConfirm")}
          </button>
        )}
      </form>
    </main>
  );
}

labelDocument(document, t("optionsTitle"));
void followAppearance(document).then(() => render(<App />, document.body));
