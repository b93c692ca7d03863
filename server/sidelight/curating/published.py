"""A package as it is published: its descriptor states size and SHA-256 of every file.

The two properties are those of https://datapackage.org/standard/data-resource/: `bytes`, and `hash` with the
name of the algorithm before it.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sidelight.curating.descriptor import FILE, read_descriptor


def sealed(descriptor: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Write size and hash of the files in a folder into their descriptor, before each one's columns."""
    resources = []
    for each in descriptor["resources"]:
        seal = {"bytes": (folder / each["path"]).stat().st_size, "hash": file_hash(folder / each["path"])}
        rest = {name: value for name, value in each.items() if name not in ("schema", *seal)}
        resources.append({**rest, **seal, "schema": each["schema"]})
    return {**descriptor, "resources": resources}


def altered(folder: Path) -> Iterator[str]:
    """Find what in a folder is not as its descriptor states: other files, changed ones, missing ones."""
    descriptor = read_descriptor(folder)
    resources = () if isinstance(descriptor, list) else descriptor.resources
    known = {FILE, *(each.path for each in resources)}
    yield from sorted(found.name for found in folder.iterdir() if found.name not in known)
    for each in resources:
        if not (folder / each.path).is_file() or file_hash(folder / each.path) != each.hash:
            yield each.path


def file_hash(path: Path) -> str:
    """The hash of a file as descriptors state it."""
    return f"sha256:{sha256(path)}"


def sha256(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def dump(value: Any) -> str:  # noqa: ANN401 (whatever JSON can hold)
    """Write JSON as the descriptors are written."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
