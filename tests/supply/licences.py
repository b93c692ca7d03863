"""docs/licences.md: the licence of everything shipped, and why all of them go together."""

import re
from collections.abc import Iterable, Iterator

from supply.shipped import ROOT, Shipped, bundled, data, packages

FILE = ROOT / "docs" / "licences.md"

_FREE = frozenset(
    {"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "PSF-2.0", "Unlicense", "Zlib"}
)
"""They ask for their notice and no more."""
_BY_FILE = frozenset({"MPL-2.0"})
_AS_A_LIBRARY = frozenset({"psycopg", "psycopg-binary", "pycountry"})
"""Packages under the LGPL: what is said of them at the end of the document holds for these and no other."""
_OF_DATA = frozenset({"CC0-1.0", "CC-BY-4.0", "CC-BY-SA-3.0", "CC-BY-SA-4.0"})

_HEAD = """\
# Licences

Sidelight is under the [Apache License 2.0](../LICENSE). This is what it is shipped with, and is written by
`make licences`.
"""
_TOGETHER = """\
## Why they go together

- **MIT, BSD, ISC, Apache, PSF** ask that their notice is kept. Python packages bring theirs along; the
  extension and the page have a `licences.txt` with those of the packages that are part of them.
- **MPL-2.0** asks that changed files of the package itself stay under it. None is changed.
- **LGPL** (psycopg for PostgreSQL, pycountry for names of countries and languages) asks that whoever gets
  the program can replace the library by a version of their own. They are used as they are, as packages of
  their own that pip installs beside Sidelight: `pip install` puts another version in their place. No part of
  them is copied into Sidelight, whose own licence therefore stays as it is. Whoever passes on a container
  or another bundle with them passes on their licence and says where their sources are: the package index
  has them under the versions in `requirements.txt`.
- **Creative Commons** licences are those of the data, not of the program. CC BY asks for attribution, which
  each row carries in its citation; CC BY-SA also that what is made from those rows stays under it, so they
  lie in a table of their own.
"""


def is_compatible(shipped: Shipped) -> bool:
    """Whether it may be distributed with a program under the Apache License, as the document explains."""
    allowed = _FREE | _BY_FILE | _OF_DATA
    return any(
        all(
            one in allowed or (one.startswith("LGPL-") and shipped.name in _AS_A_LIBRARY)
            for one in alternative.split(" AND ")
        )
        for alternative in re.sub("[()]", "", shipped.licence).split(" OR ")
    )


def document() -> str:
    """Make the document."""
    parts = (
        ("The server's packages", "package", packages()),
        ("In the extension and the page", "package", bundled()),
        ("Data: the tables in `ratings/`", "table", data()),
    )
    tables = ("\n".join(_table(title, what, shipped)) for title, what, shipped in parts)
    return "\n".join([_HEAD, *tables, _TOGETHER])


def _table(title: str, what: str, shipped: Iterable[Shipped]) -> Iterator[str]:
    yield f"## {title}\n\n| {what} | licence |\n| --- | --- |"
    yield from dict.fromkeys(f"| {each.name} | {each.licence} |" for each in shipped)
    yield ""
