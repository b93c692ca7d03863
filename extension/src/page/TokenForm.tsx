import { useState } from "preact/hooks";
import { isToken } from "../address";
import { Message } from "../view/parts/Message";
import { t } from "../words/strings";

interface TokenFormProps {
  /** The token that the server did not take; empty at first. */
  refused: string;
  enter: (token: string) => void;
}

/** Asks for the token that the server wants. */
export function TokenForm({ refused, enter }: TokenFormProps) {
  const [typed, setTyped] = useState(refused);
  const [wrong, setWrong] = useState(refused !== "");
  const submit = (event: Event) => {
    event.preventDefault();
    const token = typed.trim();
    if (token !== "" && isToken(token)) enter(token);
    else setWrong(true);
  };
  return (
    <Message title={t("pageTokenTitle")}>
      <p id="token-help">{t("pageTokenWhat")}</p>
      <form onSubmit={submit} noValidate aria-label={t("pageTokenTitle")}>
        <div class="field">
          <label for="token">{t("tokenLabel")}</label>
          <input
            id="token"
            type="password"
            dir="ltr"
            spellcheck={false}
            autocomplete="off"
            value={typed}
            aria-invalid={wrong}
            aria-describedby={wrong ? "token-wrong token-help" : "token-help"}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setWrong(false);
            }}
          />
          <p id="token-wrong" class="error" role="alert" hidden={!wrong}>
            {wrong && t("pageTokenWrong")}
          </p>
        </div>
        <p class="actions">
          <button type="submit" class="primary">
            {t("pageTokenSubmit")}
          </button>
        </p>
      </form>
    </Message>
  );
}
