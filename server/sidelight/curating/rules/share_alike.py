"""Ratings under a share-alike licence stay together, so that the other tables stay free of it."""

from collections.abc import Iterator

from sidelight.curating.licensing import is_share_alike
from sidelight.curating.problems import Problem
from sidelight.curating.rules.rule import Rule
from sidelight.curating.scales import read_scales, scale_key
from sidelight.curating.table import Tables


def _check(tables: Tables) -> Iterator[Problem]:
    datasets = {row["id"]: row["licence"] for row in tables["datasets"].rows}
    scales = {key: row["licence"] for key, row in read_scales(tables).items()}
    ratings, wikipedia = tables["ratings"], tables["ratings-wikipedia"]
    for row in ratings.rows:
        key = scale_key(row)
        sources = {
            "dataset": datasets.get(row["dataset"], ""),
            "scale": scales.get(key) or scales.get((*key[:2], ""), ""),
        }
        shared = next((column for column, licence in sources.items() if is_share_alike(licence)), None)
        if shared:
            message = f"The {shared} of the rating is under {sources[shared]}."
            yield ratings.problem(row, shared, message, f"Move the row to {wikipedia.file}.")


RULE = Rule("share-alike", "Ratings from share-alike sources stand in a table of their own.", _check)
