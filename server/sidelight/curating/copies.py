"""Problems found in a copy of a package, named as those of the package itself."""

from dataclasses import replace
from pathlib import Path

from sidelight.curating.problems import PackageError


def of_original(error: PackageError, copy: Path, original: str) -> PackageError:
    """Name the original's files instead of the copy's, also in the words.

    Args:
        error: What was found.
        copy: The folder of the copy.
        original: What stands for the folder in a file's name instead, such as `main:ratings`.
    """

    def renamed(words: str) -> str:
        return words.replace(f"{copy}/", f"{original}/")

    return PackageError(
        tuple(
            replace(each, file=renamed(each.file), message=renamed(each.message), remedy=renamed(each.remedy))
            for each in error.problems
        )
    )
