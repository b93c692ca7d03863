import { useState } from "preact/hooks";
import { type StringKey, t } from "../words/strings";

/** What the reader gives the page to read. */
export interface Typed {
  url: string;
  text: string;
}

type Mistakes = Partial<Record<keyof Typed, StringKey>>;

/** Asks for an address and a text; mistakes are told at their fields, and `onRead` gets what has none. */
export function Form({ example, onRead }: { example: Typed; onRead: (typed: Typed) => void }) {
  const [typed, setTyped] = useState(example);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const isExample = typed.url === example.url && typed.text === example.text;

  const read = (what: Typed) => {
    const found = mistakesIn(what);
    setMistakes(found);
    setTyped(what);
    if (!found.url && !found.text) onRead({ ...what, url: what.url.trim() });
  };

  return (
    <form
      noValidate
      aria-labelledby="form-heading"
      onSubmit={(event) => {
        event.preventDefault();
        read(typed);
      }}
    >
      <h2 id="form-heading">{t("pageForm")}</h2>
      {isExample && <p class="muted">{t("pageExampleNote")}</p>}
      <div class="field">
        <label for="url">{t("pageUrl")}</label>
        <input
          id="url"
          type="url"
          spellcheck={false}
          autocomplete="off"
          value={typed.url}
          aria-invalid={mistakes.url !== undefined}
          aria-describedby={mistakes.url && "url-mistake"}
          onInput={(event) => setTyped({ ...typed, url: event.currentTarget.value })}
        />
        <Mistake id="url-mistake" mistake={mistakes.url} />
      </div>
      <div class="field">
        <label for="text">{t("pageText")}</label>
        <textarea
          id="text"
          rows={6}
          value={typed.text}
          aria-invalid={mistakes.text !== undefined}
          aria-describedby={mistakes.text ? "text-mistake text-help" : "text-help"}
          onInput={(event) => setTyped({ ...typed, text: event.currentTarget.value })}
        />
        <p class="muted" id="text-help">
          {t("pageTextHelp")}
        </p>
        <Mistake id="text-mistake" mistake={mistakes.text} />
      </div>
      <p class="actions">
        <button type="submit" class="primary">
          {t("pageSubmit")}
        </button>
        {!isExample && (
          <button type="button" onClick={() => read(example)}>
            {t("pageExample")}
          </button>
        )}
      </p>
    </form>
  );
}

function Mistake({ id, mistake }: { id: string; mistake: StringKey | undefined }) {
  return (
    <p id={id} class="error" role="alert" hidden={mistake === undefined}>
      {mistake && t(mistake)}
    </p>
  );
}

function mistakesIn({ url, text }: Typed): Mistakes {
  return {
    ...(isWebAddress(url) ? {} : { url: "pageUrlMissing" }),
    ...(text.trim() === "" ? { text: "pageTextMissing" } : {}),
  };
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url.trim()) && URL.canParse(url.trim());
}
