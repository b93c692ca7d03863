"""Read a package for a command that needs one without errors."""

from pathlib import Path

from sidelight.commands.terminal import fail, following, progress, warn
from sidelight.curating import PackageError
from sidelight.curating.package import sound_tables
from sidelight.curating.table import Tables


def read_sound(folder: Path, otherwise: str) -> Tables:
    """Read the tables of a package; its errors end the command.

    Args:
        folder: The package.
        otherwise: What was not done because of errors, as the beginning of a sentence.
    """
    try:
        with progress() as bar:
            return sound_tables(folder, following(bar))
    except PackageError as error:
        warn(error.problems)
        fail(f"{otherwise}: mend what is named above and try again.")
