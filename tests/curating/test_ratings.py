"""The ratings that are shipped: whatever curators write into them, so long as it breaks no rule."""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from sidelight.curating import check
from sidelight.curating.descriptor import own_tables
from sidelight.curating.lookup import package_directory
from sidelight.curating.package import sound_tables
from sidelight.curating.rules import RULES
from sidelight.curating.table import Row, Tables
from sidelight.outlets.directory import Directory
from sidelight.outlets.names import ALIAS_FIELDS, name_key
from sidelight.outlets.site import registrable_domain

RATINGS = Path(__file__).parents[2] / "ratings"


@pytest.fixture(scope="module")
def tables() -> Tables:
    return sound_tables(RATINGS)


@pytest.fixture(scope="module")
def directory(tables: Tables) -> Directory:
    return package_directory(tables)


def test_they_have_no_errors() -> None:
    assert [str(problem) for problem in check(RATINGS) if problem.severity == "error"] == []


def test_the_page_of_every_rule_leads_to_its_outlet(tables: Tables, directory: Directory) -> None:
    for row in tables["domains"].rows:
        found = directory.find(f"https://{row['host']}{row['path']}/", _day(row))
        assert found, row.where
        assert (found.outlet.id, found.rule.host, found.rule.path) == (
            row["outlet"],
            row["host"],
            row["path"],
        )


def test_a_page_deep_below_a_rule_leads_to_its_outlet_or_to_a_deeper_rules(
    tables: Tables, directory: Directory
) -> None:
    for row in tables["domains"].rows:
        found = directory.find(
            f"https://www.{row['host']}{row['path']}/2024/01/16/some-title.html", _day(row)
        )
        assert found, row.where
        assert found.rule.host.endswith(row["host"])


def test_a_domain_that_only_ends_alike_leads_nowhere(tables: Tables, directory: Directory) -> None:
    hosts = {row["host"] for row in tables["domains"].rows}
    for domain in (host for host in hosts if registrable_domain(host) == host):
        alike = f"kelowna{domain}"
        assert alike in hosts or directory.find(f"https://{alike}/", date(2026, 1, 1)) is None


def test_a_platform_is_nobodys_and_its_accounts_are_told_apart(tables: Tables, directory: Directory) -> None:
    for row in tables["platforms"].rows:
        host, prefix = row["host"], row["prefix"]
        name = "some-account-that-nobody-has"
        page = f"{name}.{host}/a" if row["account"] == "subdomain" else f"{host}/{prefix}{name}/a"
        account = directory.account(f"https://{page}")
        assert account, row.where
        assert (account.platform.name, account.name) == (row["name"], name)
        assert directory.find(f"https://{page}", date(2026, 1, 1)) is None
        assert directory.find(f"https://{host}/", date(2026, 1, 1)) is None


def test_an_outlet_is_found_by_each_name_that_it_has_alone(tables: Tables, directory: Directory) -> None:
    named = set(_names(tables))
    holders = Counter(name for _, name in named)
    for outlet, name in named:
        found = directory.by_name(name)
        assert (found.id if found else None) == (outlet if holders[name] == 1 else None)


def test_what_an_article_may_call_an_outlet_leads_to_it(tables: Tables, directory: Directory) -> None:
    alone = Counter(name for _, name in set(_names(tables)))
    for row in tables["outlets"].rows:
        if alone[name_key(row["name"])] == 1:
            for name in (row["name"].upper(), f"the {row['name'].removeprefix('The ')}"):
                found = directory.by_name(name)
                assert found, name
                assert found.id == row["id"]


def test_every_claim_goes_into_its_outlets_document_with_a_citation(
    tables: Tables, directory: Directory
) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for name in ("facts", "ratings", "ratings-wikipedia", "policies", "disclaimers"):
        part = name.partition("-")[0]
        counts.update((row["outlet"], part) for row in tables[name].rows)
    for row in tables["outlets"].rows:
        outlet = directory.by_id(row["id"])
        assert outlet
        for part in ("facts", "ratings", "policies", "disclaimers"):
            claims = getattr(outlet, part)
            assert len(claims) == counts[outlet.id, part]
            assert all(each.citation.title and each.citation.url for each in claims)


def test_both_packages_describe_what_the_server_reads() -> None:
    for folder in (RATINGS, RATINGS.parent / "tests" / "ratings"):
        headers = {}
        for file in folder.glob("*.csv"):
            with file.open(encoding="utf-8", newline="") as lines:
                headers[file.stem] = tuple(next(csv.reader(lines)))
        assert headers == {name: schema.names for name, schema in own_tables().items()}


def test_both_packages_describe_each_table_alike() -> None:
    ours, theirs = (
        json.loads((folder / "datapackage.json").read_bytes())["resources"]
        for folder in (RATINGS, RATINGS.parent / "tests" / "ratings")
    )
    assert [(each["name"], each["schema"]) for each in ours] == [
        (each["name"], each["schema"]) for each in theirs
    ]


def test_every_rule_is_registered_once() -> None:
    folder = RATINGS.parent / "server" / "sidelight" / "curating" / "rules"
    modules = {file.stem.replace("_", "-") for file in folder.glob("*.py")} - {"--init--", "rule"}
    assert sorted(rule.name for rule in RULES) == sorted(modules)
    assert all(rule.description.endswith(".") for rule in RULES)


def _day(row: Row) -> date:
    """A day on which a rule holds."""
    if row["valid_to"]:
        return date.fromisoformat(row["valid_to"])
    return date.fromisoformat(row["valid_from"] or "2026-01-01") + timedelta(days=1)


def _names(tables: Tables) -> Iterator[tuple[str, str]]:
    """The names of outlets, as they are compared."""
    for row in tables["outlets"].rows:
        yield row["id"], name_key(row["name"])
    for row in tables["facts"].rows:
        if row["field"] in ALIAS_FIELDS:
            yield row["outlet"], name_key(row["value"])
