"""The table of results that Spark writes; `docs/archives.md` describes its columns."""

from typing import Any

import pyarrow as pa

from sidelight.archives.lines import Record, Rejection
from sidelight.panel.model import Panel
from sidelight.reading.model import Span

Row = dict[str, Any]

_COUNTS = (
    "anonymous",
    "unnamed_person",
    "unnamed_group",
    "named",
    "unnamed_document",
    "unstated",
    "total",
)


def _structs(*names: str, **others: pa.DataType) -> pa.DataType:
    return pa.list_(pa.struct({name: pa.string() for name in names} | others))


SCHEMA = pa.schema(
    {
        "file": pa.string(),
        "line": pa.int64(),
        "id": pa.string(),
        "rejected": pa.string(),
        "edition": pa.string(),
        "sidelight": pa.string(),
        "page_kind": pa.string(),
        "outlet_id": pa.string(),
        "origin_status": pa.string(),
        "origin_name": pa.string(),
        "origin_outlet_id": pa.string(),
        "language": pa.string(),
        "not_analysed": pa.string(),
        "counts": pa.struct(dict.fromkeys(_COUNTS, pa.int32())),
        "sources": _structs(
            "id", "class", "description", "anonymity_stated", "anonymity_reason", attributions=pa.int32()
        ),
        "attributions": _structs("id", "class", "form", "source_id", "source", "cue", "content", "rule"),
        "disclaimers": _structs("kind", "text"),
        "cited_outlets": _structs("kind", "outlet_id", "name", "site", links=pa.int32()),
        "notes": pa.list_(pa.string()),
        "record": pa.string(),
    }
)


def row(found: Record | Rejection, file: str, version: str) -> Row:
    """Write what came of one article as a row; columns that it has nothing for are null.

    Args:
        found: What came of it.
        file: Where the article was read.
        version: The version of Sidelight.
    """
    known = {
        "file": file,
        "line": found.line,
        "id": None if found.id is None else str(found.id),
        "sidelight": version,
    }
    if isinstance(found, Rejection):
        return known | {"rejected": found.reason}
    return known | _columns(found.panel) | {"record": found.json().decode()}


def _columns(panel: Panel) -> Row:
    origin, found = panel.origin, panel.attributions
    return {
        "edition": panel.edition.id,
        "page_kind": panel.page.kind,
        "outlet_id": panel.outlet.id,
        "origin_status": origin.status,
        "origin_name": origin.name,
        "origin_outlet_id": origin.outlet.id if origin.outlet else None,
        "language": found.language,
        "not_analysed": found.reason,
        "counts": found.counts and {name: getattr(found.counts, name) for name in _COUNTS},
        "sources": [
            {
                "id": each.id,
                "class": each.class_,
                "description": each.description.value,
                "anonymity_stated": _text(each.anonymity.stated),
                "anonymity_reason": _text(each.anonymity.reason),
                "attributions": len(each.items),
            }
            for each in found.sources
        ],
        "attributions": [
            {
                "id": each.id,
                "class": each.class_,
                "form": each.form,
                "source_id": each.source_id,
                "source": _text(each.source),
                "cue": each.cue.text,
                "content": _text(each.content),
                "rule": each.rule,
            }
            for each in found.items
        ],
        "disclaimers": [{"kind": each.kind, "text": each.span.text} for each in panel.disclaimers.items],
        "cited_outlets": [
            {
                "kind": each.kind,
                "outlet_id": each.outlet.id,
                "name": each.outlet.name,
                "site": each.outlet.site,
                "links": each.links,
            }
            for each in panel.cited_outlets
        ],
        "notes": [each.code for each in panel.notes],
    }


def _text(span: Span | None) -> str | None:
    return span.text if span else None
