"""Rows added to the end of a package's tables: tried in memory first, then written all together."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sidelight.curating.adding.intake import NAMES, Entry, Refusal
from sidelight.curating.adding.rows import NewRow
from sidelight.curating.drafting import draft_of
from sidelight.curating.package import CHECKS, Follow
from sidelight.curating.problems import PackageError, Problem
from sidelight.curating.reader import Record, Sheet
from sidelight.curating.rules import stale, tidy
from sidelight.curating.table import Row, Table, Tables
from sidelight.curating.writer import in_order, write_table

_OF_WHOLE_TABLES = (stale.RULE, tidy.RULE)
_SHARED = ("platforms", "scales", "datasets")


def without_outlets(tables: Tables) -> Tables:
    """Leave out all that is said of outlets, so that a few rows can be checked by themselves."""
    bare = {
        name: table if name in _SHARED else replace(table, rows=()) for name, table in tables.by_name.items()
    }
    return replace(tables, by_name=bare)


def try_rows(tables: Tables, rows: Iterable[NewRow]) -> Iterator[tuple[Entry, Refusal]]:
    """Check tables with new rows at their end; a problem of these is given by the field it comes from.

    Raises:
        PackageError: A row that was there already has an error.
    """
    tried = _Trial(tables, rows)
    for rule in (each for each in CHECKS if each not in _OF_WHOLE_TABLES):
        for problem in rule.check(tried.tables):
            found = tried.refusal(replace(problem, severity=rule.severity))
            if found:
                yield found


class _Trial:
    """Tables with new rows, and which problems are those of the new ones."""

    def __init__(self, tables: Tables, rows: Iterable[NewRow]) -> None:
        self._new: dict[tuple[str, int], tuple[NewRow, Row]] = {}
        added: defaultdict[str, list[Row]] = defaultdict(list)
        for new in rows:
            table = tables[new.table]
            last = table.rows[-1].record.number if table.rows else 1
            number = last + 1 + len(added[new.table])
            row = _row(table, new.cells, number)
            added[new.table].append(row)
            self._new[table.file, number] = new, row
        longer = {
            name: replace(table, rows=(*table.rows, *added[name])) for name, table in tables.by_name.items()
        }
        self.tables = replace(tables, by_name=longer)

    def refusal(self, problem: Problem) -> tuple[Entry, Refusal] | None:
        """Say which field a problem comes from; null for a warning on a row that is there."""
        found = self._new.get((problem.file, problem.row or 0))
        if found is None:
            if problem.severity == "error":
                raise PackageError((problem,))
            return None
        new, row = found
        place = problem.line, problem.column
        column = next(name for name, index in row.columns.items() if row.record.place(index) == place)
        field = new.origin.get(column, column if column in NAMES else "url")
        return new.entry, Refusal(field, problem.message, problem.remedy, problem.severity)


def _row(table: Table, cells: Mapping[str, str], number: int) -> Row:
    """A row as it would be read behind the last one."""
    names = table.schema.names
    values = tuple(cells.get(name, "") for name in names)
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(values)
    record = Record(values, number, number, 0, Sheet(table.file, text.getvalue()))
    return Row(record, {name: index for index, name in enumerate(names)})


def write_rows(tables: Tables, rows: Sequence[NewRow], follow: Follow) -> tuple[Tables, list[str]]:
    """Add rows to a package, all or none. Give its tables as they are now, and file and line of each row.

    Raises:
        PackageError: The package would have errors.
        OSError: It cannot be written.
    """
    with draft_of(tables.folder) as draft:
        for table in map(tables.__getitem__, {row.table for row in rows}):
            names = table.schema.names
            new = (_in_full(row, names) for row in rows if row.table == table.name)
            write_table(draft.folder / Path(table.file).name, names, in_order(names, (*table.rows, *new)))
        written = draft.apply(follow)
    return written, _places(written, rows)


def _places(tables: Tables, rows: Sequence[NewRow]) -> list[str]:
    """File and line of each row."""
    places = {
        (table.name, *(row[name] for name in table.schema.names)): f"{table.file}:{row.record.line}"
        for table in tables.by_name.values()
        for row in table.rows
    }
    return [places[row.table, *_in_full(row, tables[row.table].schema.names).values()] for row in rows]


def _in_full(row: NewRow, names: Sequence[str]) -> Mapping[str, str]:
    return {name: row.cells.get(name, "") for name in names}
