import type { Attribution, Attributions, Source } from "../../api/types";
import type { MarkKind } from "../../text/painting";
import { markKindOf } from "../mark-kind";

/** A source with its attributions, in the order of the text. */
export interface SourceEntry {
  source: Source;
  items: readonly Attribution[];
}

/** The sources of an article as the panel lists them. */
export interface SourceLists {
  unidentified: readonly SourceEntry[];
  named: readonly SourceEntry[];
  documents: readonly SourceEntry[];
  unstated: readonly SourceEntry[];
}

/** `lastFirst` turns the order of the text round: of a live page that runs from the oldest entry to the newest. */
export function listSources(attributions: Attributions, { lastFirst = false } = {}): SourceLists {
  const entries = lastFirst ? turnedRound(entriesOf(attributions)) : entriesOf(attributions);
  const of = (kind: MarkKind) => entries.filter(({ source }) => markKindOf(source) === kind);
  return {
    unidentified: of("unidentified"),
    named: of("named"),
    documents: of("document"),
    unstated: of("unstated"),
  };
}

/** Who speaks last in the text comes first, with the last words first. */
function turnedRound(entries: readonly SourceEntry[]): SourceEntry[] {
  const last = ({ items }: SourceEntry) => Math.max(...items.map(({ cue }) => cue.start));
  return [...entries]
    .sort((one, other) => last(other) - last(one))
    .map(({ source, items }) => ({ source, items: [...items].reverse() }));
}

function entriesOf(attributions: Attributions): SourceEntry[] {
  const byId = new Map(attributions.items.map((item) => [item.id, item]));
  const entries: SourceEntry[] = attributions.sources.map((source) => ({
    source,
    items: source.items.flatMap((id) => byId.get(id) ?? []),
  }));
  const owned = new Set(attributions.sources.flatMap((source) => source.items));
  for (const item of attributions.items) {
    if (!owned.has(item.id)) entries.push({ source: unlisted(item), items: [item] });
  }
  return entries;
}

/** An attribution that belongs to no source on the list ("reportedly") is described by its own words. */
function unlisted(item: Attribution): Source {
  const span = item.source ?? item.cue;
  return {
    id: `unlisted-${item.id}`,
    class: item.class,
    description: { value: span.text, span },
    items: [item.id],
    affiliation: null,
    people: null,
    knows_how: null,
    anonymity: { stated: null, reason: null },
    spoke_to: null,
    supported_by: [],
    position: "body",
  };
}
