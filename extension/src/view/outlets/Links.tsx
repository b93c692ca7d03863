import type { CitedOutlet } from "../../api/types";
import { t, tCode } from "../../words/strings";
import { groupBy } from "../group-by";
import { ExternalLink } from "../parts/ExternalLink";
import { archivedCopies } from "./archive";

/** So many are read at a glance; the rest is one click away. */
const OPEN = 6;

/** Whom the article links to, and where copies of the page are kept. */
export function Links({ cited, url }: { cited: readonly CitedOutlet[]; url: string }) {
  const archive = archivedCopies(url);
  if (cited.length === 0) {
    return (
      archive && (
        <section aria-label={t("archivedCopies")}>
          <ArchivedCopies url={archive} />
        </section>
      )
    );
  }
  const rest = cited.slice(OPEN);
  return (
    <section aria-labelledby="links">
      <h2 id="links">{t("linksTo")}</h2>
      <LinkGroups cited={rest.length > 1 ? cited.slice(0, OPEN) : cited} />
      {rest.length > 1 && (
        <details>
          <summary>{t("moreSites", { count: rest.length })}</summary>
          <LinkGroups cited={rest} />
        </details>
      )}
      {archive && <ArchivedCopies url={archive} />}
    </section>
  );
}

/** Outlets on file first, the article's own site last, as the server lists them. */
function LinkGroups({ cited }: { cited: readonly CitedOutlet[] }) {
  return (
    <dl class="facts">
      {[...groupBy(cited, ({ kind }) => kind)].map(([kind, ofKind]) => (
        <div key={kind}>
          <dt>{tCode("link", kind)}</dt>
          {ofKind.map(({ outlet, links }) => (
            <dd key={outlet.id ?? outlet.name}>
              <span dir="auto">{outlet.name}</span>{" "}
              <span class="muted">· {t("linkCount", { count: links })}</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function ArchivedCopies({ url }: { url: string }) {
  return (
    <p>
      <ExternalLink url={url}>{t("archivedCopiesOfPage")}</ExternalLink>{" "}
      <span class="muted">{t("archivedCopiesWhy")}</span>
    </p>
  );
}
