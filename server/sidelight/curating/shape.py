"""The tables and columns that the server reads; a package may have more, never fewer."""

from collections.abc import Iterator
from pathlib import Path

from sidelight.curating.descriptor import FILE, Column, Descriptor, own_tables
from sidelight.curating.problems import Problem

RATINGS = ("ratings", "ratings-wikipedia")
"""The tables that hold ratings. Wikipedia's are share-alike and stay in a file of their own."""


def part_of(table: str) -> str:
    """Name the part of an outlet's document that the rows of a table make."""
    return "ratings" if table in RATINGS else table


def check_shape(folder: Path, descriptor: Descriptor) -> Iterator[Problem]:
    """Find tables and columns that are missing, tables described twice, and CSV files not described."""
    file = str(folder / FILE)
    given = {resource.name: set(resource.table.names) for resource in descriptor.resources}
    for name, schema in own_tables().items():
        for missing in (column for column in schema.names if column not in given.get(name, ())):
            message = f"The table {name} has no column {missing}."
            yield Problem(file, 1, 1, None, missing, message, "Describe it in datapackage.json.")
    yield from _otherwise(file, descriptor)
    names = [resource.name for resource in descriptor.resources]
    for name in sorted({name for name in names if names.count(name) > 1}):
        message = f"The table {name} is described twice."
        yield Problem(file, 1, 1, None, name, message, "Delete one of the two descriptions.")
    described = {resource.path for resource in descriptor.resources}
    for found in sorted(folder.glob("*.csv")):
        if found.name not in described:
            message = "No table of datapackage.json has this file."
            remedy = "Move its rows into the table that they belong to, or delete it."
            yield Problem(str(found), 1, 1, None, None, message, remedy)


def _otherwise(file: str, descriptor: Descriptor) -> Iterator[Problem]:
    """Find columns that are described otherwise than the server reads them.

    Who describes a package could else let values through that the server cannot use, or give a pattern that
    no program can finish comparing.
    """
    own = {(name, column.name): column for name, schema in own_tables().items() for column in schema.fields}
    for resource in descriptor.resources:
        for column in resource.table.fields:
            known = own.get((resource.name, column.name))
            where = f"The column {column.name} of {resource.name}"
            if known is None and column.constraints.pattern is not None:
                message = f"{where} has a pattern, and is none that the server reads."
                yield Problem(file, 1, 1, None, column.name, message, "Take the pattern out.")
            elif known is not None and _meaning(column) != _meaning(known):
                message = f"{where} is described otherwise than the server reads it."
                remedy = "Copy its description from the datapackage.json that comes with Sidelight."
                yield Problem(file, 1, 1, None, column.name, message, remedy)


def _meaning(column: Column) -> Column:
    """What a column may hold, without the words that explain it."""
    return column.model_copy(update={"example": None, "description": ""})
