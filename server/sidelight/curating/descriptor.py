"""`datapackage.json`: which tables a package has, and what each column may hold.

The parts of https://datapackage.org/standard/table-schema/ that the ratings use. What is declared
there is checked from there; nothing of it is repeated in code.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from sidelight.config import SHIPPED_RATINGS
from sidelight.curating.problems import Problem

FILE = "datapackage.json"

_POSITION = re.compile(r"at line (\d+) column (\d+)")


_Some = Annotated[tuple[str, ...], Field(min_length=1)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, alias_generator=to_camel)


class Constraints(_Part):
    """What the values of a column must fulfil."""

    required: bool = False
    unique: bool = False
    enum: tuple[str, ...] | None = None
    pattern: re.Pattern[str] | None = None
    max_length: int | None = None


class Column(_Part):
    """One column of a table."""

    name: str
    type: Literal["string", "boolean", "date", "number"] = "string"
    format: Literal["default", "uri"] = "default"
    true_values: _Some = ("true",)
    false_values: _Some = ("false",)
    example: str | None = None
    description: str = ""
    constraints: Constraints = Constraints()


class Reference(_Part):
    """The columns of another table that a foreign key points to."""

    resource: str
    fields: _Some


class ForeignKey(_Part):
    """Columns whose values must stand in another table."""

    fields: _Some
    reference: Reference


class Schema(_Part):
    """The columns of a table and its keys."""

    fields: tuple[Column, ...]
    primary_key: tuple[str, ...] = ()
    unique_keys: tuple[_Some, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The header row."""
        return tuple(column.name for column in self.fields)


class Resource(_Part):
    """One table: its name and its file, which lies in the package's own folder.

    `bytes` and `hash` (`sha256:` and hexadecimal digits) are the file's, where the package is published.
    """

    name: str
    path: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*\.csv$")]
    table: Annotated[Schema, Field(alias="schema")]
    bytes: int | None = None
    hash: str | None = None


class Descriptor(_Part):
    """The whole of `datapackage.json`, as far as it is used."""

    resources: tuple[Resource, ...]


@cache
def own_descriptor() -> Descriptor:
    """The description that comes with this version, of the tables as the server reads them."""
    return Descriptor.model_validate_json((SHIPPED_RATINGS / FILE).read_bytes())


@cache
def own_tables() -> Mapping[str, Schema]:
    """The tables that the server reads, by name; a package may have more tables and columns, never fewer."""
    return {resource.name: resource.table for resource in own_descriptor().resources}


@cache
def own_column(table: str, name: str) -> Column:
    """The description of a column that the server reads."""
    return next(column for column in own_tables()[table].fields if column.name == name)


def read_descriptor(folder: Path) -> Descriptor | list[Problem]:
    """Read `datapackage.json` in a folder, or say what is wrong with it."""
    file = folder / FILE
    try:
        descriptor = Descriptor.model_validate_json(file.read_bytes())
    except OSError as error:
        remedy = "Name the folder that holds datapackage.json and its tables."
        return [Problem(str(file), 1, 1, None, None, f"The file cannot be read: {error.strerror}.", remedy)]
    except ValidationError as error:
        return list(_problems(str(file), error))
    return list(_inconsistent(str(file), descriptor)) or descriptor


def _problems(file: str, error: ValidationError) -> Iterator[Problem]:
    for each in error.errors():
        place = _POSITION.search(each["msg"])
        line, column = (int(place[1]), max(int(place[2]), 1)) if place else (1, 1)
        where = ".".join(str(step) for step in each["loc"]) or "the file"
        remedy = "Write it as https://datapackage.org/standard/table-schema/ describes."
        yield Problem(file, line, column, None, None, f"In {where}: {each['msg']}.", remedy)


def _inconsistent(file: str, descriptor: Descriptor) -> Iterator[Problem]:
    """Keys must name columns that exist; what follows relies on it."""
    columns = {resource.name: set(resource.table.names) for resource in descriptor.resources}
    for resource in descriptor.resources:
        table = resource.table
        used = [(resource.name, key) for key in (table.primary_key, *table.unique_keys)]
        for key in table.foreign_keys:
            used += [(resource.name, key.fields), (key.reference.resource, key.reference.fields)]
        for name, fields in used:
            for missing in sorted(set(fields) - columns.get(name, set())):
                message = (
                    f"A key of {resource.name} names the column {missing} of {name}, which is not there."
                )
                yield Problem(file, 1, 1, None, missing, message, "Correct the key, or add the column.")
