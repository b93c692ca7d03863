"""Spoil a copy of the package in tests/ratings."""

import shutil
from collections.abc import Callable
from pathlib import Path

RATINGS = Path(__file__).parents[1] / "ratings"

Edit = Callable[[bytes], bytes]


def copy(folder: Path) -> Path:
    """Copy the package of the tests."""
    package = folder / "ratings"
    shutil.copytree(RATINGS, package)
    return package


def spoil(folder: Path, file: str, edit: Edit) -> Path:
    """Copy the package of the tests and edit one of its files."""
    package = copy(folder)
    before = (package / file).read_bytes()
    after = edit(before)
    assert after != before, "the edit must change the file"
    (package / file).write_bytes(after)
    return package


def put(old: str, new: str | bytes) -> Edit:
    """Replace the first occurrence of `old`."""
    return lambda data: data.replace(old.encode(), new if isinstance(new, bytes) else new.encode(), 1)


def add(line: str) -> Edit:
    """Add a line at the end."""
    return lambda data: data + line.encode() + b"\n"


def both(first: Edit, second: Edit) -> Edit:
    """Make two edits one after the other."""
    return lambda data: second(first(data))


Mistake = tuple[str, str, Edit]
"""Its name, the file that it is made in, and the edit that makes it."""
