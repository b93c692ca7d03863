"""Dates exist, and stand in order."""

import re
from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Fault, Tables
from sidelight.curating.values import is_date, is_partial_date

# What is not written like this is reported where the column's pattern is checked.
_WRITTEN = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


def _check(tables: Tables) -> Iterator[Problem]:
    for table in tables.having("rated_on", "last_reviewed"):
        yield from table.faults(_day, "rated_on")
        yield from table.faults(_day, "last_reviewed")
    for table in tables.having("valid_from", "valid_to"):
        yield from table.faults(_order, "valid_from", "valid_to")


def _day(value: str) -> Fault | None:
    if not _WRITTEN.fullmatch(value) or is_partial_date(value):
        return None
    remedy = "Write 2024, 2024-01 or 2024-01-31, or leave the cell empty."
    return f"{quoted(value)} is no year, month or day.", remedy


def _order(first: str, last: str) -> Fault | None:
    if not (is_date(first) and is_date(last)) or first <= last:
        return None
    return f"The rule ends on {last}, before it begins on {first}.", "Exchange the two dates, or correct one."


RULE = Rule(
    "dates", "A date of a rating is a year, month or day; a validity does not end before it begins.", _check
)
