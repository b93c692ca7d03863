"""Copies of the tests' ratings package, and small edits of them."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import running


def package(folder: Path, name: str = "ratings") -> Path:
    """Copy the package into a folder."""
    copy = folder / name
    shutil.copytree(running.RATINGS, copy)
    return copy


def replace(copy: Path, file: str, old: str, new: str) -> None:
    """Replace the first occurrence of a text, which must be there."""
    before = (copy / file).read_text(encoding="utf-8")
    assert old in before
    (copy / file).write_text(before.replace(old, new, 1), encoding="utf-8")


def append(copy: Path, file: str, *lines: str) -> None:
    """Add lines at the end of a table."""
    with (copy / file).open("a", encoding="utf-8") as table:
        table.writelines(f"{line}\n" for line in lines)


def contents(copy: Path) -> Mapping[str, bytes]:
    """Every file below a package, hidden ones included, by its path."""
    return {str(each.relative_to(copy)): each.read_bytes() for each in copy.rglob("*") if each.is_file()}
