"""Packages in commands: what has errors ends the command, which names them all."""

from pathlib import Path
from typing import NoReturn

from sidelight.commands.terminal import fail, following, progress, warn
from sidelight.curating import PackageError
from sidelight.curating.package import sound_tables
from sidelight.curating.table import Tables


def refuse(
    error: PackageError, otherwise: str, remedy: str = "mend what is named above and try again."
) -> NoReturn:
    """End a command because of a package's errors.

    Args:
        error: The errors.
        otherwise: What was not done because of them, as the beginning of a sentence.
        remedy: What to do, as its end.
    """
    warn(error.problems)
    fail(f"{otherwise}: {remedy}")


def read_sound(folder: Path, otherwise: str) -> Tables:
    """Read the tables of a package; its errors end the command.

    Args:
        folder: The package.
        otherwise: What is not done then, as the beginning of a sentence.
    """
    try:
        with progress() as bar:
            return sound_tables(folder, following(bar))
    except PackageError as error:
        refuse(error, otherwise)
