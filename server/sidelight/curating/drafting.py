"""Change several tables of a package: drafted and checked in a hidden folder inside it, then put in place."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sidelight.curating.copies import of_original
from sidelight.curating.descriptor import FILE
from sidelight.curating.package import Follow, sound_tables, unseen
from sidelight.curating.problems import PackageError
from sidelight.curating.table import Tables

# What is withdrawn is on record before its row goes, tables that others refer to come next, and the
# description last: a package that is begun is none before.
_FIRST = ("withdrawn.csv", "datasets.csv", "scales.csv", "outlets.csv")


@dataclass(frozen=True, slots=True)
class Draft:
    """A copy of a package's files, to be changed; nothing is taken over until `apply`."""

    folder: Path
    package: Path

    def apply(self, follow: Follow = unseen) -> Tables:
        """Put every file that differs in place of the package's own, if the draft has no errors.

        Returns the tables, as read from the package.

        Raises:
            PackageError: The draft has errors; they are named as the package's own.
            OSError: A file cannot be put in place.
        """
        try:
            tables = sound_tables(self.folder, follow)
        except PackageError as error:
            raise of_original(error, self.folder, str(self.package)) from error
        for file in sorted(self.folder.iterdir(), key=_rank):
            original = self.package / file.name
            if not original.exists() or original.read_bytes() != file.read_bytes():
                # A link stays one: what it leads to is replaced.
                file.replace(original.resolve())
        by_name = {
            name: replace(table, file=str(self.package / Path(table.file).name))
            for name, table in tables.by_name.items()
        }
        return replace(tables, folder=self.package, by_name=by_name)


@contextmanager
def draft_of(package: Path) -> Iterator[Draft]:
    """Begin a draft of a package, or of a new one in a folder that is empty or not there yet.

    Raises:
        OSError: The folder cannot be read or written.
    """
    made = not package.exists()
    package.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(prefix=".draft-", dir=package) as name:
            folder = Path(name)
            for file in (package / FILE, *package.glob("*.csv")):
                if file.exists():
                    shutil.copy(file, folder)
            yield Draft(folder, package)
    finally:
        if made and not any(package.iterdir()):
            package.rmdir()


def _rank(file: Path) -> tuple[bool, int, str]:
    place = _FIRST.index(file.name) if file.name in _FIRST else len(_FIRST)
    return file.name == FILE, place, file.name
