"""Whether a value is written as dates, numbers and addresses of pages are in the tables."""

import re
from datetime import date

from sidelight.outlets.site import NotASiteError, parse_site

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_BLANK = re.compile(r"\s")
_PARTIAL = ("", "-01", "-01-01")

PARTIAL_DATE = "Write 2024, 2024-01 or 2024-01-31, or leave the cell empty."
"""What to write in a column for a date that is as precise as its source."""


def is_date(value: str) -> bool:
    """Whether a value is a day that the calendar has, as ISO 8601 writes it."""
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def is_partial_date(value: str) -> bool:
    """Whether a value is a year, a month or a day that the calendar has."""
    return any(is_date(value + rest) for rest in _PARTIAL)


def is_number(value: str) -> bool:
    """Whether a value is a number in plain digits, with a point and not a comma before its fraction."""
    return _NUMBER.fullmatch(value) is not None


def is_address(value: str) -> bool:
    """Whether a value is the address of a web page."""
    if not value.startswith(("https://", "http://")) or _BLANK.search(value):
        return False
    try:
        parse_site(value)
    except NotASiteError:
        return False
    return True
