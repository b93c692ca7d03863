"""From one line of an archive to one line of its results, or to the reason why there is none.

A line is what `POST /v1/context` takes, and an `id` of the archive's own if it has one. A reason never
quotes a line: rejected lines are shown around more freely than an archive.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import PlainValidator, ValidationError
from pydantic_core import ErrorDetails

from sidelight import __version__
from sidelight.observing.failures import describe
from sidelight.outlets.directory import Directory
from sidelight.outlets.site import NotASiteError
from sidelight.panel.build import build_panel
from sidelight.panel.model import Panel
from sidelight.panel.refusal import sentence
from sidelight.panel.request import MAX_BODY_BYTES, MAX_FIELD, ContextRequest, Request
from sidelight.reading import read

Id = str | int | None
"""An article's name in its archive."""

_TOO_LONG = f"The line is longer than {MAX_BODY_BYTES:,} bytes."

_LONGS = range(-(2**63), 2**63)


def _name(value: object) -> Id:
    if isinstance(value, str) and len(value) <= MAX_FIELD:
        return value
    if isinstance(value, int) and not isinstance(value, bool) and value in _LONGS:
        return value
    if value is None:
        return None
    raise ValueError(f"is neither a text of at most {MAX_FIELD:,} characters nor a whole number of 64 bits.")


class Named(Request):
    """What may have a name in its archive."""

    id: Annotated[Id, PlainValidator(_name)] = None


class Line(Named, ContextRequest):
    """An article of an archive."""


@dataclass(frozen=True, slots=True)
class Record:
    """The panel of one article; `line` counts the archive's lines from 1, where it has lines."""

    line: int | None
    id: Id
    panel: Panel

    def json(self) -> bytes:
        """Write it as one line, without its end."""
        head = _head(self.line, self.id) | {"edition": self.panel.edition.id, "sidelight": __version__}
        start = json.dumps(head, ensure_ascii=False, separators=(",", ":"))[:-1]
        return f'{start},"panel":{self.panel.model_dump_json(by_alias=True)}}}'.encode()


@dataclass(frozen=True, slots=True)
class Rejection:
    """A line that was set aside, and why; never its text."""

    line: int | None
    id: Id
    reason: str

    def json(self) -> bytes:
        """Write it as one line, without its end."""
        whole = _head(self.line, self.id) | {"reason": self.reason}
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def analyse(line: bytes, number: int | None, directory: Directory, today: date) -> Record | Rejection:
    """Read the article of one line.

    Args:
        line: A JSON object in UTF-8.
        number: The line's number from 1; null where lines have none.
        directory: The ratings.
        today: From which day the age of ratings is counted.
    """
    if len(line) > MAX_BODY_BYTES:
        return Rejection(number, None, _TOO_LONG)
    asked = parsed(line)
    if isinstance(asked, str):
        return Rejection(number, _id(line), asked)
    page = asked.page()
    try:
        return Record(number, asked.id, build_panel(page, read(page), directory, today))
    except Exception as error:  # noqa: BLE001 (one article must not end the reading of an archive)
        reason = f"A mistake in Sidelight: {describe(error)}. Please report it."
        return Rejection(number, asked.id, reason)


def parsed(line: bytes) -> Line | str:
    """Read a line, or say why it cannot be used."""
    try:
        return Line.model_validate_json(line)
    except ValidationError as error:
        return _reason(error.errors(include_url=False, include_input=False)[0])


def analyse_mapping(
    row: Mapping[str, Any], number: int | None, directory: Directory, today: date
) -> Record | Rejection:
    """Read the article of a table's row; a column that is null counts as missing.

    Args:
        row: The fields of a line, as what JSON can hold.
        number: As for a line.
        directory: The ratings.
        today: From which day the age of ratings is counted.
    """
    given = {name: value for name, value in row.items() if value is not None}
    # Lone surrogates are written as escapes, so that they are refused as in a line.
    return analyse(json.dumps(given).encode(), number, directory, today)


def _head(line: int | None, id_: Id) -> dict[str, int | str]:
    named = {"line": line, "id": id_}
    return {name: value for name, value in named.items() if value is not None}


def _id(line: bytes) -> Id:
    """The name of an article whose line cannot be used, where at least that can be read."""
    try:
        return Named.model_validate_json(line).id
    except ValidationError:
        return None


def _reason(first: ErrorDetails) -> str:
    if first["type"] == "json_invalid":
        # Each line of an archive is the first one of its JSON.
        return f"The line is not valid JSON: {first['ctx']['error']}.".replace(
            " at line 1 column ", " at column "
        )
    cause = first.get("ctx", {}).get("error")
    if isinstance(cause, NotASiteError):
        return f"{'.'.join(map(str, first['loc']))} {cause.why}."
    return sentence(first, "The line")
