"""What is shipped, under which licence: the packages of the server and of the extension, and the data."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import metadata
from pathlib import Path

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

ROOT = Path(__file__).parents[2]
REQUIREMENTS = ROOT / "requirements.txt"
EXTENSION = ROOT / "extension"

_CLASSIFIED = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""What packages mean that name their licence in a list of PyPI alone."""
_LOOKED_UP = {
    # Installed with other versions of Python, or on other systems, than this one.
    "async-timeout": "Apache-2.0",
    "tzdata": "Apache-2.0",
    # Told in words: "BSD-3-Clause and Public-Domain", which its LICENSE gives file by file.
    "pyahocorasick": "BSD-3-Clause",
}
"""Packages whose metadata cannot be asked, or cannot be read by a program."""


@dataclass(frozen=True, slots=True)
class Shipped:
    """Something of others, and its licence as an SPDX expression."""

    name: str
    version: str
    licence: str


def packages() -> Iterator[Shipped]:
    """The Python packages that an installation of the server gets."""
    for name, version in re.findall(
        r"^([a-z0-9._-]+)==([^ \\]+)", REQUIREMENTS.read_text("utf-8"), re.MULTILINE
    ):
        yield Shipped(name, version, _licence(name))


def _licence(package: str) -> str:
    """The licence of an installed package, from whichever of three places it is told in.

    Raises:
        ValueError: none of them tells it.
    """
    if package in _LOOKED_UP:
        return _LOOKED_UP[package]
    told = metadata(package)
    for expression in (told["License-Expression"], told["License"]):
        try:
            return str(canonicalize_license_expression(expression or ""))
        except InvalidLicenseExpression:
            continue
    for classifier in told.get_all("Classifier") or ():
        if (licence := _CLASSIFIED.get(classifier.rpartition(" :: ")[2])) is not None:
            return licence
    raise ValueError(f"{package} does not tell its licence: look it up, and add it here.")


def bundled() -> Iterator[Shipped]:
    """The npm packages whose code is part of the built extension or page."""
    texts = (EXTENSION / "dist" / build / "licences.txt" for build in ("chrome", "firefox", "page"))
    rule = f"\n{'-' * 80}\n\n"
    names = {part.partition("\n")[0] for text in texts for part in text.read_text("utf-8").split(rule)}
    for name in sorted(names - {"Sidelight"}):
        package = json.loads((EXTENSION / "node_modules" / name / "package.json").read_text("utf-8"))
        yield Shipped(name, package["version"], package["license"])


def data() -> Iterator[Shipped]:
    """The tables of the shipped ratings."""
    description = json.loads((ROOT / "ratings" / "datapackage.json").read_text("utf-8"))
    for table in description["resources"]:
        licences = [licence["name"] for licence in table.get("licenses", description["licenses"])]
        yield Shipped(table["path"], description.get("version", ""), " AND ".join(licences))
