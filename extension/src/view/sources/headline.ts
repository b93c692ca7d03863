import type { Counts, Panel } from "../../api/types";
import { formatList } from "../../words/format";
import { t } from "../../words/strings";
import { kindsOf } from "../page-kinds";
import type { SourceEntry } from "./source-lists";

/** Below these a proportion would say more than it knows. */
const MIN_ATTRIBUTIONS = 3;
const MIN_WORDS = 100;

/** Kinds of page on which attributions are few by nature or not meant as such. */
const NO_PROPORTION: ReadonlySet<Panel["page"]["kind"]> = new Set(["interview", "satire", "short"]);

/** Whether the attributions may be counted up in a sentence and drawn as a strip. */
export function hasProportion(panel: Panel, words: number): boolean {
  const { counts } = panel.attributions;
  return (
    counts !== null &&
    counts.total >= MIN_ATTRIBUTIONS &&
    words >= MIN_WORDS &&
    panel.page.complete !== false &&
    ![...kindsOf(panel)].some((kind) => NO_PROPORTION.has(kind)) &&
    !panel.notes.some(({ code }) => code === "rated_satire")
  );
}

/** The descriptions of the groups among sources that are not identified, as printed. */
export function groupsAmong(unidentified: readonly SourceEntry[]): string[] {
  return unidentified
    .filter(({ source }) => source.class === "unnamed_group")
    .map(({ source }) => source.description.value);
}

/** The headline figure as sentences. `groups` are the descriptions of unidentified groups, as printed. */
export function headline(counts: Counts, groups: readonly string[], proportion: boolean): string[] {
  if (counts.total === 0) return [t("foundNone")];
  if (!proportion) return [t("listedOnly", { count: counts.total })];
  return [t("found", { count: counts.total }), unidentified(counts, groups), t("spokespeople")];
}

function unidentified(counts: Counts, groups: readonly string[]): string {
  const { unnamed_person: people, unnamed_group: inGroups } = counts;
  if (people + inGroups === 0) return t("nobodyUnidentified");
  const examples = groups.length > 0 ? t("examples", { list: formatList(quoted(groups)) }) : "";
  if (inGroups === 0) return t("people", { count: people });
  if (people === 0) return t("groups", { count: inGroups, examples });
  return t("peopleAndGroups", {
    count: people + inGroups,
    people: t("partPeople", { count: people }),
    groups: t("partGroups", { count: inGroups, examples }),
  });
}

/** Two are enough to tell what kind is meant. */
function quoted(groups: readonly string[]): string[] {
  return [...new Set(groups)].slice(0, 2).map((group) => `“${group}”`);
}
