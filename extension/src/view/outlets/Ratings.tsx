import type { PanelOutlet, PanelRating } from "../../api/types";
import { saveSettings } from "../../settings/settings";
import { useSetting } from "../../settings/useSetting";
import { formatDate, formatList } from "../../words/format";
import { t, tCode } from "../../words/strings";
import { Cited } from "../parts/Cited";
import { ExternalLink } from "../parts/ExternalLink";
import { Replies } from "./Replies";

interface RatingsProps {
  outlets: readonly PanelOutlet[];
  /** They belong to a part of the panel that has a name of its own. */
  isPart?: boolean;
}

/** What others say of every outlet in the panel alike: closed, side by side, each in its rater's own words. */
export function Ratings({ outlets, isPart = false }: RatingsProps) {
  const hidden = useSetting("hiddenRaters");
  const listed = outlets.filter((outlet) => outlet.status === "listed");
  if (listed.length === 0 || !hidden) return null;
  const raters = [...new Set(listed.flatMap(({ ratings }) => ratings.map(({ rater }) => rater)))].sort();
  const label = isPart ? undefined : t("ratings");
  if (raters.length === 0) {
    return (
      <section aria-label={label}>
        <p>{t("ratingsNone")}</p>
      </section>
    );
  }
  const shown = listed.map((outlet) => ({
    ...outlet,
    ratings: outlet.ratings.filter(({ rater }) => !hidden.includes(rater)),
  }));
  return (
    <section aria-label={label}>
      <details>
        <summary>{titleOver(shown, raters.filter((rater) => hidden.includes(rater)).length)}</summary>
        <p class="muted">{t("ratingsNote")}</p>
        {shown.map(({ id, name, ratings }) =>
          ratings.length > 0 ? (
            <div key={id}>
              <h3 dir="auto">{name}</h3>
              <ul class="ratings">
                {ratings.map((rating) => (
                  <li key={[rating.rater, rating.scale, rating.scope, rating.label].join("\n")}>
                    <RatingEntry rating={rating} />
                  </li>
                ))}
              </ul>
            </div>
          ) : null,
        )}
        <RaterSwitches raters={raters} hidden={hidden} />
      </details>
    </section>
  );
}

function titleOver(shown: readonly PanelOutlet[], hidden: number): string {
  const counts = shown.map(({ ratings, name }) =>
    t("ratingsOf", { count: ratings.length, name: name ?? "" }),
  );
  const title = t("ratingsBy", { list: formatList(counts) });
  return hidden > 0 ? t("ratingsHidden", { title, count: hidden }) : title;
}

/** A reader may hide any rater, here and from then on. */
function RaterSwitches({ raters, hidden }: { raters: readonly string[]; hidden: readonly string[] }) {
  const change = (rater: string, show: boolean) => {
    const others = hidden.filter((one) => one !== rater);
    void saveSettings({ hiddenRaters: show ? others : [...others, rater] });
  };
  return (
    <fieldset class="checks">
      <legend>{t("ratersShown")}</legend>
      {raters.map((rater) => (
        <label key={rater}>
          <input
            type="checkbox"
            checked={!hidden.includes(rater)}
            onChange={(event) => change(rater, event.currentTarget.checked)}
          />{" "}
          <span dir="auto">{rater}</span>
        </label>
      ))}
    </fieldset>
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
