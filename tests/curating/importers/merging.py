"""Outlets of an invented source, and what merging them into a package does."""

from collections.abc import Iterator
from pathlib import Path

from sidelight.curating.importers.applying import Package, open_package, write_package
from sidelight.curating.importers.merge import Merged, merge
from sidelight.curating.importers.model import (
    Imported,
    ImportedFact,
    ImportedOutlet,
    ImportedRating,
    Place,
    place_at,
)
from sidelight.curating.importers.plan import Plan

DATASET = {
    "id": "harbour-list",
    "title": "Harbour list",
    "publisher": "Harbour Office",
    "url": "https://harbour.example/list",
    "version": "",
    "captured_on": "2026-03-02",
    "licence": "CC0-1.0",
    "ship": "whole",
}


SCALE = {
    "rater": "Harbour Office",
    "scale": "Tides",
    "about": "How often it comes out",
    "label": "",
    "definition": "",
    "url": "https://harbour.example/tides",
    "licence": "CC0-1.0",
}


SCALES = tuple({**SCALE, "label": label} for label in ("high", "low"))


def places(*addresses: str, account: bool = False) -> tuple[Place, ...]:
    return tuple(
        place for each in addresses if (place := place_at(each, f"list, {each}", account=account)) is not None
    )


def outlet(name: str, *addresses: str, **facts: str) -> ImportedOutlet:
    given = tuple(ImportedFact(field, value, f"list, {name}") for field, value in facts.items())
    return ImportedOutlet(name, places(*addresses), given)


def rated(name: str, label: str, *addresses: str) -> ImportedOutlet:
    rating = ImportedRating("Harbour Office", "Tides", label, f"list, {name}")
    return ImportedOutlet(name, places(*addresses), ratings=(rating,))


def take(copy: Path, *imported: Imported, **how: bool) -> Merged:
    """Merge into a package and write it."""
    opened = open_package(copy, copy)
    merged = merge(opened.rows, imported, Plan(DATASET, SCALES, **how))
    write_package(opened, merged.rows)
    return merged


def reopened(copy: Path) -> Package:
    return open_package(copy, copy)


def rows(copy: Path, table: str, outlet_: str) -> Iterator[tuple[str, ...]]:
    """The rows of the import about an outlet, without their evidence."""
    for row in reopened(copy).rows[table]:
        if row["outlet"] == outlet_ and row["dataset"] == DATASET["id"]:
            yield tuple(
                value for key, value in row.items() if value and key not in ("outlet", "dataset", "locator")
            )


def left(merged: Merged) -> dict[str, list[str]]:
    return {reason: [each.what for each in items] for reason, items in merged.summary.left.items()}
