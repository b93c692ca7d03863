"""A reply answers a rating that is on file."""

from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.shape import RATINGS
from sidelight.curating.table import Row, Tables


def _check(tables: Tables) -> Iterator[Problem]:
    if not all(tables[name].whole for name in RATINGS):
        return
    rated = {_rating(row) for name in RATINGS for row in tables[name].rows}
    replies = tables["replies"]
    for row in replies.rows:
        if all(_rating(row)) and _rating(row) not in rated:
            message = f"There is no rating of {quoted(row['outlet'])} by {row['rater']} on this scale."
            remedy = "Copy outlet, rater and scale from the rating that the reply disputes."
            yield replies.problem(row, "rater", message, remedy)


def _rating(row: Row) -> tuple[str, str, str]:
    return row["outlet"], row["rater"], row["scale"]


RULE = Rule("replies", "A reply disputes a rating that is on file.", _check)
