import type { Fact, PanelOutlet } from "../api";
import { t, tCode } from "../strings";
import { Cited } from "./Cite";
import { formatFact } from "./format";

/** Who publishes the page: the outlet on file with its facts, or its site alone. */
export function Publisher({ outlet }: { outlet: PanelOutlet }) {
  return (
    <section aria-labelledby="publisher">
      <h2 id="publisher">{t("publishedBy")}</h2>
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

/** What a reader asks first; the rest of the file is one click away. */
const FIRST: ReadonlySet<Fact["field"]> = new Set(["country", "kind", "owner"]);

export function Facts({ outlet, folded = false }: { outlet: PanelOutlet; folded?: boolean }) {
  if (outlet.status === "unknown") return null;
  const first = folded ? [] : outlet.facts.filter(({ field }) => FIRST.has(field));
  const rest = outlet.facts.filter((fact) => !first.includes(fact));
  return (
    <>
      {first.length > 0 && <FactList facts={first} />}
      <details>
        <summary>{folded ? t("onFileFor", { name: outlet.name ?? "" }) : t("moreOnFile")}</summary>
        <FactList facts={rest} matched={outlet.matched} />
      </details>
    </>
  );
}

function FactList({ facts, matched = null }: { facts: readonly Fact[]; matched?: PanelOutlet["matched"] }) {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <FactRow key={`${fact.field} ${fact.value} ${fact.citation.url}`} fact={fact} />
      ))}
      {matched && (
        <div>
          <dt>{t("matchedBy")}</dt>
          <dd>{matched.kind === "name" ? t("matchedName", { name: matched.rule }) : matched.rule}</dd>
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
