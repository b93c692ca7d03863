"""The package as one JSON document: each outlet with its claims and citations, as the API gives them."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sidelight.curating.documents import package_documents
from sidelight.curating.exporting.package import Package
from sidelight.outlets.edition import edition_id, read_platforms
from sidelight.outlets.model import Outlet

_DESCRIBED = ("name", "title", "description", "version", "created", "homepage")


def write_document(package: Package, path: Path) -> None:
    """Write the document; each outlet, platform and dataset has a line of its own.

    `edition` is the id of the edition that a server makes of the same rows. `licence` gives the licences of
    the package and of the tables that have others; the licence of a dataset stands with the dataset, and in
    each citation of it.
    """
    documents = package_documents(package.tables)
    outlets = (Outlet.model_validate_json(each.body) for each in documents if each.kind == "outlet")
    platforms = (one for each in documents if each.kind == "platforms" for one in read_platforms(each))
    datasets = package.tables["datasets"].rows
    head = {name: package.descriptor[name] for name in _DESCRIBED if name in package.descriptor}
    head |= {"edition": edition_id(documents), "licence": _licence(package)}
    members: dict[str, Iterable[str]] = {name: (_json(value),) for name, value in head.items()}
    members["datasets"] = _lines({name: value or None for name, value in row.items()} for row in datasets)
    members["platforms"] = _lines(each.model_dump() for each in platforms)
    members["outlets"] = _lines(each.model_dump() for each in outlets)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for number, (name, parts) in enumerate(members.items()):
            file.write(f"{',' if number else '{'}\n{_json(name)}: ")
            file.writelines(parts)
        file.write("\n}\n")


def _licence(package: Package) -> dict[str, Any]:
    of_all = package.descriptor.get("licenses") or []
    tables = package.tables.by_name.values()
    others = {each.name: found for each in tables if (found := package.licences(each)) != of_all}
    return {"package": of_all, "tables": others}


def _lines(values: Iterable[object]) -> Iterator[str]:
    yield "["
    for number, each in enumerate(values):
        yield f"{',' if number else ''}\n  {_json(each)}"
    yield "\n]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
