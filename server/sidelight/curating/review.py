"""What is due for review: claims that nobody has looked at for long, or nobody knows when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from sidelight.curating.forms import is_partial_date
from sidelight.curating.shape import RATINGS, part_of
from sidelight.curating.table import Row, Table, Tables
from sidelight.outlets.claims import identify
from sidelight.outlets.dates import STALE_AFTER, is_stale, last_day, newest

REVIEWED = (*RATINGS, "facts", "policies", "disclaimers")
"""The tables whose claims age."""


@dataclass(frozen=True, slots=True)
class Due:
    """A claim due for review: its row, the last day, month or year that is known of it, and what it is.

    `last` is null where no date is known. `what` is the field of a fact, rater and scale of a rating, …
    """

    table: Table
    row: Row
    last: str | None
    what: str


def due_for_review(tables: Tables, today: date, months: int = STALE_AFTER) -> Iterator[Due]:
    """Give the claims that are older than so many months on a day, the oldest first."""
    stale = cache(partial(is_stale, today=today, months=months))
    dated = [
        (last_day(last), table, row, last) for table, row, last in _claims(tables) if last and stale(last)
    ]
    for _, table, row, last in sorted(dated, key=lambda each: each[0]):
        yield _due(table, row, last)


def undated(tables: Tables) -> Iterator[Due]:
    """Give the claims of which no date is known, in the order of their tables."""
    return (_due(table, row, last) for table, row, last in _claims(tables) if last is None)


def _due(table: Table, row: Row, last: str | None) -> Due:
    return Due(table, row, last, identify(row["outlet"], part_of(table.name), row.__getitem__).what)


def _claims(tables: Tables) -> Iterator[tuple[Table, Row, str | None]]:
    """Give every claim with the last date that is known of it.

    A rating is as old as its rater says. Anything else is as old as the page or the dataset that states it.
    """
    captured = {row["id"]: row["captured_on"] for row in tables["datasets"].rows}
    for name in REVIEWED:
        table = tables[name]
        for row in table.rows:
            dates = (
                (row["rated_on"], row["last_reviewed"])
                if name in RATINGS
                else (row["captured_on"], captured.get(row.get("dataset", "")))
            )
            yield table, row, _newest(*dates)


@cache
def _newest(*dates: str | None) -> str | None:
    # A date that is none is reported elsewhere.
    return newest(*(each for each in dates if each and is_partial_date(each)))
