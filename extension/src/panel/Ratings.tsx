import type { PanelOutlet, PanelRating } from "../api";
import { t, tCode } from "../strings";
import { Cited, ExternalLink } from "./Cite";
import { formatDate, formatList } from "./format";
import { Replies } from "./Replies";

/** What others say of every outlet in the panel alike: closed, side by side, each in its rater's own words. */
export function Ratings({ outlets }: { outlets: readonly PanelOutlet[] }) {
  const listed = outlets.filter((outlet) => outlet.status === "listed");
  if (listed.length === 0) return null;
  const counts = listed.map(({ ratings, name }) =>
    t("ratingsOf", { count: ratings.length, name: name ?? "" }),
  );
  if (!listed.some(({ ratings }) => ratings.length > 0)) return <NoRatings />;
  return (
    <section aria-label={t("ratings")}>
      <details>
        <summary>{t("ratingsBy", { list: formatList(counts) })}</summary>
        <p class="muted">{t("ratingsNote")}</p>
        {listed.map(
          (outlet) =>
            outlet.ratings.length > 0 && (
              <div key={outlet.id}>
                <h3 dir="auto">{outlet.name}</h3>
                <ul class="ratings">
                  {outlet.ratings.map((rating) => (
                    <li key={[rating.rater, rating.scale, rating.scope, rating.label].join("\n")}>
                      <RatingEntry rating={rating} />
                    </li>
                  ))}
                </ul>
              </div>
            ),
        )}
      </details>
    </section>
  );
}

function NoRatings() {
  return (
    <section aria-label={t("ratings")}>
      <p>{t("ratingsNone")}</p>
    </section>
  );
}

/** One rating. Where it applies stands first: it tells labels of the same rater apart. */
function RatingEntry({ rating }: { rating: PanelRating }) {
  const { range } = rating;
  const rows: [string, string | null][] = [
    [t("appliesTo"), rating.scope],
    [t("ratingAbout"), rating.about],
    [t("ratingNumbers"), range && tCode("numbers", range.direction)],
    [t("ratingLists"), rating.lists.length > 0 ? formatList(rating.lists) : null],
    [t("ratingMeans"), rating.definition],
    [t("ratedOn"), rating.rated_on ? formatDate(rating.rated_on) : t("dateNotKnown")],
    [t("lastReviewed"), rating.last_reviewed && formatDate(rating.last_reviewed)],
  ];
  return (
    <>
      <h4 dir="auto">
        <ExternalLink url={rating.citation.url}>{rating.rater}</ExternalLink>
      </h4>
      <Cited what={rating.rater} citation={rating.citation}>
        {range ? t("ratingNumber", { ...range, number: rating.label }) : <q dir="auto">{rating.label}</q>}
      </Cited>
      <dl class="facts stacked">
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ),
        )}
      </dl>
      {rating.stale && <p class="muted">{t("stale")}</p>}
      <Replies replies={rating.replies} to={t("thisRating")} />
    </>
  );
}
