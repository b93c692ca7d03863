import type { Asked } from "../../api/asked";
import type { Citation, ContextRequest, Panel, PanelOutlet } from "../../api/types";
import { countWords } from "../../text/count-words";
import { formatDate, formatFact, formatMoment, unquoted } from "../../words/format";
import { t, tCode, tNote } from "../../words/strings";
import { groupsAmong, hasProportion, headline } from "../sources/headline";
import { listSources } from "../sources/source-lists";

/** The panel as a Markdown document, with its date, address and edition of ratings, and without hidden raters. */
export function toMarkdown(
  { body, server, at }: Asked<ContextRequest>,
  panel: Panel,
  hiddenRaters: readonly string[],
): string {
  return [
    `# ${escaped(body.title || body.url)}`,
    lines(
      `<${body.url}>`,
      t("takenOn", { date: formatMoment(at) }),
      `${t("ratingsOfDate", { date: formatDate(panel.edition.activated_at) })} · ${t("editionOfRatings", { edition: panel.edition.id })}`,
      server,
    ),
    ...section(t("publishedBy"), outlet(panel.outlet)),
    ...(panel.origin.status === "republished" ? section(t("credits"), origin(panel)) : []),
    ...section(t("sources"), sources(panel, body.text)),
    ...section(
      t("disclaimersHere"),
      panel.disclaimers.items.map(({ kind, span }) => `${tCode("disclaimer", kind)}: ${quote(span.text)}`),
    ),
    ...section(
      t("linksTo"),
      panel.cited_outlets.map(
        ({ outlet: { name }, links }) => `${escaped(name)} · ${t("linkCount", { count: links })}`,
      ),
    ),
    ...section(
      t("ratings"),
      [panel.outlet, panel.origin.outlet].flatMap((outlet) => ratings(outlet, hiddenRaters)),
    ),
    `${t("byProgram")}\n`,
  ].join("\n\n");
}

function section(heading: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`## ${heading}`, items.map((item) => `- ${item}`).join("\n")] : [];
}

function outlet({ name, site, account, facts }: PanelOutlet): string[] {
  return [
    escaped(name ?? account ?? site ?? ""),
    ...facts.map(
      ({ field, value, citation }) =>
        `${tCode("field", field)}: ${escaped(formatFact(field, value))} (${cited(citation)})`,
    ),
  ];
}

function origin({ origin: { name, published, outlet: onFile, evidence } }: Panel): string[] {
  const who = escaped(onFile?.name ?? name ?? "");
  return [
    published ? `${who} · ${formatDate(published)}` : who,
    ...evidence.flatMap(({ span }) => (span ? [quote(span.text)] : [])),
  ];
}

function sources(panel: Panel, text: string): string[] {
  const { counts } = panel.attributions;
  const notes = panel.notes.map(({ code, params, text: words }) => escaped(tNote(code, params, words)));
  if (!counts) return notes;
  const { unidentified } = listSources(panel.attributions);
  const groups = groupsAmong(unidentified);
  return [
    ...notes,
    escaped(headline(counts, groups, hasProportion(panel, countWords(text))).join(" ")),
    ...unidentified.map(
      ({ source, items }) =>
        `${quote(source.description.value)}: ${t("attributionCount", { count: items.length })}`,
    ),
    ...(unidentified.length > 0 ? [t("notIdentifiedToYou")] : []),
  ];
}

function ratings(rated: PanelOutlet | null, hiddenRaters: readonly string[]): string[] {
  const shown = rated?.ratings.filter(({ rater }) => !hiddenRaters.includes(rater)) ?? [];
  return shown.map(({ rater, label, rated_on, citation }) => {
    const date = rated_on ? formatDate(rated_on) : t("dateNotKnown");
    return `${escaped(rated?.name ?? "")}: ${escaped(rater)}: ${quote(label)} · ${date} (${cited(citation)})`;
  });
}

function cited({ title, url, captured_on }: Citation): string {
  const date = captured_on ? t("capturedOn", { date: formatDate(captured_on) }) : t("dateNotKnown");
  return `[${escaped(title || url)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>), ${date}`;
}

function quote(text: string): string {
  return `“${escaped(unquoted(text))}”`;
}

function lines(...all: string[]): string {
  return all.join("  \n");
}

/** Words as they are, whatever they would mean in Markdown. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
