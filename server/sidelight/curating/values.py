"""Check cells against what `datapackage.json` declares of their column."""

from collections.abc import Iterator
from functools import partial

from sidelight.curating.descriptor import Column
from sidelight.curating.forms import PARTIAL_DATE, is_address, is_date, is_number
from sidelight.curating.problems import Problem, quoted
from sidelight.curating.spelling import days, flag_spelling, holds_days
from sidelight.curating.table import Fault, Tables

_SHOWN_CHOICES = 12


def check_values(tables: Tables) -> Iterator[Problem]:
    """Find every cell whose value its column does not allow."""
    for table in tables.by_name.values():
        for column in table.schema.fields:
            yield from table.faults(partial(_fault, column), column.name)


def _fault(column: Column, value: str) -> Fault | None:
    # Blanks around a value are reported as such, and not as another kind of mistake too.
    value = value.strip()
    if value:
        return _wrong_type(column, value) or _beyond_limits(column, value)
    return (f"The column {column.name} is empty.", _missing(column)) if column.constraints.required else None


def _wrong_type(column: Column, value: str) -> Fault | None:
    if column.type == "boolean" and value not in (*column.true_values, *column.false_values):
        meant = flag_spelling(column, value)
        remedy = f"Write {meant} instead." if meant else _instead(column)
        return f"{quoted(value)} is neither {column.true_values[0]} nor {column.false_values[0]}.", remedy
    if column.type == "date" and not is_date(value):
        return f"{quoted(value)} is no date.", (
            _meant_day(value) or "Write a date such as 2024-01-31, or leave the cell empty."
        )
    if column.type == "number" and not is_number(value):
        return f"{quoted(value)} is no number.", "Write digits, with a point where it needs one, such as 0.5."
    if column.format == "uri" and not is_address(value):
        return (
            f"{quoted(value)} is no address of a page.",
            "Write one that begins with https:// or http://, as copied from the browser.",
        )
    return None


def _beyond_limits(column: Column, value: str) -> Fault | None:
    limits = column.constraints
    if limits.enum is not None and value not in limits.enum:
        return f"{quoted(value)} is no value of {column.name}.", _instead(column)
    if limits.pattern is not None and not limits.pattern.fullmatch(value):
        if holds_days(column):
            return f"{quoted(value)} is no year, month or day.", _meant_day(value) or PARTIAL_DATE
        return f"{quoted(value)} is not written as {column.name} must be.", _instead(column)
    if limits.max_length is not None and len(value) > limits.max_length:
        return (
            f"The text has {len(value)} characters, and {column.name} may have {limits.max_length}.",
            "Shorten it.",
        )
    return None


def _missing(column: Column) -> str:
    """What to write where nothing stands: what the column is for, since an example would only be copied."""
    if column.type == "boolean" or column.constraints.enum or not column.description:
        return _instead(column)
    return f"It says: {column.description}"


def _instead(column: Column) -> str:
    if column.type == "boolean":
        return f"Write {column.true_values[0]} or {column.false_values[0]}."
    if column.constraints.enum:
        choices = column.constraints.enum[:_SHOWN_CHOICES]
        return f"Write one of: {', '.join(choices)}."
    if column.example:
        return f"Write it like this: {column.example}."
    return f"Write here: {column.description.rstrip('.')}." if column.description else "Write a value."


def _meant_day(value: str) -> str | None:
    """What to write instead of a day in the way of another country."""
    found = days(value)
    return (
        f"Write {' or '.join(found)}, whichever is meant."
        if found[1:]
        else (f"Write {found[0]} instead." if found else None)
    )
