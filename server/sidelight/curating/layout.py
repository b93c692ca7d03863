"""Which cell of a row belongs to which column, as the first row of a file says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sidelight.curating.descriptor import Schema
from sidelight.curating.problems import Problem, quoted
from sidelight.curating.reader import SEPARATORS, Record


@dataclass(frozen=True, slots=True)
class Layout:
    """The place of each column's cell in a row, from 0, by the column's name; and how many cells a row has.

    Columns may be moved, as in a spreadsheet. Behind the last there may be some without a name, which
    are empty.
    """

    columns: Mapping[str, int]
    width: int


def read_layout(file: str, schema: Schema, header: Record | Problem | None) -> Layout | list[Problem]:
    """Read the first row of a file, or say what is wrong with it."""
    if isinstance(header, Problem):
        return [header]
    remedy = f"Write as first line: {','.join(schema.names)}"
    if header is None:
        return [Problem(file, 1, 1, None, None, "The file is empty.", remedy)]
    names = _without_blank_end(header.cells)
    if not set(names) & set(schema.names):
        message = "The first line names no column of this table."
        return [Problem(file, 1, 1, 1, header.cells[0], message, remedy)]
    found = {name: index for index, name in reversed(list(enumerate(names)))}
    problems = [*_surplus(schema, header, found), *_missing(file, schema, header, found)]
    return problems or Layout({name: found[name] for name in schema.names}, len(header.cells))


def fit(file: str, layout: Layout, record: Record) -> Record | Problem:
    """Give a row with a cell for each column, or say why it has none.

    Spreadsheet programs leave out empty cells at the end of rows; where a file shows that one wrote it, such
    cells are filled in.
    """
    found = len(record.cells)
    if found == layout.width or not any(record.cells):
        beyond = next(filter(None, record.cells[len(layout.columns) :]), None)
        if beyond is None:
            return record
        index = record.cells.index(beyond, len(layout.columns))
        return record.problem(index, "The cell stands below no column's name.", "Delete it, or move it.")
    if found < layout.width and not record.sheet.plain:
        return replace(record, cells=(*record.cells, *[""] * (layout.width - found)))
    separator = SEPARATORS[record.sheet.separator]
    message = f"The row has {found} cells and not {layout.width}."
    remedy = (
        f"Put a cell that holds a {separator} in quotation marks, or delete the surplus {separator}s."
        if found > layout.width
        else f"Write a {separator} for every column: {record.sheet.separator.join(layout.columns)}"
    )
    return Problem(file, *record.place(min(found, layout.width)), record.number, None, message, remedy)


def _without_blank_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells = cells[:-1]
    return cells


def _surplus(schema: Schema, header: Record, found: Mapping[str, int]) -> Iterator[Problem]:
    for index, name in enumerate(_without_blank_end(header.cells)):
        if name in schema.names and found[name] == index:
            continue
        message, remedy = (
            (f"The column {name} stands here a second time.", "Delete one of the two.")
            if name in schema.names
            else (
                f"{quoted(name)} is no column of this table.",
                f"Write as first line: {','.join(schema.names)}",
            )
        )
        yield header.problem(index, message, remedy)


def _missing(file: str, schema: Schema, header: Record, found: Mapping[str, int]) -> Iterator[Problem]:
    for name in schema.names:
        if name not in found:
            place = header.place(len(header.cells))
            remedy = f"Write as first line: {','.join(schema.names)}"
            yield Problem(file, *place, 1, name, f"The column {name} is missing.", remedy)
