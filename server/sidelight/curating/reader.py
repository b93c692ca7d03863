"""Our own strict reader of CSV, which knows the physical place of every cell.

It reads RFC 4180 in UTF-8, with or without a byte order mark, with LF or CRLF. Everything else is
a problem with a place, never an exception and never a guess.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sidelight.curating.problems import Problem, quoted

LONGEST_CELL = 5_000
"""Characters. No table has a use for more, and a quotation mark too many can swallow a whole file."""

_QUOTED = re.compile(r'"([^"]*+(?:""[^"]*+)*+)"')
_PLAIN = re.compile(r'[^,"\n]*+')


@dataclass(frozen=True, slots=True)
class Record:
    """One row as it stands in the file. `number` counts rows as a spreadsheet does, the header being 1.

    `places` gives line and column of each cell; null where no cell is quoted, since then all stand in
    `line`, each behind the one before it and a comma.
    """

    cells: tuple[str, ...]
    line: int
    number: int
    places: tuple[tuple[int, int], ...] | None = None

    def place(self, index: int) -> tuple[int, int]:
        """Line and column at which a cell begins; for one that is missing, where it would."""
        if self.places and index < len(self.places):
            return self.places[index]
        if self.places:
            return self.places[-1]
        return self.line, 1 + sum(len(cell) + 1 for cell in self.cells[:index])


def decode(file: str, data: bytes) -> str | Problem:
    """Turn bytes into text with LF line ends, or say where they cannot be."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", errors="replace")
        return _at(
            file,
            before,
            len(before),
            f"The byte 0x{data[error.start]:02X} is not UTF-8.",
            'Save the file as "CSV UTF-8".',
        )
    text = text.replace("\r\n", "\n")
    if (found := text.find("\r")) >= 0:
        return _at(
            file,
            text,
            found,
            "The line ends in a carriage return alone.",
            "Save the file with the line ends of Unix (LF) or Windows (CRLF).",
        )
    if (found := text.find("\0")) >= 0:
        return _at(
            file, text, found, "A NUL character stands here.", "Delete it, or save the file anew as CSV."
        )
    return text


def read_records(file: str, text: str) -> Iterator[Record | Problem]:
    """Read the rows of a file one by one; a row that cannot be read is given as a problem instead.

    After a quotation mark gone wrong reading goes on in the next line, so that one mistake hides no other.
    """
    position, line, number = 0, 1, 0
    while position < len(text):
        number += 1
        end = _line_end(text, position)
        if text.find('"', position, end) < 0:
            found: Record | Problem = Record(tuple(text[position:end].split(",")), line, number)
        else:
            found, end = _read_quoted(file, text, position, line, number)
        yield _too_long(file, found) or found
        line += text.count("\n", position, end) + 1
        position = end + 1


def _read_quoted(file: str, text: str, start: int, line: int, number: int) -> tuple[Record | Problem, int]:
    """Read a row with quotation marks from `start`; also say at which character it ends."""
    cells: list[str] = []
    places: list[tuple[int, int]] = []
    position, line_start, row_line = start, start, line
    while True:
        place = (line, position - line_start + 1)
        match = _QUOTED.match(text, position) or _PLAIN.match(text, position)
        if match is None or text[match.end() : match.end() + 1] not in ("", ",", "\n"):
            return _bad_quote(file, text, position, place, number), _line_end(text, position)
        body = match[0]
        cells.append(match[1].replace('""', '"') if match.re is _QUOTED else body)
        places.append(place)
        if breaks := body.count("\n"):
            line += breaks
            line_start = match.start() + body.rindex("\n") + 1
        position = match.end()
        if text[position : position + 1] != ",":
            return Record(tuple(cells), row_line, number, tuple(places)), position
        position += 1


def _bad_quote(file: str, text: str, position: int, place: tuple[int, int], number: int) -> Problem:
    line, column = place
    cell = text[position : _line_end(text, position)]
    if not cell.startswith('"'):
        return Problem(
            file,
            line,
            column,
            number,
            cell,
            "A quotation mark stands inside a cell that does not begin with one.",
            "Put the whole cell in quotation marks and write each one inside it twice.",
        )
    return Problem(
        file,
        line,
        column,
        number,
        cell,
        f"The quotation mark before {quoted(cell[1:41])} is not closed before a comma or the end of its row.",
        'Close it behind the cell, and write quotation marks inside the cell twice ("").',
    )


def _too_long(file: str, found: Record | Problem) -> Problem | None:
    if isinstance(found, Problem):
        return None
    for index, cell in enumerate(found.cells):
        if len(cell) > LONGEST_CELL:
            line, column = found.place(index)
            return Problem(
                file,
                line,
                column,
                found.number,
                cell[:LONGEST_CELL],
                f"The cell has {len(cell):,} characters.",
                f"Write at most {LONGEST_CELL:,}, and look for a quotation mark that is not closed.",
            )
    return None


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _at(file: str, text: str, position: int, message: str, remedy: str) -> Problem:
    line = text.count("\n", 0, position) + 1
    column = position - (text.rfind("\n", 0, position) + 1) + 1
    return Problem(file, line, column, None, None, message, remedy)
