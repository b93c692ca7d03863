"""What a package says reaches the outlets with its evidence."""

from datetime import date
from pathlib import Path

import pytest

from packages import append, package
from sidelight.curating.lookup import package_directory
from sidelight.curating.package import sound_tables
from sidelight.outlets.directory import Directory
from sidelight.outlets.model import Outlet

RATINGS = Path(__file__).parent.parent / "ratings"


@pytest.fixture(scope="module")
def directory() -> Directory:
    return package_directory(sound_tables(RATINGS))


@pytest.fixture(scope="module")
def harrow(directory: Directory) -> Outlet:
    found = directory.by_id("the-harrow-review")
    assert found
    return found


def test_a_fact_from_a_dataset_cites_its_version_and_line(harrow: Outlet) -> None:
    country = harrow.facts[0]
    assert (country.field, country.value) == ("country", "CA")
    assert country.citation.model_dump() == {
        "title": "Register of titles",
        "publisher": "Office for Printed Matter",
        "url": "https://register.example/titles",
        "locator": "titles.csv, line 12 (edition of January 2026)",
        "captured_on": "2026-01-15",
        "licence": "CC0-1.0",
    }


def test_a_fact_from_a_page_cites_the_page_and_whose_it_is(harrow: Outlet) -> None:
    owner = next(fact for fact in harrow.facts if fact.field == "owner")
    assert owner.citation.model_dump() == {
        "title": "harrowreview.example/about",
        "publisher": "The Harrow Review",
        "url": "https://harrowreview.example/about",
        "locator": None,
        "captured_on": "2026-03-02",
        "licence": None,
    }


@pytest.mark.parametrize(
    ("captured_on", "publisher"),
    [("2019-06-30", "The Lantern Post"), ("2020-01-01", "Port Ellery Courier"), ("", "Port Ellery Courier")],
)
def test_a_page_is_cited_as_that_of_whoever_held_its_host_when_it_was_read(
    tmp_path: Path, captured_on: str, publisher: str
) -> None:
    copy = package(tmp_path)
    page = "https://evening-lantern.example/about"
    append(copy, "domains.csv", f"port-ellery-courier,evening-lantern.example,,yes,2020-01-01,,{page},,,,")
    append(copy, "facts.csv", f"the-harrow-review,former_name,Evening Harrow,{page},{captured_on},,,")
    harrow = package_directory(sound_tables(copy)).by_id("the-harrow-review")
    assert harrow
    (name,) = (fact for fact in harrow.facts if fact.field == "former_name")
    assert name.citation.publisher == publisher


def test_raters_who_disagree_stand_side_by_side(harrow: Outlet) -> None:
    assert [
        (each.rater, each.label, each.about, each.definition, each.rated_on) for each in harrow.ratings
    ] == [
        (
            "Tallow Street Observatory",
            "discloses little",
            "Whether ownership and corrections are disclosed",
            "The observatory found neither owners nor corrections on the outlet's own pages.",
            "2023-05",
        ),
        (
            "Wick Lane Reading Circle",
            "often recommended",
            "How a panel of readers found its reporting",
            "More than half of the circle's readers recommended it.",
            "2026",
        ),
    ]
    assert harrow.ratings[0].citation.publisher == "observatory.example"
    assert (
        harrow.ratings[0].citation.locator == "archived at https://archive.example/observatory/harrow-review"
    )


def test_a_reply_stands_beside_the_rating_that_it_disputes(harrow: Outlet) -> None:
    assert [len(each.replies) for each in harrow.ratings] == [1, 0]
    reply = harrow.ratings[0].replies[0]
    assert reply.text == "Our owners have been named on our notices page since 2024."
    assert reply.citation
    assert reply.citation.url == "https://harrowreview.example/reply"


def test_scope_and_lists_of_a_rating_are_kept(directory: Directory) -> None:
    found = directory.by_name("The Evening Lantern")
    assert found
    assert found.ratings[0].scope == "The foreign desk"
    assert found.ratings[0].lists == ("Annual report 2025", "Watch list")


def test_what_nobody_knows_is_null(harrow: Outlet, directory: Directory) -> None:
    assert harrow.policies[0].citation.captured_on is None
    courier = directory.by_name("The Courier")
    assert courier
    assert courier.ratings[0].definition is None
    assert courier.ratings[0].last_reviewed is None
    assert courier.ratings[0].scope is None


def test_policies_and_disclaimers_are_the_outlets_own(harrow: Outlet) -> None:
    assert [(each.kind, each.url, each.citation.publisher) for each in harrow.policies] == [
        ("unnamed_sources", "https://harrowreview.example/standards", "The Harrow Review")
    ]
    assert [(each.scope, each.citation.title) for each in harrow.disclaimers] == [
        ("reprinted articles", "harrowreview.example/notices")
    ]


def test_a_former_holder_is_found_by_the_date_of_the_page(directory: Directory) -> None:
    past = directory.find("https://evening-lantern.example/a", date(2019, 6, 30))
    assert past
    assert past.outlet.id == "the-lantern-post"
    assert directory.find("https://evening-lantern.example/a", date(2019, 7, 1)) is None


def test_the_platforms_go_with_the_edition(directory: Directory) -> None:
    account = directory.account("https://square.example/@someone/1")
    assert account
    assert (account.platform.name, account.name) == ("Speakers' Square", "someone")
