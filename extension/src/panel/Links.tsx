import type { CitedOutlet } from "../api";
import { t, tCode } from "../strings";
import { archivedCopies } from "./archive";
import { ExternalLink } from "./Cite";

/** So many are read at a glance; the rest is one click away. */
const OPEN = 5;

/** Whom the article links to, and where copies of the page are kept. */
export function Links({ cited, url }: { cited: readonly CitedOutlet[]; url: string }) {
  const archive = archivedCopies(url);
  if (cited.length === 0 && archive === null) return null;
  const rest = cited.slice(OPEN);
  return (
    <section aria-labelledby="links">
      <h2 id="links">{t(cited.length > 0 ? "linksTo" : "archivedCopies")}</h2>
      {cited.length > 0 && <LinkGroups cited={rest.length > 1 ? cited.slice(0, OPEN) : cited} />}
      {rest.length > 1 && (
        <details>
          <summary>{t("moreCards", { count: rest.length })}</summary>
          <LinkGroups cited={rest} />
        </details>
      )}
      {archive && (
        <p>
          <ExternalLink url={archive}>{t("archivedCopiesOfPage")}</ExternalLink>{" "}
          <span class="muted">{t("archivedCopiesWhy")}</span>
        </p>
      )}
    </section>
  );
}

/** Outlets on file first; what else there is under a word on what it is. */
function LinkGroups({ cited }: { cited: readonly CitedOutlet[] }) {
  return (
    <ul class="plain rows">
      {cited.map(({ kind, outlet, links }) => (
        <li key={kind + (outlet.id ?? outlet.name)}>
          <span dir="auto">{outlet.name}</span>{" "}
          <span class="muted">
            {[
              outlet.site !== outlet.name && outlet.site,
              kind !== "outlet" && tCode("link", kind),
              t("linkCount", { count: links }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
