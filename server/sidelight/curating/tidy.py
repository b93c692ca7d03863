"""Write a table as tables are kept: what is only a matter of its file or of spelling is mended."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from sidelight.curating.descriptor import Column
from sidelight.curating.misreading import misread
from sidelight.curating.reader import SEPARATORS, Record
from sidelight.curating.spelling import (
    breakable,
    day_spelling,
    fact_spelling,
    flag_spelling,
    holds_days,
    host_spelling,
    path_spelling,
)
from sidelight.curating.table import Origin, Row, Table
from sidelight.curating.wording import counted
from sidelight.curating.writer import in_order, replacing, to_csv

_Kind = tuple[str, str]
"""What is counted: one of them, and several."""

_BLANKS: _Kind = ("value with blanks around it", "values with blanks around them")
_NO_BREAK: _Kind = ("value with no-break spaces", "values with no-break spaces")
_BLANK_ROW: _Kind = ("row without a value", "rows without a value")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is mended in a file, in words, and the first row where it is seen, if in any."""

    words: str
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class Tidied:
    """The text of a table as it should be written, and all that this changes in its file."""

    text: str
    changes: tuple[Change, ...]

    def __str__(self) -> str:
        """All changes in words."""
        return ", ".join(change.words for change in self.changes)


def tidy(table: Table) -> str | None:
    """Write a table's file anew where it is not tidy, and say in words what was changed.

    Raises:
        OSError: The file cannot be written; what stood there still does.
    """
    found = tidied(table)
    if found is None:
        return None
    with replacing(Path(table.file)) as file:
        file.write(found.text)
    return str(found)


def tidied(table: Table) -> Tidied | None:
    """Give a table as it should be written; null where it is, and where some of its rows cannot be read."""
    if not table.whole or table.origin is None:
        return None
    spelled, changes = _spelled(table)
    names = table.schema.names
    ordered = in_order(names, spelled)
    moved = next((n for n, row in enumerate(ordered) if row is not spelled[n]), None)
    if moved is not None:
        changes.insert(0, Change("rows in another order", table.rows[moved].record))
    changes[:0] = _manner(table.origin)
    text = to_csv(names, ordered)
    sheet = table.origin.sheet
    if not changes and text != sheet.text:
        unended = text == f"{sheet.text}\n"
        changes = [Change("no line end at its end" if unended else "quotation marks where none are needed")]
    return Tidied(text, tuple(changes)) if changes else None


def _manner(origin: Origin) -> Iterator[Change]:
    """How a file as a whole is written otherwise than it should be."""
    sheet, layout = origin.sheet, origin.layout
    if sheet.marked:
        yield Change("a byte order mark")
    if sheet.crlf:
        yield Change("line ends of Windows (CRLF)")
    if sheet.separator != ",":
        yield Change(f"{SEPARATORS[sheet.separator]}s between the cells")
    if list(layout.columns.values()) != sorted(layout.columns.values()):
        yield Change("columns in another order")
    if layout.width > len(layout.columns):
        yield Change("columns without a name")
    if origin.blank:
        yield Change(counted(len(origin.blank), *_BLANK_ROW), origin.blank[0])


def _spelled(table: Table) -> tuple[Sequence[Mapping[str, str]], list[Change]]:
    """The rows with each value in the spelling that is certainly meant, and what that changes."""
    counts: Counter[_Kind] = Counter()
    first: dict[_Kind, Row] = {}
    edits: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for column in table.schema.fields:
        speller = _speller(column)
        meant = _meant(table, column, speller)
        for number, values in enumerate(table.values(*speller.beside, column.name)) if meant else ():
            if values in meant:
                edits[number][column.name], kind = meant[values]
                counts[kind] += 1
                first.setdefault(kind, table.rows[number])
    changes = [Change(counted(counts[kind], *kind), first[kind].record) for kind in counts]
    return [{**row, **edits[n]} if n in edits else row for n, row in enumerate(table.rows)], changes


class _Spelling(NamedTuple):
    """How a value is meant to be spelled, and what kind of value it is."""

    value: str
    kind: _Kind


class _Speller(NamedTuple):
    """What gives the certain spelling of a column's values, if anything does, and of what kind they are.

    It is also given the values of the columns `beside`.
    """

    spell: Callable[..., str | None] | None = None
    kind: _Kind = _BLANKS
    beside: tuple[str, ...] = ()


def _meant(table: Table, column: Column, speller: _Speller) -> Mapping[tuple[str, ...], _Spelling]:
    """The spellings of those values of a column that are spelled otherwise."""
    meant = {}
    for values in set(table.values(*speller.beside, column.name)):
        *beside, value = values
        # What is left of a letter that was read in the wrong encoding may look like a blank.
        if not value or misread(value):
            continue
        plain = breakable(value).strip()
        spelled = (speller.spell(*beside, plain) if speller.spell and plain else None) or plain
        if spelled != value:
            blanks = _BLANKS if plain != breakable(value) else _NO_BREAK
            meant[values] = _Spelling(spelled, speller.kind if spelled != plain else blanks)
    return meant


def _speller(column: Column) -> _Speller:
    if column.name == "host":
        return _Speller(host_spelling, ("host in another spelling", "hosts in another spelling"))
    if column.name == "path":
        return _Speller(path_spelling, ("path in another spelling", "paths in another spelling"))
    if column.name == "value":
        return _Speller(fact_spelling, ("country in small letters", "countries in small letters"), ("field",))
    if column.type == "boolean":
        return _Speller(partial(flag_spelling, column), ("yes or no in another spelling",) * 2)
    if holds_days(column):
        return _Speller(day_spelling, ("date in another spelling", "dates in another spelling"))
    return _Speller()
