"""The package as CSV, in a folder or a zip file, with size and hash of every file.

The same rows make the same bytes: nothing of the day or the machine goes in.
"""

import json
import zipfile
from pathlib import Path

from sidelight.curating.descriptor import FILE
from sidelight.curating.exporting.package import Package
from sidelight.curating.package import ReadPackage
from sidelight.curating.published import dump, sealed
from sidelight.curating.writer import in_order, write_table

# The earliest that the format can hold.
_NO_DAY = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3


def write_folder(package: Package, folder: Path, read: ReadPackage) -> None:
    """Write the package into a folder that is not there yet, and see that it can be read again.

    Raises:
        PackageError: What was left out left something behind that cannot stand alone.
    """
    folder.mkdir()
    for table in package.tables.by_name.values():
        path = folder / package.resource(table)["path"]
        write_table(path, table.schema.names, in_order(table.schema.names, table.rows))
    (folder / FILE).write_text(dump(sealed(dict(package.descriptor), folder)), encoding="utf-8", newline="\n")
    read(folder)


def write_zip(package: Package, path: Path, read: ReadPackage) -> None:
    """Write the package into a zip file, the descriptor first.

    Raises:
        PackageError: As `write_folder`.
    """
    folder = path.with_name("package")
    write_folder(package, folder, read)
    names = [each["path"] for each in json.loads((folder / FILE).read_bytes())["resources"]]
    with zipfile.ZipFile(path, "w") as archive:
        for name in (FILE, *names):
            entry = zipfile.ZipInfo(name, _NO_DAY)
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, (folder / name).read_bytes())
