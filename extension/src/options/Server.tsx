import { useState } from "preact/hooks";
import { DEFAULTS, type Settings } from "../settings/settings";
import { t } from "../words/strings";
import type { Invitation } from "./invitation";
import { Section } from "./Section";
import { Status } from "./Status";
import { useServerForm } from "./useServerForm";

interface ServerProps {
  settings: Settings;
  invitation: Invitation | null;
}

/** The server that reads articles, and the token that it may ask for. */
export function Server({ settings, invitation }: ServerProps) {
  const form = useServerForm(settings, invitation?.server ?? null);
  const { fields, wrong } = form;
  const submit = (event: Event) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <Section id="server" title={t("serverHeading")}>
      {invitation && <Invited invitation={invitation} current={settings.server} />}
      <form onSubmit={submit} noValidate>
        <div class="field">
          <label for="server">{t("serverLabel")}</label>
          <input
            id="server"
            type="url"
            inputMode="url"
            dir="ltr"
            spellcheck={false}
            autocomplete="off"
            value={fields.server}
            aria-invalid={wrong === "server"}
            aria-describedby="server-help server-status"
            onInput={(event) => form.typeServer(event.currentTarget.value)}
          />
          <p class="muted" id="server-help">
            {t("serverHelp", { default: DEFAULTS.server })}
          </p>
        </div>
        <TokenField value={fields.token} wrong={wrong === "token"} type={form.typeToken} left={form.left} />
        <button type="submit" class="primary">
          {t("serverTest")}
        </button>
        <Status id="server-status">{form.status}</Status>
        {form.unprotected && (
          <button type="button" onClick={form.consent}>
            {t("serverUnprotectedConfirm")}
          </button>
        )}
      </form>
    </Section>
  );
}

/** Where the address in the field comes from. */
function Invited({ invitation: { server }, current }: { invitation: Invitation; current: string }) {
  const key =
    server === null ? "invitationUseless" : server === current ? "invitationKept" : "invitationFrom";
  return <p class="note">{t(key, { server: server ?? "" })}</p>;
}

interface TokenFieldProps {
  value: string;
  wrong: boolean;
  type: (typed: string) => void;
  left: string | null;
}

function TokenField({ value, wrong, type, left }: TokenFieldProps) {
  const [shown, setShown] = useState(false);
  const field = {
    id: "token",
    dir: "ltr",
    spellcheck: false,
    autocomplete: "off",
    value,
    "aria-invalid": wrong,
    "aria-describedby": "token-help server-status",
    onInput: (event: Event) => type((event.currentTarget as HTMLInputElement).value),
  } as const;
  return (
    <div class="field">
      <label for="token">{t("tokenLabel")}</label>
      <div class="row">
        {shown ? <input type="text" {...field} /> : <input type="password" {...field} />}
        <button type="button" aria-controls="token" onClick={() => setShown(!shown)}>
          {t(shown ? "tokenHide" : "tokenShow")}
        </button>
      </div>
      <p class="muted" id="token-help">
        {t("tokenHelp")} {left && t("tokenLeft", { server: left })}
      </p>
    </div>
  );
}
