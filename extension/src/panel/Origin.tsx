import type { OriginEvidence, PanelOrigin } from "../api";
import { t } from "../strings";
import { formatAddress, formatDate } from "./format";
import { Facts } from "./Publisher";
import { QuotedSpan } from "./Show";

/** Whom the page credits, with its words for it; what only its machine-readable part claims is told as such. */
export function Origin({ origin }: { origin: PanelOrigin }) {
  const claims = origin.evidence.filter(isClaim);
  const credited = origin.status === "republished";
  if (!credited && claims.length === 0) return null;
  const name = origin.outlet?.name ?? origin.name;
  return (
    <section aria-labelledby="credits">
      <h2 id="credits">{t("credits")}</h2>
      {credited && (
        <>
          <p>
            <span class="name" dir="auto">
              {name}
            </span>
            {origin.published && ` · ${formatDate(origin.published)}`}
          </p>
          <ul class="plain">
            {origin.evidence.map(({ span }) =>
              span ? (
                <li key={`${span.in}${span.start}`}>
                  <QuotedSpan span={span} />
                </li>
              ) : null,
            )}
          </ul>
          {origin.outlet && <Facts outlet={origin.outlet} />}
        </>
      )}
      {claims.map(({ kind, value }) => (
        <p key={kind + value}>
          {kind === "canonical"
            ? t("creditLink", { value: formatAddress(value ?? "") })
            : t("creditFrom", { value: value ?? "" })}
        </p>
      ))}
    </section>
  );
}

function isClaim({ kind, value }: OriginEvidence): boolean {
  return (kind === "canonical" || kind === "declaration") && Boolean(value);
}
