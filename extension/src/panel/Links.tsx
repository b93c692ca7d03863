import type { CitedOutlet, Declaration } from "../api";
import { t } from "../strings";

/** So many are read at a glance; the rest is one click away. */
const OPEN = 5;

/** The outlets that the article links to. */
export function Links({ cited }: { cited: readonly CitedOutlet[] }) {
  if (cited.length === 0) return null;
  const rest = cited.slice(OPEN);
  return (
    <section aria-labelledby="links">
      <h2 id="links">{t("linksTo")}</h2>
      <LinkList cited={rest.length > 1 ? cited.slice(0, OPEN) : cited} />
      {rest.length > 1 && (
        <details>
          <summary>{t("moreCards", { count: rest.length })}</summary>
          <LinkList cited={rest} />
        </details>
      )}
    </section>
  );
}

function LinkList({ cited }: { cited: readonly CitedOutlet[] }) {
  return (
    <ul class="plain rows">
      {cited.map(({ outlet, links }) => (
        <li key={outlet.id ?? outlet.site ?? outlet.name}>
          <span dir="auto">{outlet.name}</span>{" "}
          <span class="muted">
            {outlet.site && outlet.site !== outlet.name && `${outlet.site} · `}
            {t("linkCount", { count: links })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the page says of itself to machines, as its own claims. */
export function Declarations({ declarations }: { declarations: readonly Declaration[] }) {
  if (declarations.length === 0) return null;
  return (
    <details>
      <summary>{t("declarations")}</summary>
      <p class="muted">{t("declarationsWhy")}</p>
      <dl class="facts">
        {declarations.map(({ type, property, value }) => (
          <div key={type + property + value}>
            <dt>{property}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
