import type { Declaration, Panel } from "../api";
import { t, tCode, tNote } from "../strings";
import { ExternalLink } from "./Cite";
import { claimReviews, declaredAbout } from "./declared";
import { formatAddress, formatDate } from "./format";

/** What the page says of itself to machines, as its own claims. */
export function Declarations({ panel: { declarations, notes } }: { panel: Panel }) {
  const groups = declaredAbout(declarations);
  const reviews = claimReviews(declarations);
  const leftOut = notes.find(({ code }) => code === "declarations_left_out");
  if (groups.size === 0 && reviews.length === 0 && !leftOut) return null;
  return (
    <details>
      <summary>{t("declarations")}</summary>
      <p class="muted">{t("declarationsWhy")}</p>
      {reviews.map((review, number) => (
        <Review key={number} review={review} />
      ))}
      {[...groups].map(([subject, stated]) => (
        <section key={subject}>
          <h3>{tCode("about", subject)}</h3>
          <dl class="facts">
            {[...byProperty(stated)].map(([property, values]) => (
              <div key={property}>
                <dt>{tCode("declared", property)}</dt>
                {values.map((value) => (
                  <dd key={value} dir="auto">
                    <Value property={property} value={value} />
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

function byProperty(stated: readonly Declaration[]): Map<string, string[]> {
  const properties = new Map<string, string[]>();
  for (const { property, value } of stated) {
    const values = properties.get(property) ?? [];
    if (!values.includes(value)) properties.set(property, [...values, value]);
  }
  return properties;
}

function Value({ property, value }: { property: string; value: string }) {
  if (/^(?:true|false)$/i.test(value)) return <>{t(value.toLowerCase() === "true" ? "yes" : "no")}</>;
  if (property.startsWith("date")) return <>{formatDate(value)}</>;
  return /^https?:\/\//i.test(value) ? (
    <ExternalLink url={value}>{formatAddress(value)}</ExternalLink>
  ) : (
    <>{value}</>
  );
}

/** A review of a claim, in the reviewer's words. */
function Review({ review }: { review: ReadonlyMap<string, string> }) {
  const [claim, rating] = [review.get("claimReviewed"), review.get("reviewRating")];
  const details = [
    review.get("itemReviewed"),
    review.get("author") && t("reviewBy", { name: review.get("author") ?? "" }),
    review.get("datePublished") && formatDate(review.get("datePublished") ?? ""),
  ];
  return (
    <section>
      <h3>{t("reviewOfClaim")}</h3>
      {claim && (
        <p>
          <q dir="auto">{claim}</q>
        </p>
      )}
      {rating && (
        <p>
          {t("reviewRating")} <q dir="auto">{rating}</q>
        </p>
      )}
      <p class="muted" dir="auto">
        {details.filter(Boolean).join(" · ")}
      </p>
    </section>
  );
}
