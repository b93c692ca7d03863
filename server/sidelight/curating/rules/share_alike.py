"""Ratings under a share-alike licence stay together, so that the other tables stay free of it."""

from collections.abc import Iterator

from sidelight.curating.problems import Problem
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Tables

_SHARE_ALIKE = "CC-BY-SA"


def _check(tables: Tables) -> Iterator[Problem]:
    licences = {row["id"]: row["licence"] for row in tables["datasets"].rows}
    ratings, wikipedia = tables["ratings"], tables["ratings-wikipedia"]
    for row in ratings.rows:
        licence = licences.get(row["dataset"], "")
        if licence.startswith(_SHARE_ALIKE):
            message = f"The rating is taken from a source under {licence}."
            yield ratings.problem(row, "dataset", message, f"Move the row to {wikipedia.file}.")


RULE = Rule("share-alike", "Ratings from sources under CC BY-SA stand in a table of their own.", _check)
