import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Attribution, Source } from "../../api/types";
import { formatList } from "../../words/format";
import { type StringKey, t } from "../../words/strings";
import { useReading } from "../beside/reading";
import { useWhere } from "../beside/useBeside";
import { Quote, QuotedSpan } from "../parts/Show";
import { ShowItems } from "./ShowItems";
import type { SourceEntry, SourceLists } from "./source-lists";

/** So many cards are read at a glance; the rest is one click away. */
const OPEN_CARDS = 4;

/** A card for each source that is not identified; all but the first few are one click away. */
export function SourceCards({ entries }: { entries: readonly SourceEntry[] }) {
  if (entries.length === 0) return null;
  const [open, rest] = [entries.slice(0, OPEN_CARDS), entries.slice(OPEN_CARDS)];
  // A fold that hides a single card costs more than it saves.
  const folded = rest.length > 1 ? rest : [];
  return (
    <>
      <h3>{t("cards", { count: entries.length })}</h3>
      <Cards entries={folded.length > 0 ? open : entries} />
      {folded.length > 0 && (
        <details>
          <summary>{t("moreCards", { count: folded.length })}</summary>
          <Cards entries={folded} />
        </details>
      )}
      <p class="muted">{t("notIdentifiedToYou")}</p>
    </>
  );
}

function Cards({ entries }: { entries: readonly SourceEntry[] }) {
  return (
    <ul class="cards">
      {entries.map((entry) => (
        <Entry key={entry.source.id} items={entry.items}>
          <Card entry={entry} />
        </Entry>
      ))}
    </ul>
  );
}

/** A source on a list: it tells whether the reader has it before them, and comes forward when chosen in the page. */
function Entry({ items, children }: { items: readonly Attribution[]; children: ComponentChildren }) {
  const { inView, chosen } = useWhere();
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen && items.some(({ id }) => id === chosen.id)) bringForward(entry.current!);
  }, [chosen, items]);
  return (
    <li ref={entry} class={items.some(({ id }) => inView.has(id)) ? "in-view" : undefined}>
      {children}
    </li>
  );
}

function bringForward(element: Element): void {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement!.closest("details")) {
    fold.open = true;
  }
  element.scrollIntoView({ block: "center" });
}

function Card({ entry: { source, items } }: { entry: SourceEntry }) {
  const { language } = useReading();
  return (
    <>
      <h4 lang={language} dir="auto">
        {source.description.value}
      </h4>
      <div>
        {t("attributionCount", { count: items.length })} <ShowItems items={items} />
      </div>
      <Details source={source} />
    </>
  );
}

function Details({ source }: { source: Source }) {
  const { anonymity, position } = source;
  const missing = missingFrom(source);
  const found: [StringKey, Source["affiliation"]][] = [
    ["affiliation", source.affiliation],
    ["peopleCount", source.people],
    ["knowsHow", source.knows_how],
  ];
  return (
    <div class="details">
      {anonymity.stated && (
        <span>
          {t("anonymityStated")} <QuotedSpan span={anonymity.stated} />
        </span>
      )}
      {anonymity.reason && (
        <span>
          {t("anonymityReason")} <QuotedSpan span={anonymity.reason} />
        </span>
      )}
      {source.spoke_to && <span>{t("spokeTo", { name: source.spoke_to.value })}</span>}
      {found.map(
        ([label, detail]) =>
          detail && (
            <span key={label}>
              {t(label)} <Quote text={detail.value} />.
            </span>
          ),
      )}
      {source.supported_by.map((span) => (
        <span key={span.start}>
          {t("supportedBy")} <QuotedSpan span={span} />
        </span>
      ))}
      {position !== "body" && <span>{t(position === "headline" ? "inHeadline" : "inOpening")}</span>}
      {missing.length > 0 && <span class="muted">{t("notFoundInText", { list: formatList(missing) })}</span>}
    </div>
  );
}

/** What newsrooms' own policies ask to be told of a person who is not named, and the text does not tell. */
function missingFrom(source: Source): string[] {
  if (source.class !== "unnamed_person") return [];
  return [
    ...(source.anonymity.reason ? [] : [t("missingReason")]),
    ...(source.knows_how ? [] : [t("missingKnowsHow")]),
  ];
}

/** Everybody and everything else that is quoted, closed: named sources, documents, tellings without a teller. */
export function SourceList({ lists }: { lists: SourceLists }) {
  const groups: [StringKey, readonly SourceEntry[]][] = [
    ["documentsNotIdentified", lists.documents],
    ["unstatedSources", lists.unstated],
    ["namedSources", lists.named],
  ];
  const count = groups.flatMap(([, entries]) => entries.flatMap(({ items }) => items)).length;
  if (count === 0) return null;
  return (
    <details>
      <summary>{t("otherSources", { count })}</summary>
      {groups.map(
        ([heading, entries]) =>
          entries.length > 0 && <Group key={heading} heading={heading} entries={entries} />,
      )}
    </details>
  );
}

function Group({ heading, entries }: { heading: StringKey; entries: readonly SourceEntry[] }) {
  const { language } = useReading();
  return (
    <>
      <h3>{t(heading)}</h3>
      <ul class="plain">
        {entries.map(({ source, items }) => (
          <Entry key={source.id} items={items}>
            <span lang={language} dir="auto">
              {source.description.value}
            </span>{" "}
            <ShowItems items={items} />
          </Entry>
        ))}
      </ul>
    </>
  );
}
