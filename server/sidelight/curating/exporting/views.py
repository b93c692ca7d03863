"""The views of the exported database, which join what the tables keep apart."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """A view: its statement, and what it shows, in words."""

    sql: str
    title: str
    description: str
    columns: Mapping[str, str]


_CLAIMS = """
CREATE VIEW claims AS
WITH claim ("table", outlet, what, value, page, captured_on, archive, dataset, locator) AS (
  SELECT 'domains', outlet, 'domain', host || coalesce(path, ''), page, captured_on, archive, dataset, locator
    FROM domains
  UNION ALL SELECT 'facts', outlet, field, value, page, captured_on, archive, dataset, locator FROM facts
  UNION ALL SELECT 'ratings', outlet, rater || ', ' || scale, label, page, captured_on, archive, dataset,
    locator FROM ratings
  UNION ALL SELECT 'ratings_wikipedia', outlet, rater || ', ' || scale, label, page, captured_on, archive,
    dataset, locator FROM ratings_wikipedia
  UNION ALL SELECT 'policies', outlet, kind, url, url, captured_on, archive, NULL, NULL FROM policies
  UNION ALL SELECT 'disclaimers', outlet, scope, text, page, captured_on, archive, NULL, NULL FROM disclaimers
)
SELECT claim."table", claim.outlet, outlets.name AS outlet_name, claim.what, claim.value,
  coalesce(claim.page, datasets.url) AS source_url, datasets.title AS source_title,
  datasets.publisher AS source_publisher, claim.locator,
  coalesce(claim.captured_on, datasets.captured_on) AS captured_on, claim.archive,
  datasets.licence AS source_licence
FROM claim
JOIN outlets ON outlets.id = claim.outlet
LEFT JOIN datasets ON datasets.id = claim.dataset
"""

_RATINGS = """
CREATE VIEW ratings_full AS
WITH rating (outlet, rater, scale, meaning, label, scope, lists, rated_on, last_reviewed, page, dataset) AS (
  SELECT outlet, rater, scale, meaning, label, scope, lists, rated_on, last_reviewed, page, dataset
    FROM ratings
  UNION ALL SELECT outlet, rater, scale, meaning, label, scope, lists, rated_on, last_reviewed, page, dataset
    FROM ratings_wikipedia
)
SELECT rating.outlet, outlets.name AS outlet_name, rating.rater, rating.scale, scales.about, rating.label,
  scales.definition, scales.minimum, scales.maximum, scales.direction, rating.scope, rating.lists,
  rating.rated_on, rating.last_reviewed, coalesce(rating.page, datasets.url) AS source_url,
  coalesce(datasets.licence, scales.licence) AS licence,
  (SELECT count(*) FROM replies WHERE replies.outlet = rating.outlet AND replies.rater = rating.rater
    AND replies.scale = rating.scale) AS replies
FROM rating
JOIN outlets ON outlets.id = rating.outlet
JOIN scales ON scales.id = rating.meaning
LEFT JOIN datasets ON datasets.id = rating.dataset
"""


def _facts(field: str) -> str:
    return f"(SELECT group_concat(value, ', ') FROM facts WHERE outlet = outlets.id AND field = '{field}')"  # noqa: S608


def _count(table: str) -> str:
    return f"(SELECT count(*) FROM {table} WHERE outlet = outlets.id)"  # noqa: S608


_OUTLETS = f"""
CREATE VIEW outlets_full AS
SELECT outlets.id, outlets.name,
  (SELECT group_concat(host || coalesce(path, ''), ', ') FROM domains
    WHERE outlet = outlets.id AND valid_to IS NULL) AS domains,
  {_facts("country")} AS country, {_facts("language")} AS language, {_facts("kind")} AS kind,
  {_facts("owner")} AS owner, {_facts("founded")} AS founded,
  {_count("ratings")} + {_count("ratings_wikipedia")} AS ratings, {_count("policies")} AS policies,
  {_count("disclaimers")} AS disclaimers, {_count("replies")} AS replies, {_count("withdrawn")} AS withdrawn
FROM outlets
"""  # noqa: S608

_OUTLET = {"outlet": "The outlet's id.", "outlet_name": "The outlet's name."}

VIEWS: Mapping[str, View] = {
    "outlets_full": View(
        _OUTLETS,
        "Outlets with their facts",
        "One row an outlet: its present domains, what is stated of it, and how much is on file.",
        {
            "domains": "Hosts and paths that are the outlet's today.",
            "ratings": "How many ratings by others are on file.",
            "policies": "How many policies are on file.",
            "disclaimers": "How many disclaimers are on file.",
            "replies": "How many replies of the outlet are on file.",
            "withdrawn": "How many claims were taken back.",
        },
    ),
    "claims": View(
        _CLAIMS,
        "Claims with their sources",
        "One row a claim, from every table that holds claims, with the page or dataset that states it.",
        _OUTLET
        | {
            "table": "Table that the claim stands in.",
            "what": "What kind of claim it is: the fact's field, the rater and scale, the kind of policy.",
            "value": "What is claimed, in the source's own words where they are words.",
            "source_url": "Page or dataset that states it.",
            "source_licence": "Licence of the dataset.",
        },
    ),
    "ratings_full": View(
        _RATINGS,
        "Ratings with what they mean",
        "One row a rating, with what its label means to its rater.",
        _OUTLET
        | {
            "about": "What the scale is about.",
            "definition": "What the label means to the rater.",
            "licence": "Licence of the dataset, or else of the rater's scale.",
            "replies": "How many replies of the outlet dispute it.",
        },
    ),
}
