"""Disks that are full or may not be written, for one process and those that it starts."""

from collections.abc import Sequence
from pathlib import Path

_SMALL = "size=2m"


def _within(mount: str, folder: Path) -> tuple[str, ...]:
    """Give the words before a command that runs where something was mounted at a folder."""
    # In a namespace of its own, where everybody may mount and nobody else sees it.
    script = f'{mount}; shift; exec "$@"'
    return ("unshare", "--map-root-user", "--mount", "sh", "-euc", script, "sh", str(folder))


def on_a_small_disk(folder: Path, command: Sequence[str | Path]) -> tuple[str | Path, ...]:
    """Give a command that runs with a disk of two megabytes at a folder."""
    return (*_within(f'mount -t tmpfs -o {_SMALL} sidelight "$1"', folder), *command)


def not_to_be_written(place: Path, command: Sequence[str | Path]) -> tuple[str | Path, ...]:
    """Give a command that runs where a file, or a folder with all that is in it, may only be read."""
    return (*_within('mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"', place), *command)


def beside(process: int, command: Sequence[str | Path]) -> tuple[str | Path, ...]:
    """Give a command that sees what a process sees."""
    return ("nsenter", f"--target={process}", "--user", "--mount", "--preserve-credentials", *command)


def fill(process: int, folder: Path) -> Path:
    """Fill the disk that a process sees at a folder, to its last byte, with a file whose path is given."""
    ballast = Path(f"/proc/{process}/root{folder}/ballast")
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            return ballast
    raise AssertionError("a disk without an end")
