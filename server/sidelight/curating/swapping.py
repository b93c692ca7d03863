"""Replace a folder or a file by a new one in one step, and heal what a replacement that was killed left.

The new one is made in a hidden folder beside the target. A folder cannot take the place of another at once:
the old one is moved into the hidden folder first, and is moved back when the new one has not come.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


class BusyError(Exception):
    """The target is in use by another program, or holds the present folder. The message says what to do."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A replacement under way: what is made at `new`, a path that is free, takes the place of `target`."""

    target: Path
    new: Path
    _old: Path

    def apply(self) -> None:
        """Put the new folder or file in place of the target, or of nothing.

        Raises:
            OSError: It cannot be put there; what was there still is.
        """
        if not is_folder(self.target):
            self.new.replace(self.target)
            return
        self.target.rename(self._old)
        try:
            self.new.rename(self.target)
        except OSError:
            self._old.rename(self.target)
            raise


@contextmanager
def replacement(target: Path) -> Iterator[Replacement]:
    """Prepare to replace a target. Unless `apply` is called in the block, it stays as it is.

    Whatever an earlier replacement of it left that was killed is put right first.

    Raises:
        BusyError: Another program is doing the same, or the present folder would go.
        OSError: Nothing can be written beside the target.
    """
    target = target.resolve()
    if Path.cwd().is_relative_to(target):
        raise BusyError(f"{target} holds the folder that you are in. Go out of it and try again.")
    work = working_folder(target)
    work.mkdir(parents=True, exist_ok=True)
    # A lock of SQLite works on every system, and ends with the process that holds it.
    lock = sqlite3.connect(work / "lock", timeout=0, isolation_level=None)
    try:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise BusyError(
                f"Another program is just replacing {target}. Try again when it has finished."
            ) from error
        _heal(target, work)
        try:
            yield Replacement(target, work / "new", work / "old")
        finally:
            lock.close()
            shutil.rmtree(work, ignore_errors=True)
    finally:
        lock.close()


def working_folder(target: Path) -> Path:
    """Where a target's replacement is made."""
    return target.with_name(f".{target.name}.replacing")


def is_folder(path: Path) -> bool:
    """Whether a path is a folder itself and not a link to one."""
    return path.is_dir() and not path.is_symlink()


def _heal(target: Path, work: Path) -> None:
    old = work / "old"
    if is_folder(old) and not os.path.lexists(target):
        old.rename(target)
    for left in work.iterdir():
        if left.name == "lock":
            continue
        if is_folder(left):
            shutil.rmtree(left)
        else:
            left.unlink()
