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
    return Directory(Contents(Edition("e" * 64, "2026-11-22T08:00:00Z", 174), load_package(RATINGS)))


def test_they_have_no_problems_but_their_age() -> None:
    assert [str(problem) for problem in check(RATINGS) if problem.rule != "stale"] == []


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
        ("https://abcnews.go.com/US/some-title", "ABC News"),
        ("https://disney.go.com/some-title", None),
        ("https://news.yahoo.com/some-title.html", "Yahoo News"),
        ("https://finance.yahoo.com/some-title", None),
        ("https://edition.cnn.com/2024/01/16/some-title", "CNN"),
        ("https://timesofindia.indiatimes.com/world/some-title", "The Times of India"),
        ("https://economictimes.indiatimes.com/news/some-title", None),
        ("https://radiosputnik.ria.ru/20240116/1.html", "Sputnik"),
        ("https://ria.ru/20240116/1.html", None),
        ("https://www.pressreader.com/uk/daily-mail/20240116/1", "Daily Mail"),
        ("https://www.pressreader.com/uk/daily-mail-weekend/20240116/1", None),
        ("https://bariweiss.substack.com/p/some-title", "The Free Press"),
        ("https://www.dw.com/de/some-title", "Deutsche Welle"),
        ("https://www.dailynk.com/english/some-title/", "Daily NK"),
        ("https://www.the-sun.com/news/1/some-title/", "The Sun"),
        ("https://www.thesun.ie/news/1/some-title/", "The Sun"),
        ("https://www.independent.co.uk/news/some-title", "The Independent"),
        ("https://www.huffingtonpost.fr/some-title", "HuffPost"),
        ("https://huanqiu.com/article/1", "Global Times"),
        ("https://www.haaretz.co.il/news/1", "Haaretz"),
        ("https://www.kelownacapnews.com/news/some-title", None),
        ("https://medium.com/colby-echo/some-title", None),
        ("https://someone.blogspot.com/2024/01/some-title.html", None),
        ("https://www.amazon.com/some-title", None),
        ("https://genius.com/some-title", None),
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
    for name, outlet in (
        ("The Cradle", "the-cradle"),
        ("Associated Press", "associated-press"),
        ("AP", "associated-press"),
        ("the Guardian", "the-guardian"),
        ("New York Times", "the-new-york-times"),
        ("Al Jazeera English", "al-jazeera"),
        ("Breitbart News", "breitbart"),
        ("Centre for Research on Globalisation", "global-research"),
        ("Russia Today", "rt"),
        ("The Times", "the-times"),
        ("The Independent", "the-independent"),
        ("The Sun", "the-sun"),
        ("Spiegel Online", "der-spiegel"),
        ("VOA", "voice-of-america"),
    ):
        found = directory.by_name(name)
        assert found, name
        assert found.id == outlet


@pytest.mark.parametrize(
    "name", ["Daily News", "The Telegraph", "The Mirror", "Scottish Sun", "The Observer"]
)
def test_a_name_that_several_newspapers_have_leads_nowhere(directory: Directory, name: str) -> None:
    assert directory.by_name(name) is None


def test_a_rating_of_a_part_is_told_from_one_of_the_whole(directory: Directory) -> None:
    guardian = directory.by_id("the-guardian")
    assert guardian
    assert [(each.label, each.scope) for each in guardian.ratings] == [
        ("Generally reliable", None),
        ("No consensus", "The Guardian blogs"),
    ]


def test_the_word_of_a_rater_its_lists_and_its_dates_are_told_apart(directory: Directory) -> None:
    breitbart = directory.by_id("breitbart")
    assert breitbart
    (rating,) = breitbart.ratings
    assert (rating.label, rating.lists, rating.rated_on, rating.last_reviewed) == (
        "Deprecated",
        ("Wikipedia spam blacklist",),
        "2018",
        "2023",
    )
    assert rating.citation.licence == "CC-BY-SA-4.0"


def test_a_period_or_a_section_is_the_scope_of_a_rating(directory: Directory) -> None:
    scopes = {}
    for outlet in ("cnet", "forbes", "rolling-stone"):
        found = directory.by_id(outlet)
        assert found
        scopes[outlet] = [each.scope for each in found.ratings]
    assert scopes == {
        "cnet": ["pre–October 2020", "October 2020–October 2022", "November 2022–present"],
        "forbes": ["5 August 2010–present", "pre–5 August 2010; print issue", "Forbes.com non-staff"],
        "rolling-stone": ["culture", "politics and society, 2011–present", "Culture Council"],
    }


def test_state_media_have_the_raters_label_its_year_and_what_it_means(directory: Directory) -> None:
    for outlet, label, words in (
        ("rt", "SC", "State-controlled media"),
        ("bbc", "IP", "Independent public media"),
        ("deutsche-welle", "ISF", "Independent state-funded media"),
        ("voice-of-america", "ISFM", "Independent state-funded and state-managed media"),
        ("the-straits-times", "CaPu", "Captured public or state-managed media"),
        ("daily-sabah", "CaPr", "Captured private media"),
    ):
        found = directory.by_id(outlet)
        assert found
        (rating,) = (each for each in found.ratings if each.rater == "State Media Monitor")
        assert (rating.label, rating.rated_on) == (label, "2023")
        assert rating.definition
        assert rating.definition.startswith(f"{words}: ")


def test_facts_of_an_outlet_are_cited_by_their_page_or_their_dataset(directory: Directory) -> None:
    outlet = directory.by_id("global-research")
    assert outlet
    assert [(each.field, each.value, each.citation.captured_on) for each in outlet.facts] == [
        ("country", "CA", None),
        ("city", "Montreal", None),
        ("founded", "2001-09-09", None),
        ("legal_form", "registered non-profit organization", None),
        ("also_known_as", "Centre for Research on Globalisation", "2026-04-18"),
    ]


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
        assert edition.outlets == 174
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
