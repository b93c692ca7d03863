"""Export a checked package: as a package to publish, as one JSON document, or as a database of SQLite."""

import json
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Literal

from sidelight.curating.descriptor import FILE
from sidelight.curating.exporting.csv_package import write_folder, write_zip
from sidelight.curating.exporting.datasette import NAME, write_metadata
from sidelight.curating.exporting.json_document import write_document
from sidelight.curating.exporting.package import Package
from sidelight.curating.exporting.selection import MANY_FACTS, LeftOut, Selection, select
from sidelight.curating.exporting.sqlite_file import write_database
from sidelight.curating.package import ReadPackage, sound_tables
from sidelight.curating.published import altered
from sidelight.curating.swapping import is_folder, replacement
from sidelight.curating.table import Tables

__all__ = ["MANY_FACTS", "ExportError", "Format", "LeftOut", "Selection", "export"]

Format = Literal["csv", "json", "sqlite"]


class ExportError(Exception):
    """Nothing was exported. The message says why and what to do."""


def export(  # noqa: PLR0913 (each is one of the command's)
    folder: Path,
    target: Path,
    form: Format,
    *,
    public: bool,
    force: bool,
    read: ReadPackage = sound_tables,
) -> Selection:
    """Export the package in a folder; the target is complete, or is as it was.

    Args:
        folder: The package.
        target: A folder or a zip file for CSV, else a file. A database gets its `metadata.json` beside it.
        form: What to make.
        public: Leave out what may not be published.
        force: Replace a file, or a folder that holds an export, that is there already.
        read: Reads a package, and may show how far it has come.

    Returns:
        What was exported, and what was left out.

    Raises:
        PackageError: The package has problems; it lists them all.
        ExportError: The target cannot be taken, or a table leads out of the package's folder.
        BusyError: Another program is exporting to the same target, or it holds the present folder.
        OSError: The target cannot be written.
    """
    _require_no_link(target)
    target = target.resolve()
    _require_outside(folder, target)
    tables = read(folder)
    _require_own_files(folder, tables)
    selection = select(tables, public=public)
    package = Package(selection.tables, json.loads((folder / FILE).read_bytes()))
    products = _products(package, target, form, read)
    for path in products:
        _require_free(path, force=force, as_folder=form == "csv" and not _is_zip(path))
    with ExitStack() as stack:
        changes = [stack.enter_context(replacement(path)) for path in products]
        for change, write in zip(changes, products.values(), strict=True):
            write(change.new)
        for change in changes:
            change.apply()
    return selection


def _products(
    package: Package, target: Path, form: Format, read: ReadPackage
) -> Mapping[Path, Callable[[Path], None]]:
    if form == "json":
        return {target: partial(write_document, package)}
    if form == "csv":
        return {target: partial(write_zip if _is_zip(target) else write_folder, package, read=read)}
    if target.name == NAME:
        raise ExportError(f"{NAME} stands beside the database. Give the database another name.")
    return {
        target: partial(write_database, package),
        target.with_name(NAME): partial(write_metadata, package, database=target.stem),
    }


def _is_zip(path: Path) -> bool:
    return path.suffix.lower() == ".zip"


def _require_outside(folder: Path, target: Path) -> None:
    source = folder.resolve()
    if target.is_relative_to(source) or source.is_relative_to(target):
        raise ExportError(f"{target} is in the way of the package itself. Name a place outside of {folder}.")


def _require_no_link(path: Path) -> None:
    if path.is_symlink():
        raise ExportError(f"{path} is a link to another place. Name that place itself.")


def _require_own_files(folder: Path, tables: Tables) -> None:
    """A link could bring anything that is on this machine into an export."""
    for path in (folder / FILE, *(Path(each.file) for each in tables.by_name.values())):
        if path.is_symlink():
            raise ExportError(f"{path} is a link to another place. Put the file itself there.")


def _require_free(path: Path, *, force: bool, as_folder: bool) -> None:
    _require_no_link(path)
    if not path.exists() or (as_folder and path.is_dir() and not any(path.iterdir())):
        return
    if not force:
        raise ExportError(f"{path} is there already. Name another place, or add --force to replace it.")
    if not path.is_dir() and not path.is_file():
        raise ExportError(f"{path} is neither a file nor a folder. Name another place.")
    if path.is_dir() != as_folder:
        kind = "folder" if path.is_dir() else "file"
        raise ExportError(f"{path} is a {kind} and would not be one any more. Name another place.")
    # Whoever mistypes a path must not lose what is there.
    if is_folder(path) and (others := list(altered(path))):
        raise ExportError(
            f"{path} holds something else than an export: {', '.join(others[:3])}. Name another place."
        )
