"""Dates exist, and stand in order."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from sidelight import clock
from sidelight.curating.forms import PARTIAL_DATE, is_date, is_partial_date
from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Fault, Tables

# What is not written like this is reported where the column's pattern is checked.
_WRITTEN = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_PAST = ("captured_on", "rated_on", "last_reviewed", "received_on", "withdrawn_on")


def _check(tables: Tables) -> Iterator[Problem]:
    for table in tables.having("rated_on", "last_reviewed"):
        yield from table.faults(_day, "rated_on")
        yield from table.faults(_day, "last_reviewed")
    # Of the clock, whatever day the age of claims is counted from; in the east the next day has begun.
    latest = (clock.today() + timedelta(days=1)).isoformat()
    for column in _PAST:
        for table in tables.having(column):
            yield from table.faults(partial(_ahead, latest), column)
    for table in tables.having("valid_from", "valid_to"):
        yield from table.faults(_order, "valid_from", "valid_to")


def _day(value: str) -> Fault | None:
    if not _WRITTEN.fullmatch(value) or is_partial_date(value):
        return None
    return f"{quoted(value)} is no year, month or day.", PARTIAL_DATE


def _ahead(latest: str, value: str) -> Fault | None:
    # A year or a month is ahead where its first day is.
    if not is_partial_date(value) or value <= latest:
        return None
    return f"{value} lies ahead.", "Write the day on which it was, or leave the cell empty."


def _order(first: str, last: str) -> Fault | None:
    if not (is_date(first) and is_date(last)) or first <= last:
        return None
    return f"The rule ends on {last}, before it begins on {first}.", "Exchange the two dates, or correct one."


RULE = Rule(
    "dates",
    "A date is a day, or as precise as its rater; nothing done lies ahead; a validity ends after it begins.",
    _check,
)
