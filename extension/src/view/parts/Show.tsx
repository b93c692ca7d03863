import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Span } from "../../api/types";
import { shortened, unquoted } from "../../words/format";
import { type StringKey, t } from "../../words/strings";
import type { Shown } from "../beside/beside";
import { anchorOf, keyOf, type Run, useReading, wordsOf } from "../beside/reading";

/** What came of showing a passage, in words. */
export const OUTCOMES: Record<Shown, StringKey> = {
  shown: "shown",
  not_found: "notFoundInPage",
  no_access: "noAccessToPage",
};

/** Characters of a passage that the name of its button holds. */
export const LABEL_LENGTH = 80;

/** A quotation from the page, in its own language and direction. */
export function Quote({ text }: { text: string }) {
  const { language } = useReading();
  return (
    <q lang={language} dir="auto">
      {unquoted(text)}
    </q>
  );
}

/** A quotation, or its first `limit` characters, with a button that shows all of it in the page. */
export function QuotedSpan({ span, limit = Infinity }: { span: Span; limit?: number }) {
  const reading = useReading();
  const [outcome, show] = useShow();
  return (
    <>
      <Quote text={shortened(span.text, limit)} />{" "}
      <ShowButton
        run={span}
        label={t("showWords", { show: t("show"), words: shortened(wordsOf(reading, span), LABEL_LENGTH) })}
        onPress={() => show(span)}
      >
        {t("show")}
      </ShowButton>
      <NotShown outcome={outcome} />
    </>
  );
}

/** A button that shows a run in the page; it stands out while that run is the one shown last. */
export function ShowButton(props: {
  run: Run;
  label: string;
  onPress: () => void;
  children: ComponentChildren;
}) {
  const { current } = useReading();
  return (
    <button
      type="button"
      class="show"
      aria-label={props.label}
      aria-current={current === keyOf(props.run) ? "true" : undefined}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}

/** Says why a passage could not be shown; nothing where it was. */
export function NotShown({ outcome }: { outcome: Shown | null }) {
  return outcome === null || outcome === "shown" ? null : <p class="note">{t(OUTCOMES[outcome])}</p>;
}

/** Shows runs in the page and keeps what came of the last one. */
export function useShow(): [Shown | null, (run: Run) => void] {
  const reading = useReading();
  const [outcome, setOutcome] = useState<Shown | null>(null);
  const show = (run: Run) => {
    void reading.show(keyOf(run), anchorOf(reading, run)).then(setOutcome);
  };
  return [outcome, show];
}
