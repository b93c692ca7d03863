import { useId } from "preact/hooks";
import type { Fact, PanelOutlet } from "../../api/types";
import { formatFact } from "../../words/format";
import { t, tCode } from "../../words/strings";
import { groupBy } from "../group-by";
import { Cited } from "../parts/Cited";
import { ExternalLink } from "../parts/ExternalLink";
import { Replies } from "./Replies";

interface OutletProps {
  outlet: PanelOutlet;
  /** The server that has it on file. */
  server: string;
}

interface PublisherProps extends OutletProps {
  heading: "publishedBy" | "issuedBy";
  /** It belongs to a part of the panel that has a heading and a name of its own. */
  isPart?: boolean;
}

/** Who publishes the page: the outlet on file with its facts, or its site alone. */
export function Publisher({ outlet, heading, server, isPart = false }: PublisherProps) {
  const id = useId();
  const Heading = isPart ? "h3" : "h2";
  return (
    <section aria-labelledby={isPart ? undefined : id}>
      <Heading id={id}>{t(heading)}</Heading>
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
      {first.length > 0 && <FactList facts={first} of={name} />}
      <details>
        <summary>
          <span aria-hidden="true">{t("moreOnFile")}</span>
          <span class="visually-hidden">{t("moreOnFileFor", { name })}</span>
        </summary>
        <FactList facts={rest} of={name} matched={outlet.matched} />
        <p>
          <ExternalLink url={`${server}/outlets/${outlet.id}`}>{t("allOnFile", { name })}</ExternalLink>
        </p>
      </details>
    </>
  );
}

interface FactListProps {
  facts: readonly Fact[];
  of: string;
  matched?: PanelOutlet["matched"];
}

function FactList({ facts, of, matched = null }: FactListProps) {
  return (
    <dl class="facts">
      {[...groupBy(facts, ({ field }) => field)].map(([field, ofField]) => (
        <FactRow key={field} name={tCode("field", field)} facts={ofField} of={of} />
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
function FactRow({ name, facts, of }: { name: string; facts: readonly Fact[]; of: string }) {
  const replies = facts[0]?.replies ?? [];
  return (
    <div>
      <dt>{name}</dt>
      {facts.map((fact) => (
        <dd key={fact.value + fact.citation.url}>
          <Cited what={t("factOf", { fact: name, name: of })} citation={fact.citation}>
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
