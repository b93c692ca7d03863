"""The public page of an outlet, in both browsers."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser as PlainBrowser

from browser.axe import violations_in_both_schemes
from browser.chromium import ChromiumDocument
from browser.document import Browser, shows
from past import BEGIN, FORMER, HARROW, server_with_a_past

PAGES = {
    "port-ellery-courier": "Our owner has been the Ellery Press Trust",
    HARROW: "was withdrawn on 6 May 2021",
    f"{HARROW}?on={BEGIN}": "This was shown from 10 January 2020",
    FORMER.id: "Nothing is on file of this outlet any more",
    f"{FORMER.id}?on={BEGIN}": "year-1990.example",
    "nobody": "No outlet is on file here",
}
WIDE = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with server_with_a_past(tmp_path_factory.mktemp("past")) as started:
        yield f"{started.address}/outlets/"


@pytest.mark.parametrize("page", PAGES)
def test_no_rule_of_accessibility_is_broken(browser: Browser, address: str, page: str) -> None:
    tab = browser.open(address + page)
    shows(tab, PAGES[page])
    assert violations_in_both_schemes(tab) == []


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_cut_off_at_any_width(
    plain_chromium: PlainBrowser, address: str, page: str, width: int
) -> None:
    tab = plain_chromium.new_page(viewport={"width": width, "height": 900})
    tab.goto(address + page)
    assert ChromiumDocument(tab).evaluate(WIDE)
    tab.close()


def test_the_style_is_loaded_and_nothing_that_the_policy_forbids(
    plain_chromium: PlainBrowser, address: str
) -> None:
    tab = plain_chromium.new_page()
    told: list[str] = []
    tab.on("console", lambda message: told.append(message.text))
    tab.goto(address + HARROW)
    assert tab.evaluate("getComputedStyle(document.body).maxWidth") != "none"
    assert told == []
    tab.close()


def test_what_was_shown_earlier_and_the_way_back_are_links(browser: Browser, address: str) -> None:
    tab = browser.open(address + HARROW)
    browser.navigate(tab, tab.evaluate("document.querySelector('.history li:last-child a').href"))
    shows(tab, "This was shown from 10 January 2020", "Old Harrow")
    browser.navigate(tab, tab.evaluate("document.querySelector('.notice a').href"))
    assert "Old Harrow" not in shows(tab, "Harrow Falls")
