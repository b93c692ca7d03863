"""The exported database is whole, joins what belongs together, and opens in Datasette."""

import csv
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from curating.exporting.making import (
    RATINGS,
    keep,
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    keep(RATINGS, tmp_path / "package.db", "sqlite")
    with closing(sqlite3.connect(tmp_path / "package.db")) as connection:
        yield connection


def test_the_database_is_whole_and_all_its_keys_lead_somewhere(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    leads = {
        (table, column, other)
        for (table,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        for _, _, other, column, *_ in database.execute(f"PRAGMA foreign_key_list({table})")
    }
    assert {("facts", "outlet", "outlets"), ("facts", "dataset", "datasets")} < leads
    assert {("ratings", "meaning", "scales"), ("ratings_wikipedia", "meaning", "scales")} < leads


def test_the_database_has_every_row_with_its_type(database: sqlite3.Connection) -> None:
    for file in RATINGS.glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as rows:
            expected = list(csv.DictReader(rows))
        table = file.stem.replace("-", "_")
        (count,) = database.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 (a table of ours)
        assert count == len(expected)
    assert database.execute(
        "SELECT host, subdomains, valid_from, valid_to FROM domains "
        "WHERE outlet = 'the-lantern-post' ORDER BY host"
    ).fetchall() == [
        ("evening-lantern.example", 0, None, "2019-06-30"),
        ("lanternpost.example", 1, None, None),
    ]
    assert database.execute("SELECT minimum, maximum FROM scales WHERE label IS NULL").fetchall() == [(0, 1)]


def test_the_views_join_ratings_and_claims_with_what_they_rest_on(database: sqlite3.Connection) -> None:
    assert set(
        database.execute(
            "SELECT label, about, definition, maximum, replies FROM ratings_full "
            "WHERE outlet = 'the-harrow-review'"
        )
    ) == {
        (
            "discloses little",
            "Whether ownership and corrections are disclosed",
            "The observatory found neither owners nor corrections on the outlet's own pages.",
            None,
            1,
        ),
        (
            "often recommended",
            "How a panel of readers found its reporting",
            "More than half of the circle's readers recommended it.",
            None,
            0,
        ),
    }
    assert database.execute("SELECT about, maximum FROM ratings_full WHERE label = '0.62'").fetchall() == [
        ("Errors reported to the desk that the outlet corrected", 1)
    ]
    assert set(
        database.execute(
            "SELECT value, source_url, source_licence, captured_on FROM claims "
            "WHERE outlet = 'the-harrow-review' AND what IN ('country', 'owner')"
        )
    ) == {
        ("CA", "https://register.example/titles", "CC0-1.0", "2026-01-15"),
        ("Harrow Review Society", "https://harrowreview.example/about", None, "2026-03-02"),
    }
    assert database.execute(
        "SELECT name, domains, country, ratings, replies FROM outlets_full WHERE id = 'port-ellery-courier'"
    ).fetchall() == [("Port Ellery Courier", "portellery-courier.example", "GB", 2, 2)]


def test_what_datasette_is_told_fits_the_database(database: sqlite3.Connection, tmp_path: Path) -> None:
    told = json.loads((tmp_path / "metadata.json").read_bytes())
    assert (told["title"], told["license"]) == (
        "Invented ratings for the tests",
        "Creative Commons Attribution 4.0",
    )
    tables = told["databases"]["package"]["tables"]
    there = database.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')").fetchall()
    assert {name for (name,) in there} == set(tables)
    for name, table in tables.items():
        columns = {column[1] for column in database.execute(f"PRAGMA table_info({name})")}
        assert table["columns"].keys() <= columns
        assert table["description"]
    assert tables["ratings"]["source"] == "Readers' survey 2026 (Wick Lane Reading Circle)"
