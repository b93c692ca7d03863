"""What is wrong in a package, where, and what to do about it."""

from dataclasses import dataclass
from typing import Literal

_SHOWN = 60

Severity = Literal["error", "warning"]
"""An error keeps a package from being loaded; a warning asks a curator to look."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a package.

    `line` and `column` are those of the physical file, from 1, in characters; `row` is the row of a
    spreadsheet (null for a mistake in no row); `value` is the cell as it stands. `message` says what is
    wrong and `remedy` what to write instead, each in whole sentences. `rule` names the check that found it.
    `cell` is that of a spreadsheet (E9) in the file as it stands, and `column_name` what the header calls its
    column; each is null where there is none.
    """

    file: str
    line: int
    column: int
    row: int | None
    value: str | None
    message: str
    remedy: str
    rule: str = "format"
    severity: Severity = "error"
    cell: str | None = None
    column_name: str | None = None

    def __lt__(self, other: "Problem") -> bool:
        """Problems stand in the order of their places."""
        return self._order < other._order

    def __str__(self) -> str:
        """The one-line form that editors and terminals link to its place."""
        warning = "warning: " if self.severity == "warning" else ""
        place = f"{self.file}:{self.line}:{self.column}: {warning}"
        return f"{place}{self._in_spreadsheet}{self.message} {self.remedy}"

    @property
    def _in_spreadsheet(self) -> str:
        """The place in a spreadsheet; a row alone is only named where its number is not that of the line."""
        row = f"row {self.row}" if self.row not in (None, self.line) else None
        place = ", ".join(filter(None, (self.cell or row, self.column_name)))
        return f"({place}) " if place else ""

    @property
    def _order(self) -> tuple[str, int, int, str]:
        return self.file, self.line, self.column, self.message


def cell_name(index: int, row: int) -> str:
    """Call a cell as a spreadsheet program does.

    Args:
        index: How many columns stand before it in the file.
        row: Its row, from 1.
    """
    letters, left = "", index + 1
    while left:
        left, letter = divmod(left - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


class PackageError(Exception):
    """A package that cannot be loaded. `problems` lists all that keeps it from that."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def quoted(value: str) -> str:
    """Show a cell inside a message: in quotation marks, on one line, cut where it is long."""
    shown = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
    return '"' + "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in shown) + '"'
