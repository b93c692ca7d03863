"""The file beside the exported database that tells Datasette what its tables are, and under which licences.

The format is that of https://docs.datasette.io/en/stable/metadata.html.
"""

from pathlib import Path
from typing import Any

from sidelight.curating.exporting.package import Package
from sidelight.curating.exporting.sqlite_file import EXTRAS, sql_name
from sidelight.curating.exporting.views import VIEWS, View
from sidelight.curating.published import dump
from sidelight.curating.table import Table

NAME = "metadata.json"

# What a link to a row reads; of other tables Datasette finds it by itself.
_LABEL_COLUMNS = {"scales": {"label_column": "label"}}


def write_metadata(package: Package, path: Path, database: str) -> None:
    """Write the file for a database, which Datasette knows by its file name without the ending."""
    descriptor = package.descriptor
    tables = {sql_name(each): _table(package, each) for each in package.tables.by_name.values()}
    views = {name: _view(view) for name, view in VIEWS.items()}
    metadata = {
        **{name: descriptor[name] for name in ("title", "description") if name in descriptor},
        **_licence(descriptor.get("licenses") or []),
        "databases": {database: {"tables": tables | views}},
    }
    path.write_text(dump(metadata), encoding="utf-8", newline="\n")


def _table(package: Package, table: Table) -> dict[str, Any]:
    resource = package.resource(table)
    columns = {each.name: each.description for each in table.schema.fields if each.description}
    if extra := EXTRAS.get(table.name):
        columns[extra.name] = extra.description
    return {
        **{name: resource[name] for name in ("title", "description") if name in resource},
        **_licence(package.licences(table)),
        **_source(package, table),
        **_LABEL_COLUMNS.get(table.name, {}),
        "columns": columns,
    }


def _view(view: View) -> dict[str, Any]:
    return {"title": view.title, "description": view.description, "columns": dict(view.columns)}


def _licence(licences: list[Any]) -> dict[str, str]:
    """Datasette has room for one licence and one link; of several, all are named and the first is linked."""
    if not licences:
        return {}
    named = " and ".join(each.get("title") or each["name"] for each in licences)
    return {"license": named} | ({"license_url": licences[0]["path"]} if "path" in licences[0] else {})


def _source(package: Package, table: Table) -> dict[str, str]:
    """The datasets that a table's rows were taken from; a link only where it is one."""
    used = {row.get("dataset") for row in table.rows}
    datasets = [row for row in package.tables["datasets"].rows if row["id"] in used]
    if not datasets:
        return {}
    named = "; ".join(dict.fromkeys(f"{row['title']} ({row['publisher']})" for row in datasets))
    return {"source": named} | ({"source_url": datasets[0]["url"]} if len(datasets) == 1 else {})
