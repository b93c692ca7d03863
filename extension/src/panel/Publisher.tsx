import type { Fact, Panel, PanelOutlet } from "../api";
import { t, tCode } from "../strings";
import { Cited } from "./Cite";
import { formatFact } from "./format";

/** Who publishes the page: the outlet on file with its facts, or its site alone. */
export function Publisher({ outlet, kind }: { outlet: PanelOutlet; kind?: Panel["page"]["kind"] }) {
  return (
    <section aria-labelledby="publisher">
      <h2 id="publisher">{t(kind === "press_release" ? "issuedBy" : "publishedBy")}</h2>
      <p class="name" dir="auto">
        {outlet.name ?? outlet.site}
      </p>
      {outlet.status === "unknown" && (
        <p>{outlet.platform ? t("notOnFileAccount", { platform: outlet.platform }) : t("notOnFile")}</p>
      )}
      <Facts outlet={outlet} />
    </section>
  );
}

export function Facts({ outlet }: { outlet: PanelOutlet }) {
  if (outlet.status === "unknown") return null;
  return (
    <dl class="facts">
      {outlet.facts.map((fact) => (
        <FactRow key={`${fact.field} ${fact.value} ${fact.citation.url}`} fact={fact} />
      ))}
      {outlet.matched && (
        <div>
          <dt>{t("matchedAddress")}</dt>
          <dd>{outlet.matched.kind === "name" ? t("matchedName") : outlet.matched.rule}</dd>
        </div>
      )}
    </dl>
  );
}

function FactRow({ fact }: { fact: Fact }) {
  const name = tCode("field", fact.field);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Cited what={name} citation={fact.citation}>
          <span dir="auto">{formatFact(fact.field, fact.value)}</span>
        </Cited>
      </dd>
    </div>
  );
}
