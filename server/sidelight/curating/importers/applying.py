"""Put merged tables into a package's folder: checked first, then written, or not at all."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sidelight.curating.descriptor import FILE, read_descriptor
from sidelight.curating.drafting import draft_of
from sidelight.curating.ids import slug
from sidelight.curating.importers.matching import Rows
from sidelight.curating.package import sound_tables
from sidelight.curating.problems import PackageError
from sidelight.curating.table import read_table
from sidelight.curating.writer import write_table

_TAKEN_OVER = "platforms"


@dataclass(frozen=True, slots=True)
class Package:
    """A package as it was read: rows, columns and file of each table; for a new one, its description."""

    folder: Path
    rows: Rows
    columns: Mapping[str, tuple[str, ...]]
    files: Mapping[str, str]
    descriptor: str | None = None


def open_package(folder: Path, model: Path) -> Package:
    """Read a package, or begin one that has no outlets yet.

    Args:
        folder: The package; a new one where nothing is there yet.
        model: Another package, whose description and list of platforms a new one takes over.

    Raises:
        PackageError: One of the two has mistakes; it lists them all.
        FileExistsError: The folder holds something else.
        OSError: A file cannot be read.
    """
    if (folder / FILE).exists():
        tables = sound_tables(folder).by_name
        return Package(
            folder,
            {name: [dict(row) for row in table.rows] for name, table in tables.items()},
            {name: table.schema.names for name, table in tables.items()},
            {name: Path(table.file).name for name, table in tables.items()},
        )
    if folder.exists() and any(not each.name.startswith(".") for each in folder.iterdir()):
        message = f"{folder} is not empty and holds no ratings package. Name a new folder, or a package."
        raise FileExistsError(message)
    return _new_package(folder, model)


def write_package(package: Package, rows: Rows) -> None:
    """Write the tables that changed, if the package has no mistake then.

    Raises:
        PackageError: It would have mistakes; nothing is written.
        OSError: A file cannot be written.
    """
    new = package.descriptor is not None
    with draft_of(package.folder) as draft:
        for name in rows:
            if new or rows[name] != package.rows[name]:
                write_table(draft.folder / package.files[name], package.columns[name], rows[name])
        if package.descriptor is not None:
            (draft.folder / FILE).write_text(package.descriptor, encoding="utf-8")
        draft.apply()


def _new_package(folder: Path, model: Path) -> Package:
    described = read_descriptor(model)
    if isinstance(described, list):
        raise PackageError(tuple(described))
    name = folder.resolve().name
    descriptor = json.loads((model / FILE).read_text(encoding="utf-8"))
    descriptor |= {"name": slug(name) or "ratings", "title": f"Ratings in {name}"}
    rows: dict[str, list[dict[str, str]]] = {resource.name: [] for resource in described.resources}
    for resource in described.resources:
        if resource.name == _TAKEN_OVER:
            table, problems = read_table(model, resource)
            if problems:
                raise PackageError(tuple(problems))
            rows[resource.name] = [dict(row) for row in table.rows]
    return Package(
        folder,
        rows,
        {resource.name: resource.table.names for resource in described.resources},
        {resource.name: resource.path for resource in described.resources},
        json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n",
    )
