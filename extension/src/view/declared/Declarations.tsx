import { isAddress } from "../../address";
import type { Panel } from "../../api/types";
import { formatAddress, formatDate } from "../../words/format";
import { t, tCode, tNote } from "../../words/strings";
import { ExternalLink } from "../parts/ExternalLink";
import { type ClaimReview, claimReviews, declaredAbout } from "./declared";

/** What the page says of itself to machines, as its own claims. */
export function Declarations({ panel: { declarations, notes } }: { panel: Panel }) {
  const groups = declaredAbout(declarations);
  const reviews = claimReviews(declarations);
  const leftOut = notes.find(({ code }) => code === "declarations_left_out");
  if (groups.length === 0 && reviews.length === 0 && !leftOut) return null;
  return (
    <details>
      <summary>{t("declarations")}</summary>
      <p class="muted">{t("declarationsWhy")}</p>
      {reviews.map((review, number) => (
        <Review key={number} review={review} />
      ))}
      {groups.map(({ subject, properties }) => (
        <section key={subject}>
          <h3>{tCode("about", subject)}</h3>
          <dl class="facts">
            {[...properties].map(([property, values]) => (
              <div key={property}>
                <dt>{tCode("declared", property)}</dt>
                {values.map((value) => (
                  <dd key={value} dir="auto">
                    <Value value={value} />
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      ))}
      {leftOut && <p class="muted">{tNote(leftOut.code, leftOut.params, leftOut.text)}</p>}
    </details>
  );
}

function Value({ value }: { value: string }) {
  return isAddress(value) ? <ExternalLink url={value}>{formatAddress(value)}</ExternalLink> : <>{value}</>;
}

/** A review of a claim, in the reviewer's words. */
function Review({ review: { claim, rating, author, date } }: { review: ClaimReview }) {
  return (
    <p>
      {t("reviewOfClaim")} <q dir="auto">{claim}</q>
      {rating && (
        <>
          : <q dir="auto">{rating}</q>
        </>
      )}
      {author && (
        <>
          , {t("reviewBy")} <span dir="auto">{author}</span>
        </>
      )}
      {date && `, ${formatDate(date)}`}.
    </p>
  );
}
