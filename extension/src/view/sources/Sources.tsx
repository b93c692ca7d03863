import type { ContextRequest, Panel } from "../../api/types";
import { countWords } from "../../text/count-words";
import { t } from "../../words/strings";
import { useReading } from "../beside/reading";
import { UnnamedSourcesPolicies } from "../declared/Policies";
import { Notes } from "../parts/Notes";
import { groupsAmong, hasProportion, headline } from "./headline";
import { Highlights } from "./Highlights";
import { IgnoredParts } from "./IgnoredParts";
import { listSources } from "./source-lists";
import { SourceCards, SourceList } from "./SourceCards";
import { Strip } from "./Strip";

/** Notes that say why the text was not checked: they stand instead of a finding. */
const NOT_CHECKED = new Set(["language_not_read", "language_unknown", "no_text", "too_many_attributions"]);

/** Notes that are told in other parts of the panel. */
const ELSEWHERE = new Set(["signs_disagree", "declarations_left_out"]);

interface SourcesProps {
  page: ContextRequest;
  panel: Panel;
}

/** The attributions: the figure as sentences, the strip, a card for each source that is not identified. */
export function Sources({ page, panel }: SourcesProps) {
  const reading = useReading();
  const { attributions } = panel;
  const notes = panel.notes.filter(({ code }) => !ELSEWHERE.has(code));
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{t("sources")}</h2>
      {page.selection && <p>{t("onlySelection")}</p>}
      <Notes notes={notes} panel={panel} />
      {attributions.analysed && attributions.counts ? (
        <Found panel={panel} counts={attributions.counts} words={countWords(reading.fields.text.text)} />
      ) : (
        !notes.some((note) => NOT_CHECKED.has(note.code)) && <p>{t("notChecked")}</p>
      )}
      <UnnamedSourcesPolicies panel={panel} />
      {attributions.analysed && <IgnoredParts ignored={panel.ignored} />}
    </section>
  );
}

function Found({
  panel,
  counts,
  words,
}: {
  panel: Panel;
  counts: NonNullable<Panel["attributions"]["counts"]>;
  words: number;
}) {
  const { attributions } = panel;
  const lists = listSources(attributions, { lastFirst: panel.page.newest_first === false });
  const proportion = hasProportion(panel, words);
  const groups = groupsAmong(lists.unidentified);
  const highlights = counts.total > 0 && <Highlights counts={counts} />;
  return (
    <>
      <p class="headline">{headline(counts, groups, proportion).join(" ")}</p>
      {proportion ? <Strip attributions={attributions} legend={highlights} /> : highlights}
      {counts.total > 0 && <p class="muted">{t("byProgram")}</p>}
      <SourceCards entries={lists.unidentified} />
      <SourceList lists={lists} />
    </>
  );
}
