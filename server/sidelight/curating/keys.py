"""Check keys: rows that must be unique, and values that must stand in another table."""

from collections.abc import Iterator
from operator import itemgetter

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.table import Row, Table, Tables


def check_keys(tables: Tables) -> Iterator[Problem]:
    """Find every row that repeats a key, and every reference that leads nowhere."""
    for table in tables.by_name.values():
        keys = [key for key in (table.schema.primary_key, *table.schema.unique_keys) if key]
        keys += [(column.name,) for column in table.schema.fields if column.constraints.unique]
        for key in keys:
            yield from _check_unique(table, key)
        yield from _check_references(tables, table)


def _check_unique(table: Table, key: tuple[str, ...]) -> Iterator[Problem]:
    values = itemgetter(*key)
    seen: dict[object, Row] = {}
    for row in table.rows:
        first = seen.setdefault(values(row), row)
        if first is not row and any(row[column] for column in key):
            message = f"{_shown(row, key)} stands in {first.where} already."
            remedy = f"Delete one of the two rows, or correct its {' or '.join(key)}."
            yield row.problem(key[0], message, remedy)


def _check_references(tables: Tables, table: Table) -> Iterator[Problem]:
    for key in table.schema.foreign_keys:
        target = tables[key.reference.resource]
        # Where rows of the other table could not be read, a reference to them is no second mistake.
        if not target.whole:
            continue
        known = set(map(itemgetter(*key.reference.fields), target.rows))
        values = itemgetter(*key.fields)
        for row in table.rows:
            if values(row) not in known and all(row[column] for column in key.fields):
                message = f"{_shown(row, key.fields)} does not stand in {target.name}."
                remedy = f"Correct it, or add it to {target.file} first."
                yield row.problem(key.fields[0], message, remedy)


def _shown(row: Row, columns: tuple[str, ...]) -> str:
    return ", ".join(f"{column} {quoted(row[column])}" for column in columns)
