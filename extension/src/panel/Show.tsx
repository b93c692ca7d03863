import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Attribution, Span } from "../api";
import { type StringKey, t } from "../strings";
import { shortened, unquoted } from "./format";
import type { Shown } from "./beside";
import { ReportAttribution } from "./Report";
import { anchorOf, keyOf, passageOf, type Run, useReading, wordsOf } from "./reading";
import { useWhere } from "./useBeside";

/** What came of showing a passage, in words. */
export const OUTCOMES: Record<Shown, StringKey> = {
  shown: "shown",
  not_found: "notFoundInPage",
  no_access: "noAccessToPage",
};

const LABEL_LENGTH = 80;
const PASSAGE_LENGTH = 400;
const GLANCE_LENGTH = 160;

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
      <Failure outcome={outcome} />
    </>
  );
}

/** Buttons for the attributions of one source, and its first words; a pressed one unfolds its own. */
export function ShowItems({ items }: { items: readonly Attribution[] }) {
  const reading = useReading();
  const [outcome, show] = useShow();
  const [open, setOpen] = useState<string | null>(null);
  const { chosen } = useWhere();
  useEffect(() => {
    if (chosen && items.some(({ id }) => id === chosen.id)) setOpen(chosen.id);
  }, [chosen, items]);
  return (
    <>
      <span class="shows">
        {items.length > 1 && <span aria-hidden="true">{t("show")}</span>}
        {items.map((item, index) => {
          const run = passageOf(item);
          const words = shortened(wordsOf(reading, run), LABEL_LENGTH);
          return (
            <ShowButton
              key={item.id}
              run={run}
              label={
                items.length > 1
                  ? t("showNumber", { number: index + 1, words })
                  : t("showWords", { show: t("show"), words })
              }
              onPress={() => {
                setOpen(item.id);
                show(run);
              }}
            >
              {items.length > 1 ? index + 1 : t("show")}
            </ShowButton>
          );
        })}
      </span>
      <Failure outcome={outcome} />
      {items
        .filter(({ id }, index) => index === 0 || id === open)
        .map((item) => (
          <div key={item.id} class={item.id === open ? "passage open" : "passage"}>
            <blockquote lang={reading.language} dir="auto">
              {shortened(
                wordsOf(reading, passageOf(item)),
                item.id === open ? PASSAGE_LENGTH : GLANCE_LENGTH,
              )}
            </blockquote>
            {item.id === open && <ReportAttribution item={item} />}
          </div>
        ))}
    </>
  );
}

function ShowButton(props: { run: Run; label: string; onPress: () => void; children: ComponentChildren }) {
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

function Failure({ outcome }: { outcome: Shown | null }) {
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
