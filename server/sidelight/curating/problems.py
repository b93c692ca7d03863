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

    def __lt__(self, other: "Problem") -> bool:
        """Problems stand in the order of their places."""
        return self._order < other._order

    def __str__(self) -> str:
        """The one-line form that editors and terminals link to its place.

        The row is named where line breaks inside cells make it another number than the line's.
        """
        warning = "warning: " if self.severity == "warning" else ""
        row = f"(row {self.row}) " if self.row not in (None, self.line) else ""
        return f"{self.file}:{self.line}:{self.column}: {warning}{row}{self.message} {self.remedy}"

    @property
    def _order(self) -> tuple[str, int, int, str]:
        return self.file, self.line, self.column, self.message


class PackageError(Exception):
    """A package that cannot be loaded. `problems` lists all that keeps it from that."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def quoted(value: str) -> str:
    """Show a cell inside a message: in quotation marks, on one line, cut where it is long."""
    shown = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
    return '"' + "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in shown) + '"'
