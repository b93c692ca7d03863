"""Join the tables of a checked package into outlets and platforms, and these into documents."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from sidelight.curating.evidence import Citations
from sidelight.curating.scales import Scale, read_scales, scale_of
from sidelight.curating.shape import RATINGS
from sidelight.curating.table import Row, Table, Tables
from sidelight.outlets.edition import Document, outlet_document, platforms_document
from sidelight.outlets.model import Fact, FiledDisclaimer, Outlet, Platform, Policy, Rating, Reply, Rule

_Grouped = Mapping[str, list[Row]]

LIST_SEPARATOR = "|"
"""Between several values in one cell."""


def package_documents(tables: Tables) -> tuple[Document, ...]:
    """Make one document for each outlet and one for the platforms."""
    platforms = (Platform.model_validate(dict(row.cells)) for row in tables["platforms"].rows)
    return (*(outlet_document(outlet) for outlet in _outlets(tables)), platforms_document(platforms))


def _outlets(tables: Tables) -> Iterator[Outlet]:
    cite = Citations(tables)
    scales = read_scales(tables)
    rows = {
        name: _by_outlet(tables[name]) for name in ("domains", "facts", "policies", "disclaimers", "replies")
    }
    ratings = _by_outlet(*(tables[name] for name in RATINGS))
    for row in tables["outlets"].rows:
        id_ = row["id"]
        replies = rows["replies"][id_]
        yield Outlet(
            id=id_,
            name=row["name"],
            rules=tuple(_rule(each) for each in rows["domains"][id_]),
            facts=tuple(
                Fact.model_validate(
                    {"field": each["field"], "value": each["value"], "citation": cite.of(each)}
                )
                for each in rows["facts"][id_]
            ),
            ratings=tuple(_rating(each, scales, replies, cite) for each in ratings[id_]),
            policies=tuple(_policy(each, cite) for each in rows["policies"][id_]),
            disclaimers=tuple(
                FiledDisclaimer(text=each["text"], scope=each["scope"], citation=cite.of(each))
                for each in rows["disclaimers"][id_]
            ),
        )


def _by_outlet(*tables: Table) -> _Grouped:
    grouped: defaultdict[str, list[Row]] = defaultdict(list)
    for table in tables:
        for row in table.rows:
            grouped[row["outlet"]].append(row)
    return grouped


def _rule(row: Row) -> Rule:
    return Rule(
        host=row["host"],
        path=row["path"],
        subdomains=row["subdomains"] == "yes",
        valid_from=row["valid_from"] or None,
        valid_to=row["valid_to"] or None,
    )


def _policy(row: Row, cite: Citations) -> Policy:
    values: dict[str, Any] = {"kind": row["kind"], "url": row["url"]}
    return Policy(**values, citation=cite.of_page(row["url"], row["captured_on"], row["archive"]))


def _rating(row: Row, scales: Mapping[Scale, Row], replies: list[Row], cite: Citations) -> Rating:
    scale = scales[scale_of(row)]
    return Rating(
        rater=row["rater"],
        label=row["label"],
        scale=row["scale"],
        about=scale["about"],
        definition=scale["definition"] or None,
        scope=row["scope"] or None,
        lists=tuple(each for each in row["lists"].split(LIST_SEPARATOR) if each),
        rated_on=row["rated_on"] or None,
        last_discussed=row["last_discussed"] or None,
        replies=tuple(
            Reply(text=each["text"], received_on=each["received_on"] or None, citation=cite.of(each))
            for each in replies
            if (each["rater"], each["scale"]) == (row["rater"], row["scale"])
        ),
        citation=cite.of(row),
    )
