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
    `cell` is the cell as a spreadsheet program calls it, and its column, such as "E9, captured_on".
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

    def __lt__(self, other: "Problem") -> bool:
        """Problems stand in the order of their places."""
        return self._order < other._order

    def __str__(self) -> str:
        """The one-line form that editors and terminals link to its place."""
        return f"{self.file}:{self.line}:{self.column}: {self.words}"

    @property
    def words(self) -> str:
        """All but the place in the file."""
        warning = "warning: " if self.severity == "warning" else ""
        cell = f"({self.cell}) " if self.cell else ""
        return f"{warning}{cell}{self.message} {self.remedy}"

    @property
    def _order(self) -> tuple[str, int, int, str]:
        return self.file, self.line, self.column, self.message


def cell_name(index: int, row: int, column: str) -> str:
    """Call a cell as a spreadsheet program does, with the name of its column.

    Args:
        index: How many columns stand before it in the file.
        row: Its row, from 1.
        column: The name of its column.
    """
    letters, left = "", index + 1
    while left:
        left, letter = divmod(left - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}, {column}"


class PackageError(Exception):
    """A package that cannot be loaded. `problems` lists all that keeps it from that."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def quoted(value: str) -> str:
    """Show a cell inside a message: in quotation marks, on one line, cut where it is long."""
    shown = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
    return '"' + "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in shown) + '"'
