"""Ratings under a share-alike licence stay together, so that the other tables stay free of it."""

from collections.abc import Iterator

from sidelight.curating.licensing import is_share_alike
from sidelight.curating.problems import Problem
from sidelight.curating.rules.rule import Rule
from sidelight.curating.scales import find_scale, read_scales
from sidelight.curating.table import Tables


def _check(tables: Tables) -> Iterator[Problem]:
    datasets = {row["id"]: row["licence"] for row in tables["datasets"].rows}
    scales = read_scales(tables)
    ratings, wikipedia = tables["ratings"], tables["ratings-wikipedia"]
    for row in ratings.rows:
        scale = find_scale(row, scales)
        sources = {
            "dataset": datasets.get(row["dataset"], ""),
            "scale": scale["licence"] if scale else "",
        }
        shared = next((column for column, licence in sources.items() if is_share_alike(licence)), None)
        if shared:
            message = f"The {shared} of the rating is under {sources[shared]}."
            yield row.problem(shared, message, f"Move the row to {wikipedia.file}.")


RULE = Rule("share-alike", "Ratings from share-alike sources stand in a table of their own.", _check)
