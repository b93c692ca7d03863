"""A reply answers a claim that is on file, or was until it was withdrawn."""

from collections.abc import Iterator
from typing import get_args

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.shape import RATINGS
from sidelight.curating.table import Row, Tables
from sidelight.outlets.model import Fact


def _check(tables: Tables) -> Iterator[Problem]:
    replies = tables["replies"]
    # A field that no fact can have is reported where the column's values are checked.
    fields = frozenset(get_args(Fact.model_fields["field"].annotation))
    # What was disputed may have been withdrawn since.
    gone = {(row["outlet"], row["what"]) for row in tables["withdrawn"].rows}
    stated = gone | {(row["outlet"], row["field"]) for row in tables["facts"].rows}
    rated = gone | {_rating(row) for name in RATINGS for row in tables[name].rows}
    # Where rows of the other tables could not be read, a missing claim is no second mistake.
    ratings_whole = all(tables[name].whole for name in RATINGS)
    for row in replies.rows:
        if bool(row["rater"]) != bool(row["scale"]):
            message = "A reply to a rating names both its rater and its scale."
            yield row.problem("rater", message, "Copy both from the rating that the reply disputes.")
        elif row["rater"] and row["field"]:
            message = "The reply disputes a rating and a fact at once."
            yield row.problem("field", message, "Write one row for each.")
        elif row["rater"] and ratings_whole and _rating(row) not in rated:
            message = f"There is no rating of {quoted(row['outlet'])} by {row['rater']} on this scale."
            remedy = "Copy outlet, rater and scale from the rating that the reply disputes."
            yield row.problem("rater", message, remedy)
        elif row["field"] in fields and tables["facts"].whole and (row["outlet"], row["field"]) not in stated:
            message = f"There is no fact {quoted(row['field'])} of {quoted(row['outlet'])}."
            remedy = "Copy outlet and field from the fact that the reply disputes, or leave field empty."
            yield row.problem("field", message, remedy)
        elif not row["page"] and not row["contact"]:
            message = "The reply has no evidence."
            remedy = "Write the page on which the outlet published it, or the office that sent it."
            yield row.problem("contact", message, remedy)
        elif row["status"] == "kept" and not row["answer"]:
            message = "The claim is kept, and the reply has no answer."
            yield row.problem("answer", message, "Write why the claim stays.")


def _rating(row: Row) -> tuple[str, str]:
    """A rating as the table of withdrawals names it."""
    return row["outlet"], f"{row['rater']}, {row['scale']}"


RULE = Rule(
    "replies", "A reply disputes a claim that is or was on file, and says where it comes from.", _check
)
