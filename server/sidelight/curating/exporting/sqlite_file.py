"""The package as a database of SQLite: a table for each of its tables, with types and keys, and views.

What a rating's label means is found by the column `meaning`, which leads to the row of `scales`.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from sidelight.curating.descriptor import Column, ForeignKey
from sidelight.curating.exporting.package import Package
from sidelight.curating.exporting.views import VIEWS
from sidelight.curating.scales import read_scales, scale_of
from sidelight.curating.shape import RATINGS
from sidelight.curating.table import Row, Table, Tables

_TYPES = {"boolean": "INTEGER", "number": "NUMERIC"}
_SEARCHED = {"domains": ("host",)}


class Extra(NamedTuple):
    """A column at the end of a table that the package does not have."""

    name: str
    type: str
    description: str


EXTRAS: Mapping[str, Extra] = {
    "scales": Extra("id", "INTEGER PRIMARY KEY", "Number of the row, for the tables of ratings."),
    **dict.fromkeys(
        RATINGS,
        Extra("meaning", 'INTEGER NOT NULL REFERENCES "scales" ("id")', "The row of scales with the label."),
    ),
}


def write_database(package: Package, path: Path) -> None:
    """Write the database. An empty cell is NULL, and yes and no are 1 and 0."""
    tables = package.tables
    number = _numbers(tables)
    with closing(sqlite3.connect(path)) as database:
        for table in tables.by_name.values():
            database.execute(_create(tables, table))
            marks = ", ".join("?" * len(_columns(table)))
            rows = (_values(table, row, number) for row in table.rows)
            database.executemany(f"INSERT INTO {_quoted(sql_name(table))} VALUES ({marks})", rows)  # noqa: S608
            for statement in _indexes(table):
                database.execute(statement)
        for view in VIEWS.values():
            database.execute(view.sql)
        database.commit()


def sql_name(table: Table) -> str:
    """The name of a table in SQL, where a hyphen would need quoting in every query."""
    return table.name.replace("-", "_")


def _numbers(tables: Tables) -> Callable[[Row], int]:
    """Number the rows of the table of scales; of a rating the number is that of its label's row."""
    numbers = {id(row): number for number, row in enumerate(tables["scales"].rows, start=1)}
    scales = read_scales(tables)
    return lambda row: numbers.get(id(row)) or numbers[id(scale_of(row, scales))]


def _create(tables: Tables, table: Table) -> str:
    schema = table.schema
    lines = _columns(table)
    if schema.primary_key:
        lines.append(f"PRIMARY KEY ({_list(schema.primary_key)})")
    lines += [f"UNIQUE ({_list(key)})" for key in schema.unique_keys]
    lines += [
        f"FOREIGN KEY ({_list(key.fields)}) "
        f"REFERENCES {_quoted(sql_name(tables[key.reference.resource]))} ({_list(key.reference.fields)})"
        for key in schema.foreign_keys
        if _is_key(tables, key)
    ]
    body = ",\n  ".join(lines)
    return f"CREATE TABLE {_quoted(sql_name(table))} (\n  {body}\n)"


def _columns(table: Table) -> list[str]:
    extra = EXTRAS.get(table.name)
    given = [_column(each) for each in table.schema.fields]
    return [*given, f"{_quoted(extra.name)} {extra.type}"] if extra else given


def _column(column: Column) -> str:
    needed = " NOT NULL" if column.constraints.required else ""
    return f"{_quoted(column.name)} {_TYPES.get(column.type, 'TEXT')}{needed}"


def _is_key(tables: Tables, key: ForeignKey) -> bool:
    """Whether SQLite lets columns be referred to: they must be a key of their table."""
    schema = tables[key.reference.resource].schema
    return key.reference.fields in (schema.primary_key, *schema.unique_keys)


def _indexes(table: Table) -> Iterable[str]:
    searched = {key.fields for key in table.schema.foreign_keys}
    searched |= {(column,) for column in _SEARCHED.get(table.name, ())}
    if table.name in RATINGS:
        searched.add((EXTRAS[table.name].name,))
    for columns in sorted(searched):
        name = f"{sql_name(table)}_by_{'_'.join(columns)}"
        yield f"CREATE INDEX {_quoted(name)} ON {_quoted(sql_name(table))} ({_list(columns)})"


def _values(table: Table, row: Row, number: Callable[[Row], int]) -> list[str | int | None]:
    values = [_value(column, row[column.name]) for column in table.schema.fields]
    return [*values, number(row)] if table.name in EXTRAS else values


def _value(column: Column, cell: str) -> str | int | None:
    if not cell:
        return None
    return int(cell in column.true_values) if column.type == "boolean" else cell


def _list(columns: Iterable[str]) -> str:
    return ", ".join(map(_quoted, columns))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
