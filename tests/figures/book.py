"""The figures that README and documents state: docs/figures.json, and how a measurement gets into it.

`runs` says of each measurement by which command it was made, when, on what machine, at which commit, and with
which versions. `figures` has each number under a key of words with dots between them, with its
unit (`share` is a part of 1) and the run that it comes from.
"""

import json
import os
import platform
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parents[2]
FIGURES = REPOSITORY / "docs/figures.json"
_DIGITS = 4
Measured = Mapping[str, tuple[float, str]]
"""Numbers and their units by key."""


class FigureError(LookupError):
    """A document names a figure that was not measured."""


@dataclass(frozen=True)
class Book:
    """All figures: `runs` and `figures` as they are in the file."""

    runs: Mapping[str, Mapping[str, Any]]
    figures: Mapping[str, Mapping[str, Any]]

    def __getitem__(self, key: str) -> float:
        """Return a number.

        Raises:
            FigureError: There is none of that name.

        """
        try:
            value: float = self.figures[key]["value"]
        except KeyError:
            raise FigureError(f"{key} is not in {FIGURES.name}") from None
        return value

    def run(self, name: str, what: str) -> str:
        """Return what is known of a run: `on`, `machine`, `python`, `command`, `commit`.

        Raises:
            FigureError: There is no such run, or nothing of that name is known of it.

        """
        try:
            return str(self.runs[name][what])
        except KeyError:
            raise FigureError(f"{FIGURES.name} has no {what} of a run {name}") from None

    def under(self, prefix: str) -> list[str]:
        """Name what comes next after `prefix` and a dot, each once, in the file's order."""
        keys = (key.removeprefix(f"{prefix}.") for key in self.figures if key.startswith(f"{prefix}."))
        return list(dict.fromkeys(key.split(".", 1)[0] for key in keys))


def load(file: Path = FIGURES) -> Book:
    """Read the figures; there are none where there is no file."""
    return Book(**json.loads(file.read_text("utf-8"))) if file.exists() else Book({}, {})


def record(
    run: str,
    command: str,
    measured: Measured,
    versions: Mapping[str, str] | None = None,
    picture: tuple[str, str] | None = None,
) -> None:
    """Put a run's figures in the place of those it had; other runs keep theirs.

    Nothing is written unless the variable FIGURES names the file, as make does.

    Args:
        run: A name for the measurement.
        command: What makes it again.
        measured: The figures.
        versions: What else was measured, by name.
        picture: A name and an SVG that is drawn of more than the figures; it goes into images/ beside it.

    """
    if "FIGURES" not in os.environ:
        return
    file = Path(os.environ["FIGURES"])
    book = load(file)
    made = {
        "command": command,
        "on": datetime.now(UTC).date().isoformat(),
        "commit": _commit(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
        "versions": dict(versions or {}),
    }
    figures = {key: figure for key, figure in book.figures.items() if figure["run"] != run}
    figures |= {
        key: {"value": _rounded(value), "unit": unit, "run": run} for key, (value, unit) in measured.items()
    }
    written = {
        "runs": dict(sorted({**book.runs, run: made}.items())),
        "figures": dict(sorted(figures.items())),
    }
    file.write_text(_laid_out(written), "utf-8")
    if picture is not None:
        (file.parent / "images" / picture[0]).write_text(picture[1], "utf-8")


def _rounded(value: float) -> float:
    return value if isinstance(value, int) else float(f"{value:.{_DIGITS}g}")


def _laid_out(written: Mapping[str, Mapping[str, Any]]) -> str:
    """Write one entry a line, so that changes are seen."""
    parts = []
    for name, entries in written.items():
        lines = ",\n".join(f"    {json.dumps(key)}: {json.dumps(entry)}" for key, entry in entries.items())
        parts.append(f'  "{name}": {{\n{lines}\n  }}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _commit() -> str:
    """Name the commit that is checked out, with a + where files other than the book itself differ from it."""
    name = _git("rev-parse", "--short", "HEAD") or "unknown"
    changed = _git("status", "--porcelain", "--untracked-files=no", "--", ":!docs/figures.json")
    return f"{name}+" if changed else name


def _git(*arguments: str) -> str:
    command = ["git", "-C", str(REPOSITORY), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
