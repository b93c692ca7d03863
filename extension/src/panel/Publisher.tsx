import { useId } from "preact/hooks";
import type { Fact, PanelOutlet } from "../api";
import { t, tCode } from "../strings";
import { Cited, ExternalLink } from "./Cite";
import { byField, formatFact } from "./format";
import { Replies } from "./Replies";

interface OutletProps {
  outlet: PanelOutlet;
  /** The server that has it on file. */
  server: string;
}

/** Who publishes the page: the outlet on file with its facts, or its site alone. */
export function Publisher({
  outlet,
  heading,
  server,
  isLandmark = true,
}: OutletProps & { heading: "publishedBy" | "issuedBy"; isLandmark?: boolean }) {
  const id = useId();
  return (
    <section aria-labelledby={isLandmark ? id : undefined}>
      <h2 id={id}>{t(heading)}</h2>
      <p class="name" dir="auto">
        {outlet.name ?? outlet.account ?? outlet.site}
      </p>
      {outlet.status === "unknown" && (
        <p>{outlet.platform ? t("notOnFileAccount", { platform: outlet.platform }) : t("notOnFile")}</p>
      )}
      <Facts outlet={outlet} server={server} />
    </section>
  );
}

/** What a reader asks first; the rest of the file is one click away. */
const FIRST: ReadonlySet<Fact["field"]> = new Set(["country", "kind", "owner"]);

/** What is on file of an outlet: of the publisher and of the origin alike. */
export function Facts({ outlet, server }: OutletProps) {
  if (outlet.status === "unknown") return null;
  const first = outlet.facts.filter(({ field }) => FIRST.has(field));
  const rest = outlet.facts.filter((fact) => !first.includes(fact));
  const name = outlet.name ?? "";
  return (
    <>
      <Replies replies={outlet.replies} to={t("thisEntry")} />
      {first.length > 0 && <FactList facts={first} />}
      <details>
        <summary>{t("moreOnFile")}</summary>
        <FactList facts={rest} matched={outlet.matched} />
        <p>
          <ExternalLink url={`${server}/outlets/${outlet.id}`}>{t("allOnFile", { name })}</ExternalLink>
        </p>
      </details>
    </>
  );
}

function FactList({ facts, matched = null }: { facts: readonly Fact[]; matched?: PanelOutlet["matched"] }) {
  return (
    <dl class="facts">
      {byField(facts).map(([field, ofField]) => (
        <FactRow key={field} name={tCode("field", field)} facts={ofField} />
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

/** All that is stated of one field; a reply disputes the field, and stands once, at its end. */
function FactRow({ name, facts }: { name: string; facts: readonly Fact[] }) {
  const replies = facts[0]?.replies ?? [];
  return (
    <div>
      <dt>{name}</dt>
      {facts.map((fact) => (
        <dd key={fact.value + fact.citation.url}>
          <Cited what={name} citation={fact.citation}>
            <span dir="auto">{formatFact(fact.field, fact.value)}</span>
          </Cited>
        </dd>
      ))}
      {replies.length > 0 && (
        <dd class="wide">
          <Replies replies={replies} to={t("thisFact")} />
        </dd>
      )}
    </div>
  );
}
