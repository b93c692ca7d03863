"""Tell of an outlet, and see what becomes of it."""

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from packages import contents
from sidelight.curating import check
from sidelight.curating.adding.intake import Entry
from sidelight.curating.adding.outlets import Adding
from sidelight.curating.package import sound_tables, unseen

TODAY = date(2026, 5, 4)


TOLD = {"url": "https://quiet.example/", "name": "The Quiet Page", "page": "https://quiet.example/about"}


def adding(copy: Path) -> Adding:
    return Adding(sound_tables(copy), TODAY)


def added(copy: Path, **told: str) -> dict[str, list[Mapping[str, str]]]:
    """The new rows by table, after adding an outlet and checking the whole package."""
    book = adding(copy)
    judgement = book.judge_in_full(Entry(TOLD | told))
    assert not judgement.refused, judgement.refusals
    written = book.write(judgement.rows, unseen)
    assert [each for each in check(copy) if each.severity == "error"] == []
    rows: dict[str, list[Mapping[str, str]]] = {}
    for row, place in written.rows:
        file, _, line = place.rpartition(":")
        with Path(file).open(encoding="utf-8", newline="") as table:
            header, *records = csv.reader(table)
        found = dict(zip(header, records[int(line) - 2], strict=True))
        rows.setdefault(row.table, []).append({name: value for name, value in found.items() if value})
    return rows


def refused(copy: Path, **told: str) -> list[tuple[str, str]]:
    before = contents(copy)
    judgement = adding(copy).judge_in_full(Entry(TOLD | told))
    assert judgement.refused
    assert contents(copy) == before
    return [(each.field, each.message) for each in judgement.refusals]
