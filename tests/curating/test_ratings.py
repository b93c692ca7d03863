"""The ratings that are shipped."""

import csv
from pathlib import Path

import pytest

from sidelight.curating import check, load_package
from sidelight.curating.rules import RULES
from sidelight.curating.shape import TABLES
from sidelight.outlets.directory import Directory
from sidelight.outlets.edition import Contents, Edition
from sidelight.outlets.store import Store

RATINGS = Path(__file__).parents[2] / "ratings"


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory(Contents(Edition("e" * 64, "2026-11-22T08:00:00Z", 10), load_package(RATINGS)))


def test_they_have_no_problems() -> None:
    assert check(RATINGS) == []


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        ("https://www.globalresearch.ca/some-title/5846282", "Global Research"),
        ("https://thecradle.co/articles/some-title", "The Cradle"),
        ("https://new.thecradle.co/articles/some-title", "The Cradle"),
        ("https://www.reuters.com/world/some-title-2024-01-16/", "Reuters"),
        ("https://apnews.com/article/some-title", "Associated Press"),
        ("https://www.ap.org/about/", "Associated Press"),
        ("https://www.nytimes.com/2024/01/16/world/some-title.html", "The New York Times"),
        ("https://www.breitbart.com/europe/2024/01/16/some-title/", "Breitbart"),
        ("https://amp.theguardian.com/world/2024/jan/16/some-title", "The Guardian"),
        ("https://www.aljazeera.com/news/2024/1/16/some-title", "Al Jazeera"),
        ("https://www.aljazeera.net/news/2024/1/16/some-title", "Al Jazeera"),
        ("https://www.bbc.co.uk/news/world-1", "BBC"),
        ("https://www.bbc.com/news/world-1", "BBC"),
        ("https://www.rt.com/news/1-some-title/", "RT"),
        ("https://russian.rt.com/world/news/1-some-title", "RT"),
        ("https://www.kelownacapnews.com/news/some-title", None),
        ("https://someone.substack.com/p/some-title", None),
    ],
)
def test_an_address_leads_to_its_outlet(directory: Directory, address: str, outlet: str | None) -> None:
    found = directory.find(address)
    assert (found.outlet.name if found else None) == outlet


@pytest.mark.parametrize(
    ("address", "platform", "account"),
    [
        ("https://someone.substack.com/p/some-title", "Substack", "someone"),
        ("https://medium.com/@someone/some-title", "Medium", "someone"),
        ("https://www.youtube.com/@someone/videos", "YouTube", "someone"),
        ("https://sites.google.com/site/someone/home", "Google Sites", "someone"),
        ("https://someone.github.io/", "GitHub Pages", "someone"),
        ("https://x.com/someone/status/1", "X", "someone"),
        ("https://t.me/s/someone", "Telegram", "someone"),
    ],
)
def test_an_account_on_a_platform_is_told_from_the_platform(
    directory: Directory, address: str, platform: str, account: str
) -> None:
    found = directory.account(address)
    assert found
    assert (found.platform.name, found.name) == (platform, account)


def test_names_that_articles_credit_lead_to_one_outlet(directory: Directory) -> None:
    for name in ("The Cradle", "Associated Press", "the Guardian", "New York Times", "Al Jazeera English"):
        assert directory.by_name(name), name


def test_a_rating_of_a_part_is_told_from_one_of_the_whole(directory: Directory) -> None:
    guardian = directory.by_id("the-guardian")
    assert guardian
    assert [(each.label, each.scope) for each in guardian.ratings] == [
        ("generally reliable", None),
        ("no consensus", "The Guardian's blogs"),
    ]


def test_the_word_of_a_rater_its_lists_and_its_dates_are_told_apart(directory: Directory) -> None:
    breitbart = directory.by_id("breitbart")
    assert breitbart
    (rating,) = breitbart.ratings
    assert (rating.label, rating.lists, rating.rated_on, rating.last_reviewed) == (
        "deprecated",
        ("spam-blacklisted",),
        "2018",
        "2023",
    )
    assert rating.citation.licence == "CC-BY-SA-4.0"


def test_policies_give_a_link_and_no_date(directory: Directory) -> None:
    reuters = directory.by_id("reuters")
    assert reuters
    assert {each.kind for each in reuters.policies} == {"corrections", "unnamed_sources"}
    assert {each.citation.captured_on for each in reuters.policies} == {None}


def test_disclaimers_are_quoted_with_their_day(directory: Directory) -> None:
    outlet = directory.by_id("global-research")
    assert outlet
    assert [each.citation.captured_on for each in outlet.disclaimers] == ["2024-01-19", "2024-01-19"]
    assert outlet.disclaimers[0].text.startswith("The contents of this article are of sole responsibility")


def test_they_load_into_a_store(tmp_path: Path) -> None:
    with Store(f"sqlite:///{tmp_path}/sidelight.db") as store:
        edition = store.activate(load_package(RATINGS))
        assert edition.outlets == 10
        assert store.activate(load_package(RATINGS)) == edition


def test_both_packages_describe_what_the_server_reads() -> None:
    for folder in (RATINGS, RATINGS.parent / "tests" / "ratings"):
        headers = {}
        for file in folder.glob("*.csv"):
            with file.open(encoding="utf-8", newline="") as lines:
                headers[file.stem] = tuple(next(csv.reader(lines)))
        assert headers == TABLES


def test_every_rule_is_registered_once() -> None:
    folder = RATINGS.parent / "server" / "sidelight" / "curating" / "rules"
    modules = {file.stem.replace("_", "-") for file in folder.glob("*.py")} - {"--init--", "rule"}
    assert sorted(rule.name for rule in RULES) == sorted(modules)
    assert all(rule.description.endswith(".") for rule in RULES)
