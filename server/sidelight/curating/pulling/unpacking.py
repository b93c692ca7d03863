"""Unpack a package from a zip file, of which no name and no size is believed."""

import re
import zipfile
import zlib
from pathlib import Path

from sidelight.curating.descriptor import FILE
from sidelight.curating.pulling.failures import PullError
from sidelight.curating.pulling.fetching import Limits

_CHUNK = 65_536
_MOST_FILES = 200
_NAME = re.compile(rf"{re.escape(FILE)}|[A-Za-z0-9][A-Za-z0-9._-]*\.csv")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 1


def unpack(url: str, archive: Path, folder: Path, limits: Limits) -> None:
    """Unpack the tables and the descriptor into an empty folder.

    Raises:
        PullError: The file is no such zip file, or holds too much.
        OSError: The folder cannot be written.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            _unpack(url, opened, folder, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise PullError(f"{url} is no sound zip file: {error}. Name one that `export` made.") from error


def _unpack(url: str, opened: zipfile.ZipFile, folder: Path, limits: Limits) -> None:
    entries = opened.infolist()
    if len(entries) > _MOST_FILES:
        raise PullError(f"{url} holds {len(entries):,} files. A package has no more than {_MOST_FILES}.")
    left = limits.total
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename
        if not _NAME.fullmatch(name) or name.casefold() in seen:
            raise PullError(f"{url} holds {name!r}, which is none of a package. Name one that `export` made.")
        if entry.compress_type not in _METHODS or entry.flag_bits & _ENCRYPTED:
            raise PullError(f"{url} is packed in another way than `export` does it. Tell its publisher.")
        seen.add(name.casefold())
        most = min(left, limits.descriptor if name == FILE else limits.file)
        with opened.open(entry) as packed, (folder / name).open("xb") as file:
            while chunk := packed.read(_CHUNK):
                most, left = most - len(chunk), left - len(chunk)
                if most < 0:
                    raise PullError(f"{url} holds more in {name} than may be in it. Tell its publisher.")
                file.write(chunk)
