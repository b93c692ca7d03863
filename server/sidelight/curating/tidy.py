"""Write a table as tables are kept: what is only a matter of its file or of spelling is mended."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from sidelight.curating.descriptor import Column
from sidelight.curating.reader import SEPARATORS, Record
from sidelight.curating.spelling import (
    day_spelling,
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
    meant = {column.name: _meant(table, column) for column in table.schema.fields}
    counts: Counter[_Kind] = Counter()
    first: dict[_Kind, Row] = {}
    for column in (name for name, values in meant.items() if values):
        for row in table.rows:
            if row[column] in meant[column]:
                kind = meant[column][row[column]].kind
                counts[kind] += 1
                first.setdefault(kind, row)
    changes = [Change(counted(counts[kind], *kind), first[kind].record) for kind in counts]
    if not changes:
        return table.rows, []
    return [
        {name: meant[name][value].value if value in meant[name] else value for name, value in row.items()}
        for row in table.rows
    ], changes


class _Spelling(NamedTuple):
    """How a value is meant to be spelled, and what kind of value it is."""

    value: str
    kind: _Kind


def _meant(table: Table, column: Column) -> Mapping[str, _Spelling]:
    """The spellings of those values of a column that are spelled otherwise."""
    spell, kind = _speller(column)
    meant = {}
    for (value,) in set(table.values(column.name)):
        plain = value.strip()
        spelled = (spell(plain) if spell and plain else None) or plain
        if spelled != value:
            meant[value] = _Spelling(spelled, kind if spelled != plain else _BLANKS)
    return meant


def _speller(column: Column) -> tuple[Callable[[str], str | None] | None, _Kind]:
    """What gives the certain spelling of a column's values, if anything does, and of what kind they are."""
    if column.name == "host":
        return host_spelling, ("host in another spelling", "hosts in another spelling")
    if column.name == "path":
        return path_spelling, ("path in another spelling", "paths in another spelling")
    if column.type == "boolean":
        return partial(flag_spelling, column), ("yes or no in another spelling",) * 2
    if holds_days(column):
        return day_spelling, ("date in another spelling", "dates in another spelling")
    return None, _BLANKS
