"""What is wrong in a package, where, and what to do about it."""

from dataclasses import dataclass

_SHOWN = 60


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a package.

    `line` and `column` are those of the physical file, from 1, in characters; `row` is the row of a
    spreadsheet (null for a mistake in no row); `value` is the cell as it stands. `message` says what is
    wrong and `remedy` what to write instead, each in whole sentences.
    """

    file: str
    line: int
    column: int
    row: int | None
    value: str | None
    message: str
    remedy: str

    def __str__(self) -> str:
        """The one-line form that editors and terminals link to its place."""
        return f"{self.file}:{self.line}:{self.column}: {self.message} {self.remedy}"


class PackageError(Exception):
    """A package that cannot be loaded. `problems` lists all that is wrong with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def quoted(value: str) -> str:
    """Show a cell inside a message: in quotation marks, on one line, cut where it is long."""
    shown = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
    return '"' + "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in shown) + '"'
