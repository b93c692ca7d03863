import { useEffect, useState } from "preact/hooks";
import type { Attribution } from "../../api/types";
import { shortened } from "../../words/format";
import { t } from "../../words/strings";
import { passageOf, useReading, wordsOf } from "../beside/reading";
import { useWhere } from "../beside/useBeside";
import { LABEL_LENGTH, NotShown, ShowButton, useShow } from "../parts/Show";
import { ReportAttribution } from "./ReportAttribution";

/** Characters of a passage that are printed: unfolded, and at a glance. */
const PASSAGE_LENGTH = 400;
const GLANCE_LENGTH = 160;

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
      <NotShown outcome={outcome} />
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
