"""Which branches of the code the tests took: what was measured, as numbers, as a table and as JSON."""

import json
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

ROOT = Path(__file__).parents[2]
FIGURES = ROOT / "dist" / "coverage.json"
EXTENSION = "extension/src"
_SHOWN = 12
"""How many untaken branches of a file are told of by their lines."""


@dataclass(frozen=True)
class Covered:
    """How many of some code's branches and lines (for the extension: statements) tests took."""

    branches: int = 0
    taken: int = 0
    lines: int = 0
    run: int = 0

    def __add__(self, other: "Covered") -> "Covered":
        """Both together."""
        return Covered(
            self.branches + other.branches,
            self.taken + other.taken,
            self.lines + other.lines,
            self.run + other.run,
        )

    @property
    def percent(self) -> float:
        """Of the branches; where there are none, of the lines."""
        taken, of = (self.taken, self.branches) if self.branches else (self.run, self.lines)
        return 100 * taken / of if of else 100.0


@dataclass(frozen=True)
class File:
    """One file of the source, by its path in the checkout, and the lines at which nobody took a branch."""

    path: str
    covered: Covered
    untaken: tuple[int, ...]

    @property
    def room(self) -> str:
        """The folder of the source that it lies in: the third one, or the second for files beside those."""
        return str(PurePosixPath(*PurePosixPath(self.path).parent.parts[:3]))


def server(report: dict[str, Any]) -> list[File]:
    """Read what `coverage json` writes."""
    return [
        File(
            path,
            Covered(
                each["summary"]["num_branches"],
                each["summary"]["covered_branches"],
                each["summary"]["num_statements"],
                each["summary"]["covered_lines"],
            ),
            # Where there is no branch, lines that nobody ran.
            tuple(sorted(each["missing_lines"] + [line for line, _ in each["missing_branches"]])),
        )
        for path, each in report["files"].items()
    ]


def extension(report: dict[str, Any]) -> list[File]:
    """Read a map of files as Istanbul writes it, in which a path begins below the extension's folder."""
    return [
        File(
            f"extension/{path}",
            Covered(
                sum(len(counts) for counts in each["b"].values()),
                sum(count > 0 for counts in each["b"].values() for count in counts),
                len(each["s"]),
                sum(count > 0 for count in each["s"].values()),
            ),
            tuple(_untaken(each)),
        )
        for path, each in report.items()
    ]


def _untaken(each: dict[str, Any]) -> Iterator[int]:
    lines = set()
    for number, counts in each["b"].items():
        where = each["branchMap"][number]
        for count, place in zip(counts, where["locations"], strict=True):
            if not count:
                # An `else` that is not written has no place of its own.
                lines.add(place["start"].get("line") or where["loc"]["start"]["line"])
    lines |= {
        each["statementMap"][number]["start"]["line"] for number, count in each["s"].items() if not count
    }
    yield from sorted(lines)


def floors() -> dict[str, float]:
    """The least share of branches that tests have to take, in per cent: what is written beside the rest."""
    python = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["coverage"]["report"]["fail_under"]
    node = json.loads((ROOT / "extension" / "package.json").read_text())["coverage"]["branches"]
    return {"server": python, "extension": node}


def total(files: Iterable[File]) -> Covered:
    """All of them together."""
    return sum((file.covered for file in files), Covered())


def table(name: str, files: list[File], floor: float) -> Iterator[str]:
    """Give files below the floor, the worst first, with the lines of what is missing; rooms; and all."""
    low = sorted(
        (file for file in files if file.covered.percent < floor), key=lambda file: file.covered.percent
    )
    for file in low:
        lines = ", ".join(map(str, file.untaken[:_SHOWN])) + (" …" if len(file.untaken) > _SHOWN else "")
        yield f"  {_row(file.path, file.covered)}  lines {lines}"
    if low:
        yield ""
    for room in sorted({file.room for file in files}):
        yield f"  {_row(room, total(file for file in files if file.room == room))}"
    yield f"{_row(f'{name}: all branches', total(files))}  (floor {floor:g} %)"


def _row(name: str, covered: Covered) -> str:
    return f"{name:<58} {covered.percent:5.1f} %  {covered.taken:>5} of {covered.branches:>5}"


def write(name: str, covered: Covered, floor: float) -> None:
    """Put one of the two totals into dist/coverage.json, beside the other."""
    figures = json.loads(FIGURES.read_text()) if FIGURES.exists() else {}
    figures[name] = {
        "branches": covered.branches,
        "branches_taken": covered.taken,
        "branches_percent": round(covered.percent, 1),
        "lines": covered.lines,
        "lines_run": covered.run,
        "floor_percent": floor,
    }
    FIGURES.parent.mkdir(exist_ok=True)
    FIGURES.write_text(json.dumps(figures, indent=2, sort_keys=True) + "\n")
