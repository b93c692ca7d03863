"""Why an address leads to an outlet, or to none."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outlets.making import TODAY, directory, outlet
from packages import append, package
from sidelight.curating.lookup import Lookup, look_up, package_directory
from sidelight.curating.package import sound_tables
from sidelight.curating.table import Tables
from sidelight.outlets.model import Rule

REGISTER = ',,,,,register-of-titles,"titles.csv, line 40"'


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    copy = package(tmp_path_factory.mktemp("where"))
    append(
        copy,
        "domains.csv",
        f"northgate-press-agency,lanternpost.example,/wire,no,{REGISTER}",
        f"northgate-press-agency,lanternpost.example,/weather,yes,{REGISTER}",
        f"port-ellery-courier,sport.lanternpost.example,,yes,{REGISTER}",
        "port-ellery-courier,evening-lantern.example,,yes,2020-01-01,,https://ellery.example/,,,,",
        f"the-harrow-review,harrow.pagewright.example,,yes,{REGISTER}",
    )
    return sound_tables(copy)


def lookup(tables: Tables, address: str, day: date = TODAY) -> Lookup:
    return look_up(tables, package_directory(tables), address, day)


def reasons(found: Lookup) -> list[tuple[str, str]]:
    return [(step.rule.partition(",")[0], step.why) for step in found.steps]


def test_every_rule_on_the_way_says_why_it_fires_or_not(tables: Tables) -> None:
    found = lookup(tables, "https://eu.lanternpost.example/wire/1")
    assert found.found
    assert found.found.outlet.id == "the-lantern-post"
    assert reasons(found) == [
        ("lanternpost.example/wire", "takes no hosts below its own"),
        ("lanternpost.example", "this rule decides"),
        ("lanternpost.example/weather", "the page is not below /weather"),
        ("sport.lanternpost.example", "the page is not on sport.lanternpost.example"),
    ]


def test_a_rule_behind_the_one_that_fires_is_named(tables: Tables) -> None:
    found = lookup(tables, "https://sport.lanternpost.example/weather/1")
    assert reasons(found)[:3] == [
        ("sport.lanternpost.example", "this rule decides"),
        ("lanternpost.example/weather", "a more specific rule decides before it"),
        ("lanternpost.example", "a more specific rule decides before it"),
    ]


def test_a_step_names_the_line_of_its_rule(tables: Tables) -> None:
    (step, *_) = lookup(tables, "https://harrowreview.example/").steps
    file, _, line = step.place.rpartition(":")
    assert (
        Path(file)
        .read_text()
        .splitlines()[int(line) - 1]
        .startswith("the-harrow-review,harrowreview.example,")
    )


@pytest.mark.parametrize(
    ("day", "outlet_id", "whys"),
    [
        (date(2019, 6, 30), "the-lantern-post", ["this rule decides", "held from 2020-01-01"]),
        (date(2019, 12, 31), None, ["held until 2019-06-30", "held from 2020-01-01"]),
        (TODAY, "port-ellery-courier", ["held until 2019-06-30", "this rule decides"]),
    ],
)
def test_the_date_decides_between_holders(
    tables: Tables, day: date, outlet_id: str | None, whys: list[str]
) -> None:
    found = lookup(tables, "evening-lantern.example", day)
    assert (found.found.outlet.id if found.found else None) == outlet_id
    assert sorted(step.why for step in found.steps) == sorted(whys)


def test_an_account_is_told_from_the_others_on_its_platform(tables: Tables) -> None:
    found = lookup(tables, "https://someone.pagewright.example/a")
    assert found.found is None
    assert found.account
    assert found.account.name == "someone"
    assert reasons(found) == [("harrow.pagewright.example", "the page is not on harrow.pagewright.example")]


@pytest.mark.parametrize(
    ("address", "changes"),
    [
        ("https://news.example/a", ()),
        ("www.news.example", ("“www.” is left out: it is the same site.",)),
        (
            "https://me:pw@NEWS.example:8443",
            ("The user name before the host is left out.", "The port 8443 is left out."),
        ),
        ("https://bücher.example/", ("bücher.example is compared as xn--bcher-kva.example.",)),
        (
            "https://news.example/a/%62/../c?q#f",
            ("The path is compared as /a/c.", "What stands behind “?” or “#” is left out."),
        ),
    ],
)
def test_what_was_done_to_the_address_is_said(tables: Tables, address: str, changes: tuple[str, ...]) -> None:
    assert lookup(tables, address).changes == changes


HOSTS = st.sampled_from(["news.example", "a.news.example", "b.a.news.example", "tale.pagewright.example"])
RULES = st.builds(
    Rule,
    host=HOSTS | st.just("pagewright.example"),
    path=st.sampled_from(["", "/x", "/x/y"]),
    subdomains=st.booleans(),
    valid_to=st.sampled_from([None, "2019-06-30"]),
)


@given(
    st.lists(RULES, max_size=6, unique_by=lambda rule: (rule.host, rule.path)),
    HOSTS,
    st.sampled_from(["", "/x", "/x/y/z"]),
    st.sampled_from([TODAY, date(2019, 1, 1)]),
)
def test_the_rule_that_is_found_is_the_one_that_fires(
    rules: list[Rule], host: str, path: str, day: date
) -> None:
    on_file = directory(*(outlet(f"o{number}", rule) for number, rule in enumerate(rules)))
    found = on_file.find(host + path, day)
    considered = list(on_file.consider(host + path, day))
    fired = [each.rule for each in considered if each.outcome == "fires"]
    assert fired == ([found.rule] if found else [])
    assert len({(each.rule.host, each.rule.path) for each in considered}) == len(considered)
