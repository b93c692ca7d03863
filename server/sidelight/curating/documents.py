"""Join the tables of a checked package into outlets and platforms, and these into documents."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from sidelight.curating.evidence import Citations
from sidelight.curating.places import platform_of, rule_of
from sidelight.curating.scales import Scale, read_scales, scale_of
from sidelight.curating.shape import RATINGS
from sidelight.curating.table import Row, Table, Tables
from sidelight.outlets.edition import Document, outlet_document, platforms_document
from sidelight.outlets.model import (
    Fact,
    FiledDisclaimer,
    Outlet,
    Policy,
    Range,
    Rating,
    Reply,
    Withdrawal,
)

_Grouped = Mapping[str, list[Row]]

_PARTS = ("domains", "facts", "policies", "disclaimers", "replies", "withdrawn")
_Disputed = tuple[str, str, str]
_WHOLE_ENTRY: _Disputed = ("", "", "")

LIST_SEPARATOR = "|"
"""Between several values in one cell."""


def package_documents(tables: Tables) -> tuple[Document, ...]:
    """Make one document for each outlet and one for the platforms."""
    platforms = map(platform_of, tables["platforms"].rows)
    return (*(outlet_document(outlet) for outlet in _outlets(tables)), platforms_document(platforms))


def _outlets(tables: Tables) -> Iterator[Outlet]:
    cite = Citations(tables)
    scales = read_scales(tables)
    rows = {name: _by_outlet(tables[name]) for name in _PARTS}
    ratings = _by_outlet(*(tables[name] for name in RATINGS))
    for row in tables["outlets"].rows:
        id_ = row["id"]
        replies = _replies(rows["replies"][id_], cite)
        yield Outlet(
            id=id_,
            name=row["name"],
            rules=tuple(map(rule_of, rows["domains"][id_])),
            facts=tuple(_fact(each, replies, cite) for each in rows["facts"][id_]),
            ratings=tuple(_rating(each, scales, replies, cite) for each in ratings[id_]),
            policies=tuple(_policy(each, cite) for each in rows["policies"][id_]),
            disclaimers=tuple(
                FiledDisclaimer(text=each["text"], scope=each["scope"], citation=cite.of(each))
                for each in rows["disclaimers"][id_]
            ),
            replies=replies[_WHOLE_ENTRY],
            withdrawn=tuple(_withdrawal(each) for each in rows["withdrawn"][id_]),
        )


def _by_outlet(*tables: Table) -> _Grouped:
    grouped: defaultdict[str, list[Row]] = defaultdict(list)
    for table in tables:
        for row in table.rows:
            grouped[row["outlet"]].append(row)
    return grouped


def _fact(row: Row, replies: Mapping[_Disputed, tuple[Reply, ...]], cite: Citations) -> Fact:
    values: dict[str, Any] = {"field": row["field"], "value": row["value"]}
    return Fact(**values, replies=replies["", "", row["field"]], citation=cite.of(row))


def _policy(row: Row, cite: Citations) -> Policy:
    values: dict[str, Any] = {"kind": row["kind"], "url": row["url"]}
    return Policy(**values, citation=cite.of_page(row["url"], row["captured_on"], row["archive"]))


def _rating(
    row: Row, scales: Mapping[Scale, Row], replies: Mapping[_Disputed, tuple[Reply, ...]], cite: Citations
) -> Rating:
    scale = scale_of(row, scales)
    values: dict[str, Any] = {column: scale[column] for column in ("minimum", "maximum", "direction")}
    return Rating(
        rater=row["rater"],
        label=row["label"],
        scale=row["scale"],
        about=scale["about"],
        definition=scale["definition"] or None,
        range=Range(**values) if scale["minimum"] else None,
        scope=row["scope"] or None,
        lists=tuple(each for each in row["lists"].split(LIST_SEPARATOR) if each),
        rated_on=row["rated_on"] or None,
        last_reviewed=row["last_reviewed"] or None,
        replies=replies[row["rater"], row["scale"], ""],
        citation=cite.of(row),
    )


def _replies(rows: list[Row], cite: Citations) -> Mapping[_Disputed, tuple[Reply, ...]]:
    """Group an outlet's replies by what they dispute: a rating, a fact, or the whole entry."""
    grouped: defaultdict[_Disputed, tuple[Reply, ...]] = defaultdict(tuple)
    for row in rows:
        values: dict[str, Any] = {column: row[column] for column in ("text", "received_on", "status")}
        reply = Reply(
            **values,
            answer=row["answer"] or None,
            contact=row["contact"] or None,
            citation=cite.of(row) if row["page"] else None,
        )
        grouped[row["rater"], row["scale"], row["field"]] += (reply,)
    return grouped


def _withdrawal(row: Row) -> Withdrawal:
    return Withdrawal(
        table=row["table"],
        what=row["what"],
        claim=row["claim"],
        withdrawn_on=row["withdrawn_on"],
        reason=row["reason"],
    )
