import type { Note, OriginEvidence, Panel, PanelOrigin, PanelOutlet } from "../../api/types";
import { formatAddress, formatDate } from "../../words/format";
import { t, tNote } from "../../words/strings";
import { QuotedSpan } from "../parts/Show";
import { Facts } from "./Publisher";

interface OriginProps {
  panel: Panel;
  heading: "credits" | "issuedBy";
  server: string;
}

/** Whom the page credits, with its words for it; what only its machine-readable part claims is told as such. */
export function Origin({ panel: { outlet, origin, notes }, heading, server }: OriginProps) {
  const claims = origin.evidence.filter(isClaim);
  const signs = origin.evidence.filter((sign) => !isClaim(sign));
  const disagree = notes.find(({ code }) => code === "signs_disagree");
  const credited = origin.status === "republished";
  if (!credited && !disagree && claims.length === 0) return null;
  const agreeing = credited ? signs.filter(({ name }) => name === origin.name) : [];
  return (
    <section aria-labelledby="credits">
      <h2 id="credits">{t(credited || !disagree ? heading : "originOpen")}</h2>
      {credited && <Credited origin={origin} signs={agreeing} server={server} />}
      {disagree && (
        <Disagreeing
          note={disagree}
          signs={signs.filter((sign) => !agreeing.includes(sign))}
          publisher={outlet}
        />
      )}
      {claims.map(({ kind, value }) => (
        <p key={`${kind}${value ?? ""}`} dir="auto">
          {t(kind === "canonical" ? "creditLink" : "creditFrom", { value: formatAddress(value ?? "") })}
        </p>
      ))}
    </section>
  );
}

interface CreditedProps {
  origin: PanelOrigin;
  signs: readonly OriginEvidence[];
  server: string;
}

function Credited({ origin, signs, server }: CreditedProps) {
  // Words of the page come before a field that only the page's code has.
  const [first, ...rest] = [...signs].sort(
    (one, other) => Number(other.span !== null) - Number(one.span !== null),
  );
  return (
    <>
      <p class="name">
        <span dir="auto">{origin.outlet?.name ?? origin.name}</span>
        {origin.published && <span class="dated"> · {formatDate(origin.published)}</span>}
      </p>
      {!origin.outlet && <p>{t("notOnFileName")}</p>}
      {first && (
        <p>
          <Sign sign={first} />
        </p>
      )}
      {rest.length > 0 && (
        <details>
          <summary>{t("moreSigns", { count: rest.length })}</summary>
          <ul class="plain">
            {rest.map((sign) => (
              <li key={keyOf(sign)}>
                <Sign sign={sign} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {origin.outlet && <Facts outlet={origin.outlet} server={server} />}
    </>
  );
}

interface DisagreeingProps {
  note: Note;
  signs: readonly OriginEvidence[];
  publisher: PanelOutlet;
}

/** Signs that name somebody else than other signs do: each with whom it names, the site by its outlet's name. */
function Disagreeing({ note, signs, publisher }: DisagreeingProps) {
  return (
    <>
      <p>{tNote(note.code, note.params, note.text)}</p>
      <ul class="plain rows">
        {signs.map((sign) => (
          <li key={keyOf(sign)}>
            <span dir="auto">{(sign.name === publisher.site && publisher.name) || sign.name}</span>:{" "}
            <Sign sign={sign} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Sign({ sign: { span, value } }: { sign: OriginEvidence }) {
  return span ? <QuotedSpan span={span} /> : <q dir="auto">{value}</q>;
}

function keyOf({ kind, span, value }: OriginEvidence): string {
  return [kind, span?.in, span?.start, value].join();
}

function isClaim({ kind, value }: OriginEvidence): boolean {
  return (kind === "canonical" || kind === "declaration") && Boolean(value);
}
