import type { OriginEvidence, PanelOrigin } from "../api";
import { t } from "../strings";
import { formatAddress, formatDate } from "./format";
import { Facts } from "./Publisher";
import { QuotedSpan } from "./Show";

interface OriginProps {
  origin: PanelOrigin;
  heading: "credits" | "issuedBy";
  server: string;
}

/** Whom the page credits, with its words for it; what only its machine-readable part claims is told as such. */
export function Origin({ origin, heading, server }: OriginProps) {
  const claims = origin.evidence.filter(isClaim);
  const credited = origin.status === "republished";
  if (!credited && claims.length === 0) return null;
  const [first, ...rest] = origin.evidence.flatMap(({ span }) => span ?? []);
  return (
    <section aria-labelledby="credits">
      <h2 id="credits">{t(heading)}</h2>
      {credited && (
        <>
          <p>
            <span class="name" dir="auto">
              {origin.outlet?.name ?? origin.name}
            </span>
            {origin.published && ` · ${formatDate(origin.published)}`}
          </p>
          {first && (
            <p>
              <QuotedSpan span={first} />
            </p>
          )}
        </>
      )}
      {claims.map(({ kind, value }) => (
        <p key={`${kind}${value ?? ""}`}>
          {t(kind === "canonical" ? "creditLink" : "creditFrom", { value: formatAddress(value ?? "") })}
        </p>
      ))}
      {credited && rest.length > 0 && (
        <details>
          <summary>{t("moreSigns", { count: rest.length })}</summary>
          <ul class="plain">
            {rest.map((span) => (
              <li key={`${span.in}${span.start}`}>
                <QuotedSpan span={span} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {credited && origin.outlet && <Facts outlet={origin.outlet} server={server} folded />}
    </section>
  );
}

function isClaim({ kind, value }: OriginEvidence): boolean {
  return (kind === "canonical" || kind === "declaration") && Boolean(value);
}
