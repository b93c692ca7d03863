"""Dates as news pages print them, made ISO 8601.

Only whole dates in which the month is a word, or which are ISO already: 05/04/2024 is two different days on
the two sides of an ocean, and is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = re.compile(
    r"\b(?:"
    + _MONTH.format("month_first")
    + r"\s{1,3}(?P<day_after>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?P<year_1>\d{4})"
    + r"|(?P<day_before>\d{1,2})(?:st|nd|rd|th)?\s{1,3}(?:of\s{1,3})?"
    + _MONTH.format("month_second")
    + r",?\s{1,3}(?P<year_2>\d{4})"
    + r"|(?P<iso>\d{4}-\d{2}-\d{2})"
    + r")\b",
    re.IGNORECASE,
)
_MONTH_ONLY = re.compile(
    r"\b" + _MONTH.format("month") + r",?\s{1,3}(?P<year>(?:19|20)\d{2})\b", re.IGNORECASE
)
_HAS_YEAR = re.compile(r"\d{4}")
"""What every date has, looked for faster than a date."""
_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s{0,3}\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as it stands at `start:end` of some text (a weekday before it included), as ISO 8601."""

    start: int
    end: int
    iso: str


def find_dates(text: str) -> Iterator[PrintedDate]:
    """Find the dates in `text`, in order. Days that no calendar has are passed over."""
    for match in _DATE.finditer(text) if _HAS_YEAR.search(text) else ():
        iso = _iso(match)
        if iso:
            weekday = _WEEKDAY.search(text, max(0, match.start() - 14), match.start())
            yield PrintedDate(weekday.start() if weekday else match.start(), match.end(), iso)


def find_month(text: str) -> str | None:
    """Return the first month with its year in `text` as ISO 8601: "May 2022" is 2022-05."""
    match = _MONTH_ONLY.search(text)
    return f"{match['year']}-{_MONTHS.index(match['month'][:3].lower()) + 1:02}" if match else None


def _iso(match: re.Match[str]) -> str | None:
    month = match["month_first"] or match["month_second"]
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"]).isoformat()
        day, year = match["day_after"] or match["day_before"], match["year_1"] or match["year_2"]
        return date(int(year), _MONTHS.index(month[:3].lower()) + 1, int(day)).isoformat()
    except ValueError:
        return None
