"""The one spelling of a value, for those that a person or a spreadsheet program wrote in another.

What `check --fix` mends of what checks refuse is decided here alone: a function gives the spelling that is
certainly meant, or null where that is not certain.
"""

import re
from datetime import date

import pycountry

from sidelight.curating.descriptor import Column
from sidelight.outlets.site import NotASiteError, parse_site, path_segments

# TRUE and FALSE in the languages of spreadsheet programs.
_TRUE = frozenset({"true", "wahr", "vrai", "verdadero", "vero", "verdadeiro", "waar", "prawda", "1"})
_FALSE = frozenset({"false", "falsch", "faux", "falso", "onwaar", "fałsz", "0"})

# The space that keeps a line together, a narrow one, and one as wide as a digit.
_NO_BREAK = re.compile("[\u00a0\u202f\u2007]")

_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")


def breakable(value: str) -> str:
    """A text with plain blanks for no-break spaces.

    Where a line may break is a matter of how a page is set, as before the colon in French, and not of its
    words; and a name is only found by somebody who writes it with the same blanks.
    """
    return value if value.isascii() else _NO_BREAK.sub(" ", value)


def fact_spelling(field: str, value: str) -> str | None:
    """A country in capitals (gb); null for anything else."""
    if field != "country":
        return None
    found = pycountry.countries.get(alpha_2=value.upper())
    return found.alpha_2 if found else None


def host_spelling(value: str) -> str | None:
    """A host without scheme, port, `www.` and capitals; null for what is none, and where a path follows."""
    try:
        site = parse_site(value)
    except NotASiteError:
        return None
    return None if site.segments else site.host


def path_spelling(value: str) -> str | None:
    """A path as it is compared; null where it cannot be written without a percent sign.

    A blank at its end is such a one: it would be taken for a slip.
    """
    segments = path_segments(value)
    written = "".join(f"/{segment}" for segment in segments).strip()
    return written if path_segments(written) == segments else None


def flag_spelling(column: Column, value: str) -> str | None:
    """Yes or no as a column has it, for what a spreadsheet program makes of it; null for anything else."""
    folded = value.casefold()
    if folded in {*_TRUE, *column.true_values}:
        return column.true_values[0]
    if folded in {*_FALSE, *column.false_values}:
        return column.false_values[0]
    return None


def day_spelling(value: str) -> str | None:
    """A day as ISO 8601 writes it; null for no day, and for one like 03/04/2024, which may be two."""
    found = days(value)
    return found[0] if len(found) == 1 else None


def days(value: str) -> tuple[str, ...]:
    """All days (ISO 8601) that somebody may mean who wrote a date in the way of another country."""
    if found := _YEAR_FIRST.fullmatch(value):
        orders = {(found[1], found[2], found[3])}
    elif found := _YEAR_LAST.fullmatch(value):
        orders = {(found[4], found[3], found[1])}
        # With points the day stands first everywhere.
        if found[2] != ".":
            orders.add((found[4], found[1], found[3]))
    else:
        return ()
    return tuple(sorted(filter(None, (_day(*(int(part) for part in order)) for order in orders))))


def holds_days(column: Column) -> bool:
    """Whether a column holds days, or days as precise as they are known."""
    return column.type == "date" or bool(_YEAR_FIRST.fullmatch(column.example or ""))


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
