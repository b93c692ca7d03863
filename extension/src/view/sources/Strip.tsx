import type { ComponentChildren } from "preact";
import { useId, useMemo, useRef, useState } from "preact/hooks";
import type { Attributions } from "../../api/types";
import { shortened } from "../../words/format";
import { t } from "../../words/strings";
import { passageOf, useReading, wordsOf } from "../beside/reading";
import { useWhere } from "../beside/useBeside";
import { KIND_NAMES, MarkShape } from "../parts/Mark";
import { useShow } from "../parts/Show";
import { layMarks, type Mark } from "./marks";

const LANE_HEIGHT = 11;
const CAPTION_LENGTH = 110;

interface StripProps {
  attributions: Attributions;
  /** What the marks mean: the words of the mark under the pointer cover it. */
  legend: ComponentChildren;
}

/** The article as a line with a mark for each attribution. One tab stop; the lists below say the same. */
export function Strip({ attributions, legend }: StripProps) {
  const reading = useReading();
  const id = useId();
  const [active, setActive] = useState<number | null>(null);
  const [outcome, show] = useShow();
  const { inView } = useWhere();
  const end = useRef<HTMLDivElement>(null);
  const length = reading.fields.text.length;
  const marks = useMemo(() => layMarks(attributions.items, length), [attributions, length]);
  const runs = useMemo(
    () => new Map(attributions.items.map((item) => [item.id, passageOf(item)])),
    [attributions],
  );

  const labels = useMemo(
    () =>
      marks.map(({ id, kind }, index) => {
        const run = runs.get(id);
        return t("stripMark", {
          position: index + 1,
          total: marks.length,
          kind: t(KIND_NAMES[kind]),
          words: run ? shortened(wordsOf(reading, run), CAPTION_LENGTH) : "",
        });
      }),
    [marks, runs, reading.fields],
  );
  const showMark = (index: number) => {
    setActive(index);
    const run = runs.get(marks[index]!.id);
    if (run) show(run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = marks.length - 1;
    const at = active ?? -1;
    const to: Record<string, number> = {
      [isMirrored() ? "ArrowLeft" : "ArrowRight"]: Math.min(last, at + 1),
      ArrowDown: Math.min(last, at + 1),
      [isMirrored() ? "ArrowRight" : "ArrowLeft"]: Math.max(0, at - 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: last,
    };
    if (event.key in to) setActive(to[event.key]!);
    else if ((event.key === "Enter" || event.key === " ") && active !== null) showMark(active);
    else return;
    event.preventDefault();
  };
  if (marks.length === 0) return null;
  const reach = Math.max(0, ...marks.map((mark) => Math.abs(mark.lane)));
  const height = (2 * reach + 1) * LANE_HEIGHT + 6;

  return (
    <div class="strip">
      <a
        href="#"
        class="skip"
        onClick={(event) => {
          event.preventDefault();
          end.current?.focus();
        }}
      >
        {t("stripSkip")}
      </a>
      <div
        role="listbox"
        aria-orientation="horizontal"
        tabIndex={0}
        aria-label={t("stripName")}
        aria-describedby={`${id}help`}
        aria-activedescendant={active === null ? undefined : `${id}mark${active}`}
        onKeyDown={onKeyDown}
        onFocus={() => setActive(active ?? 0)}
        onClick={(event) => showMark(nearest(marks, event, height))}
        onBlur={() => setActive(null)}
        onMouseLeave={() => setActive(null)}
        onMouseMove={(event) => setActive(nearest(marks, event, height))}
        style={{ height: `${height}px` }}
      >
        {marks.map((mark, index) => (
          <span
            key={mark.id}
            role="option"
            id={`${id}mark${index}`}
            aria-label={labels[index]}
            aria-selected={index === active}
            class={`mark ${mark.kind} ${inView.has(mark.id) ? "in-view" : ""}`}
            style={{
              insetInlineStart: `${100 * placeOf(mark)}%`,
              top: `${height / 2 + mark.lane * LANE_HEIGHT}px`,
            }}
          >
            <MarkShape kind={mark.kind} />
          </span>
        ))}
      </div>
      <p class="visually-hidden" id={`${id}help`}>
        {t("stripHelp")}
      </p>
      <div class="legend-or-caption">
        <div ref={end} tabIndex={-1}>
          {legend}
        </div>
        {active !== null && (
          <p class="caption" aria-hidden="true">
            <span>{labels[active]}</span>
          </p>
        )}
      </div>
      {outcome === "not_found" && <p class="note">{t("notFoundInPage")}</p>}
    </div>
  );
}

/** The mark nearest to the pointer: a mark is smaller than a finger, the strip is not. */
function nearest(marks: readonly Mark[], event: MouseEvent, height: number): number {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const x = isMirrored() ? box.right - event.clientX : event.clientX - box.left;
  const y = event.clientY - box.top - height / 2;
  const distance = (mark: Mark) => Math.hypot(placeOf(mark) * box.width - x, mark.lane * LANE_HEIGHT - y);
  return marks.reduce((best, mark, index) => (distance(mark) < distance(marks[best]!) ? index : best), 0);
}

/** Whether the interface reads from right to left, and the strip with it. */
function isMirrored(): boolean {
  return document.documentElement.dir === "rtl";
}

/** Where on the strip's width a mark stands: its ends leave room for half a mark. */
function placeOf(mark: Mark): number {
  return 0.02 + mark.at * 0.96;
}
