"""A scale is one of words, with a row for each, or one of numbers, with a range."""

from collections.abc import Iterator
from decimal import Decimal

from sidelight.curating.forms import is_number
from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.scales import Scale, scale_key
from sidelight.curating.table import Row, Tables

_RANGE = ("minimum", "maximum", "direction")
_REMEDY = "Write a label, or minimum, maximum and direction."


def _check(tables: Tables) -> Iterator[Problem]:
    scales = tables["scales"]
    first: dict[Scale, Row] = {}
    about: dict[tuple[str, str], Row] = {}
    for row in scales.rows:
        same = first.setdefault(scale_key(row), row)
        if same is not row and row["label"]:
            message = f"{quoted(row['label'])} stands in this scale already, in {same.where}."
            yield row.problem("label", message, "Delete one of the two rows.")
        one = about.setdefault((row["rater"], row["scale"]), row)
        if one["about"] != row["about"]:
            message = f"The scale {quoted(row['scale'])} is about something else in {one.where}."
            remedy = f"Write {quoted(one['about'])} in both, or give one of the two scales another name."
            yield row.problem("about", message, remedy)
        if fault := _fault(row):
            yield row.problem(*fault)


def _fault(row: Row) -> tuple[str, str, str] | None:
    given = [column for column in _RANGE if row[column]]
    if row["label"]:
        return (given[0], "The scale is one of words and of numbers at once.", _REMEDY) if given else None
    if not given:
        return "label", "The scale has neither a label nor a range.", _REMEDY
    missing = next((column for column in _RANGE if not row[column]), None)
    if missing:
        return missing, f"The scale of numbers has no {missing}.", "Write it as the rater states it."
    low, high = row["minimum"], row["maximum"]
    if is_number(low) and is_number(high) and Decimal(low) >= Decimal(high):
        return (
            "maximum",
            f"The highest number, {high}, is not above the lowest, {low}.",
            "Write the lowest as minimum and the highest as maximum; direction says which one is more.",
        )
    return None


RULE = Rule("scales", "A scale has a label in each row, or a range and its direction.", _check)
