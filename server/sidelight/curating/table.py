"""Tables as read: rows by column name, each cell with its place in the file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sidelight import clock
from sidelight.curating.descriptor import Resource, Schema
from sidelight.curating.layout import Layout, fit, read_layout
from sidelight.curating.problems import Problem
from sidelight.curating.reader import Record, Sheet, decode, read_records, separated

Fault = tuple[str, str]
"""What is wrong with a value, and what to write instead."""


@dataclass(frozen=True, slots=True, eq=False)
class Row(Mapping[str, str]):
    """One row: `row["host"]` is a cell as it stands, empty where nothing is known.

    `columns` gives the place of a column's cell among the record's, from 0.
    """

    record: Record
    columns: Mapping[str, int]

    def __getitem__(self, column: str) -> str:
        return self.record.cells[self.columns[column]]

    def __iter__(self) -> Iterator[str]:
        return iter(self.columns)

    def __len__(self) -> int:
        return len(self.columns)

    @property
    def where(self) -> str:
        """Where the row stands, in words: its line, and its row in a spreadsheet if that differs."""
        line, number = self.record.line, self.record.number
        return f"line {line}" if line == number else f"line {line} (row {number})"

    def problem(self, column: str, message: str, remedy: str) -> Problem:
        """Report a cell."""
        return self.record.problem(self.columns[column], message, remedy, column)


@dataclass(frozen=True, slots=True)
class Origin:
    """How a table was written: its text, the order of its columns, and its empty rows, which say nothing."""

    sheet: Sheet
    layout: Layout
    blank: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a package.

    `whole` is false where some of its rows could not be read; `origin` is null where nothing could.
    """

    name: str
    file: str
    schema: Schema
    rows: tuple[Row, ...]
    whole: bool
    origin: Origin | None = None

    def faults(self, find: Callable[..., Fault | None], *columns: str) -> Iterator[Problem]:
        """Report every row in which `find` sees a fault, at the last of the columns whose values it is given.

        It is asked once for the same values.
        """
        found = {values: fault for values in set(self.values(*columns)) if (fault := find(*values))}
        for row, values in zip(self.rows, self.values(*columns), strict=True) if found else ():
            if fault := found.get(values):
                yield row.problem(columns[-1], *fault)

    def values(self, *columns: str) -> Iterator[tuple[str, ...]]:
        """Give the cells of some columns, row by row."""
        places = [self.rows[0].columns[column] for column in columns] if self.rows else []
        return zip(*([row.record.cells[place] for row in self.rows] for place in places), strict=True)


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables of a package by name, the folder that they lie in, and the day on which they are read."""

    folder: Path
    by_name: Mapping[str, Table]
    today: date = field(default_factory=clock.today)

    def __getitem__(self, name: str) -> Table:
        return self.by_name[name]

    def having(self, *columns: str) -> Iterator[Table]:
        """The tables that have all of these columns."""
        return (table for table in self.by_name.values() if set(columns) <= set(table.schema.names))


def read_table(folder: Path, resource: Resource) -> tuple[Table, list[Problem]]:
    """Read one table with all that is wrong in how it is written; what it says is checked elsewhere."""
    file, schema = str(folder / resource.path), resource.table
    unread = Table(resource.name, file, schema, (), whole=False)
    sheet = _read(file, resource.name)
    if isinstance(sheet, Problem):
        return unread, [sheet]
    sheet = separated(sheet, schema.names)
    records = read_records(sheet)
    layout = read_layout(file, schema, next(records, None))
    if isinstance(layout, list):
        return unread, layout
    rows: list[Row] = []
    blank: list[Record] = []
    problems: list[Problem] = []
    for record in records:
        found = record if isinstance(record, Problem) else fit(file, layout, record)
        if isinstance(found, Problem):
            problems.append(found)
        elif "".join(found.cells).strip():
            rows.append(Row(found, layout.columns))
        else:
            blank.append(found)
    origin = Origin(sheet, layout, tuple(blank))
    return Table(resource.name, file, schema, tuple(rows), not problems, origin), problems


def _read(file: str, name: str) -> Sheet | Problem:
    if Path(file).exists() and not Path(file).is_file():
        return Problem(file, 1, 1, None, None, "This is no file.", f"Put the table {name} there.")
    try:
        return decode(file, Path(file).read_bytes())
    except OSError as error:
        message = f"The file cannot be read: {error.strerror}."
        remedy = f"Put the table there, or take {name} out of datapackage.json."
        return Problem(file, 1, 1, None, None, message, remedy)
