"""The ratings that an archive is read with: those of a package, or those in force in the database."""

from pathlib import Path
from typing import NamedTuple

from sqlalchemy.engine import URL, make_url

from sidelight.config import Config
from sidelight.curating import load_package
from sidelight.outlets.directory import Directory
from sidelight.outlets.edition import Contents, Edition, edition_id
from sidelight.outlets.store import NoTablesError, Store


class Known(NamedTuple):
    """A directory, and where its ratings come from."""

    directory: Directory
    place: str


def known_ratings(config: Config, folder: Path | None) -> Known:
    """Give the ratings of a folder if one is named, else those in force, else those that are set.

    A database that is not there yet is not made.

    Raises:
        PackageError: The package has mistakes.
        StoreError: The database cannot be read.
    """
    if folder is None and (directory := _in_force(config.database)) is not None:
        return Known(directory, "in force in the database")
    package = folder or config.ratings
    documents = load_package(package)
    outlets = sum(each.kind == "outlet" for each in documents)
    edition = Edition(edition_id(documents), "", outlets)
    return Known(Directory(Contents(edition, documents)), f"of the package {package}")


def _in_force(database: str) -> Directory | None:
    if not _is_there(make_url(database)):
        return None
    with Store(database, prepare=False) as store:
        try:
            with store.open_active() as contents:
                return Directory(contents) if contents else None
        except NoTablesError:
            return None


def _is_there(database: URL) -> bool:
    """Tell whether there is a database that can be opened: SQLite would make a file that is missing."""
    file = database.database if database.get_backend_name() == "sqlite" else None
    return not file or file.startswith("file:") or Path(file).is_file()
