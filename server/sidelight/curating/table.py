"""Tables as read: rows by column name, each cell with its place in the file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sidelight.curating.descriptor import Resource, Schema
from sidelight.curating.problems import Problem, quoted
from sidelight.curating.reader import Record, decode, read_records


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `row["host"]` is a cell as it stands, empty where nothing is known."""

    cells: Mapping[str, str]
    record: Record

    def __getitem__(self, column: str) -> str:
        return self.cells[column]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a package. `whole` is false where some of its rows could not be read."""

    name: str
    file: str
    schema: Schema
    rows: tuple[Row, ...]
    whole: bool

    def problem(self, row: Row, column: str, message: str, remedy: str) -> Problem:
        """Report a cell."""
        line, place = row.record.place(self.schema.names.index(column))
        return Problem(self.file, line, place, row.record.number, row[column], message, remedy)


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables of a package by name, and the folder that they lie in."""

    folder: Path
    by_name: Mapping[str, Table]

    def __getitem__(self, name: str) -> Table:
        return self.by_name[name]

    def having(self, *columns: str) -> Iterator[Table]:
        """The tables that have all of these columns."""
        return (table for table in self.by_name.values() if set(columns) <= set(table.schema.names))


def read_table(folder: Path, resource: Resource) -> tuple[Table, list[Problem]]:
    """Read one table with all that is wrong in how it is written; what it says is checked elsewhere."""
    file, schema = str(folder / resource.path), resource.table
    try:
        text = decode(file, (folder / resource.path).read_bytes())
    except OSError as error:
        remedy = f"Put the table there, or take {resource.name} out of datapackage.json."
        text = Problem(file, 1, 1, None, None, f"The file cannot be read: {error.strerror}.", remedy)
    if isinstance(text, Problem):
        return Table(resource.name, file, schema, (), whole=False), [text]
    records = read_records(file, text)
    problem = _check_header(file, schema, next(records, None))
    if problem:
        return Table(resource.name, file, schema, (), whole=False), [problem]
    rows: list[Row] = []
    problems: list[Problem] = []
    for record in records:
        found = record if isinstance(record, Problem) else _check_width(file, schema, record)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            rows.append(Row(dict(zip(schema.names, found.cells, strict=True)), found))
    return Table(resource.name, file, schema, tuple(rows), whole=not problems), problems


def _check_header(file: str, schema: Schema, header: Record | Problem | None) -> Problem | None:
    if isinstance(header, Problem):
        return header
    remedy = f"Write as first line: {','.join(schema.names)}"
    if header is None:
        return Problem(file, 1, 1, None, None, "The file is empty.", remedy)
    names = header.cells
    if names == schema.names:
        return None
    for other, name in ((";", "semicolons"), ("\t", "tabs")):
        if len(names) == 1 and other in names[0]:
            message = f"The columns are separated by {name}."
            return Problem(file, 1, 1, 1, names[0], message, "Save the file with commas between the columns.")
    for index, expected in enumerate(schema.names):
        if index >= len(names) or names[index] != expected:
            line, column = header.place(index)
            given = quoted(names[index]) if index < len(names) else "nothing"
            message = f"The header has {given} where the column {expected} should be."
            return Problem(file, line, column, 1, None, message, remedy)
    line, column = header.place(len(schema.names))
    message = f"The header has {len(names)} columns and not {len(schema.names)}."
    return Problem(file, line, column, 1, None, message, remedy)


def _check_width(file: str, schema: Schema, record: Record) -> Record | Problem:
    expected, found = len(schema.names), len(record.cells)
    if not any(record.cells):
        return Problem(file, record.line, 1, record.number, None, "The row is empty.", "Delete it.")
    if found == expected:
        return record
    line, column = record.place(min(found, expected))
    message = f"The row has {found} cells and not {expected}."
    remedy = (
        "Put a cell that holds a comma in quotation marks, or delete the surplus commas."
        if found > expected
        else f"Write a comma for every column: {','.join(schema.names)}"
    )
    return Problem(file, line, column, record.number, None, message, remedy)
