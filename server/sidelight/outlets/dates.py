"""Dates as precise as their source is: the day that one names, and whether it is due for review."""

from datetime import date

STALE_AFTER = 24
"""Months after which a claim is due for review."""


def newest(*dates: str | None) -> str | None:
    """Give the latest of some dates; null where none is known.

    A date is a year, a month or a day (2024, 2024-01, 2024-01-19) and counts as its last day.
    """
    return max(filter(None, dates), key=last_day, default=None)


def is_stale(when: str | None, today: date, months: int = STALE_AFTER) -> bool:
    """Tell whether more than so many months have passed since a date.

    What has no date is not called stale, since its age is not known.
    """
    if not when:
        return False
    year, month, day = last_day(when)
    years, month_ = divmod(month - 1 + months, 12)
    return (year + years, month_ + 1, day) < (today.year, today.month, today.day)


def last_day(when: str) -> tuple[int, int, int]:
    """Read a year, a month or a day as its last day; a month may count as longer than it is."""
    filled = when + {len("2024"): "-12-31", len("2024-01"): "-31"}.get(len(when), "")
    year, month, day = (int(part) for part in filled.split("-"))
    return year, month, day


def day_of(when: str | None) -> date | None:
    """The day that a page's date begins with (ISO 8601); null where it is none that the calendar has."""
    try:
        return date.fromisoformat(when[:10]) if when else None
    except ValueError:
        return None
