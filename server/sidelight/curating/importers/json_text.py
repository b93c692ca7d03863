"""Read a source that is JSON, with the place of a mistake."""

import json
from typing import Any

from sidelight.curating.importers.model import UnreadableError
from sidelight.curating.importers.rows import read_text
from sidelight.curating.problems import Problem


def read_json(file: str, data: bytes) -> Any:  # noqa: ANN401 (whatever JSON can hold)
    """Read a whole file.

    Raises:
        UnreadableError: It is no JSON.
    """
    return parse_json(file, read_text(file, data))


def parse_json(file: str, text: str, line: int = 1) -> Any:  # noqa: ANN401 (as above)
    """Read a text that begins in a line of a file.

    Raises:
        UnreadableError: It is no JSON.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = (line + error.lineno - 1, error.colno)
        raise UnreadableError(_wrong(file, *place, f"This is no JSON: {error.msg}.")) from error
    except ValueError as error:
        raise UnreadableError(_wrong(file, line, 1, f"This is no JSON: {error}.")) from error
    except RecursionError as error:
        raise UnreadableError(_wrong(file, line, 1, "The JSON is nested too deeply.")) from error


def unlike(file: str, where: str, expected: str) -> UnreadableError:
    """An error for JSON that is not of the format's shape.

    Args:
        file: The file.
        where: A path in it, such as `sources[3].domain`.
        expected: What should stand there, such as `a text`.
    """
    return UnreadableError(_wrong(file, 1, 1, f"{where} is not {expected}."))


def _wrong(file: str, line: int, column: int, message: str) -> Problem:
    remedy = "Choose a file in the format that you named."
    return Problem(file, line, column, None, None, message, remedy)
