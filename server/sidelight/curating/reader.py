"""Our own strict reader of CSV, which knows the physical place of every cell.

It reads RFC 4180 in UTF-8, and what spreadsheet programs make of that: with or without a byte order mark,
with LF or CRLF, with commas, semicolons or tabs. Everything else is a problem with a place, never an
exception and never a guess.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from sys import intern

from sidelight.curating.problems import Problem, cell_name, quoted

LONGEST_CELL = 5_000
"""Characters. No table has a use for more, and a quotation mark too many can swallow a whole file."""

SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab"}
"""What may stand between two cells, and how it is called."""

# A cell in quotation marks, or one without any; then what ends it.
_CELL = {
    separator: re.compile(
        rf'(?:"([^"]*+(?:""[^"]*+)*+)"|([^{separator}"\n]*+))({separator}|\n|\Z)',
    )
    for separator in SEPARATORS
}
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_ZIP = b"PK\x03\x04"
_SAVE = 'Save the file as "CSV UTF-8".'


@dataclass(frozen=True, slots=True)
class Sheet:
    """The text of a file with LF line ends, and how it was written: with a byte order mark, with CRLF."""

    file: str
    text: str
    marked: bool = False
    crlf: bool = False
    separator: str = ","

    @property
    def plain(self) -> bool:
        """Whether it is written as the tables are kept, and not as spreadsheet programs save them."""
        return not self.marked and not self.crlf and self.separator == ","


@dataclass(frozen=True, slots=True)
class Record:
    """One row as it stands in its file.

    `number` counts rows as a spreadsheet does, the header being 1; `line` is the line that it begins in,
    and `start` the character.
    """

    cells: tuple[str, ...]
    line: int
    number: int
    start: int
    sheet: Sheet

    def place(self, index: int) -> tuple[int, int]:
        """Line and column at which a cell begins; for one that is missing, where the row ends."""
        match, text, position = _CELL[self.sheet.separator].match, self.sheet.text, self.start
        for _ in range(index):
            cell = match(text, position)
            if cell is None or cell[3] != self.sheet.separator:
                position = cell.start(3) if cell else position
                break
            position = cell.end()
        return _place(text, position, self.start, self.line)

    def problem(self, index: int, message: str, remedy: str, column: str | None = None) -> Problem:
        """Report a cell; `column` is what the header calls its column."""
        return Problem(
            self.sheet.file,
            *self.place(index),
            self.number,
            self.cells[index],
            message,
            remedy,
            cell=cell_name(index, self.number),
            column_name=column,
        )


def decode(file: str, data: bytes) -> Sheet | Problem:
    """Turn bytes into text with LF line ends, or say where they cannot be."""
    if data.startswith((*_UTF_16, _ZIP)):
        kind = "a spreadsheet program's own" if data.startswith(_ZIP) else '"Unicode text" (UTF-16)'
        return Problem(file, 1, 1, None, None, f"The file is {kind} and no CSV in UTF-8.", _SAVE)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        return _at(file, before, len(before), f"The byte 0x{data[error.start]:02X} is not UTF-8.", _SAVE)
    marked = text.startswith("\ufeff")
    crlf = "\r\n" in text
    text = text.removeprefix("\ufeff")
    text = text.replace("\r\n", "\n") if crlf else text
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
    return Sheet(file, text, marked, crlf)


def separated(sheet: Sheet, names: Collection[str]) -> Sheet:
    """Find out what stands between the cells: that with which the first row has most of these names."""

    def known(separator: str) -> int:
        header = next(read_records(replace(sheet, separator=separator)), None)
        return len(set(header.cells) & set(names)) if isinstance(header, Record) else 0

    return replace(sheet, separator=max(SEPARATORS, key=known))


def read_records(sheet: Sheet) -> Iterator[Record | Problem]:
    """Read the rows of a file one by one; a row that cannot be read is given as a problem instead.

    After a quotation mark gone wrong reading goes on in the next line, so that one mistake hides no other.
    """
    text, separator = sheet.text, sheet.separator
    position, line, number = 0, 1, 0
    while position < len(text):
        number += 1
        end = _line_end(text, position)
        if text.find('"', position, end) < 0:
            cells = tuple(map(intern, text[position:end].split(separator)))
            found: Record | Problem = Record(cells, line, number, position, sheet)
        else:
            found, end = _read_quoted(sheet, position, line, number)
        # No cell is longer than its row.
        yield (_too_long(found) if end - position > LONGEST_CELL else None) or found
        line += text.count("\n", position, end) + 1
        position = end + 1


def _read_quoted(sheet: Sheet, start: int, line: int, number: int) -> tuple[Record | Problem, int]:
    """Read a row with quotation marks from `start`; also say at which character it ends."""
    cells: list[str] = []
    match, text, position = _CELL[sheet.separator].match, sheet.text, start
    while cell := match(text, position):
        inner, plain, end = cell.groups()
        cells.append(plain if inner is None else inner.replace('""', '"'))
        if end != sheet.separator:
            return Record(tuple(map(intern, cells)), line, number, start, sheet), cell.start(3)
        position = cell.end()
    place = _place(sheet.text, position, start, line)
    return _bad_quote(sheet, position, place, number), _line_end(sheet.text, position)


def _bad_quote(sheet: Sheet, position: int, place: tuple[int, int], number: int) -> Problem:
    cell = sheet.text[position : _line_end(sheet.text, position)]
    if cell.startswith('"'):
        separator = SEPARATORS[sheet.separator]
        return Problem(
            sheet.file,
            *place,
            number,
            cell,
            f"The quotation mark before {quoted(cell[1:41])} is not closed before a {separator} "
            "or the end of its row.",
            'Close it behind the cell, and write quotation marks inside the cell twice ("").',
        )
    return Problem(
        sheet.file,
        *place,
        number,
        cell,
        "A quotation mark stands inside a cell that does not begin with one.",
        "Put the whole cell in quotation marks and write each one inside it twice.",
    )


def _too_long(found: Record | Problem) -> Problem | None:
    if isinstance(found, Problem):
        return None
    for index, cell in enumerate(found.cells):
        if len(cell) > LONGEST_CELL:
            message = f"The cell has {len(cell):,} characters."
            remedy = f"Write at most {LONGEST_CELL:,}, and look for a quotation mark that is not closed."
            return replace(found.problem(index, message, remedy), value=cell[:LONGEST_CELL])
    return None


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _place(text: str, position: int, start: int = 0, line: int = 1) -> tuple[int, int]:
    """Line and column of a character, counted on from `start`, where `line` begins."""
    line_start = max(start, text.rfind("\n", start, position) + 1)
    return line + text.count("\n", start, position), position - line_start + 1


def _at(file: str, text: str, position: int, message: str, remedy: str) -> Problem:
    return Problem(file, *_place(text, position), None, None, message, remedy)
