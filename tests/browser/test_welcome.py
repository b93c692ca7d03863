"""The first run: the panel on an example that needs no server, and the way to the first article."""

from collections.abc import Iterator

import pytest

from browser.axe import violations_in_both_schemes
from browser.conftest import start
from browser.document import Browser, Document, shows, text
from browser.recorder import Recorder
from browser.settings import API, settings
from waiting import until

TITLE = "Sidelight is installed"
NARROW = 320
FITS = "document.documentElement.scrollWidth <= innerWidth"
TWICE = "document.documentElement.style.fontSize = '200%'"
UNFOLD = "document.querySelectorAll('details').forEach((details) => { details.open = true })"
PAINTED = "[...(CSS.highlights.get('sidelight') ?? [])].map(String)"
BACKGROUND = "getComputedStyle(document.querySelector('article p'), '::highlight(sidelight)').backgroundColor"
PLACES = """['.beside .follows', 'article'].map((selector) => {
  const { left, width, top } = document.querySelector(selector).getBoundingClientRect();
  return { left, width, top };
})"""
LOOK = (
    """(({ colorScheme, fontSize }) => [colorScheme, fontSize])(getComputedStyle(document.documentElement))"""
)
FOCUSED = "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()"
KEYS = f"{API}.commands.getAll()"


@pytest.fixture
def welcome(browser: Browser) -> Document:
    page = browser.extension_page("welcome.html")
    shows(page, TITLE, "Sources in this article")
    return page


@pytest.fixture(params=["chromium", "firefox"])
def just_installed(request: pytest.FixtureRequest) -> Iterator[Browser]:
    browser = start(request, request.param)
    yield browser
    browser.quit()


def test_it_opens_by_itself_when_sidelight_is_installed(just_installed: Browser) -> None:
    until(lambda: TITLE in text(just_installed.newest_tab()), "the first run")


def test_the_example_shows_what_a_panel_can_and_nothing_is_sent(
    recorder: Recorder, welcome: Document
) -> None:
    shows(
        welcome,
        "Published by The Harrow Review",
        "The page credits The Lantern Post",
        "people or groups whom the article does not identify",
        "Anonymity stated: spoke on condition of anonymity",
        "The Harrow Review will not be responsible for any inaccurate statement in this article.",
        "Ratings by others:",
        "nothing was sent",
        "The text as read Harbour authority weighed closing the Ellery breakwater for a year, officials say",
    )
    welcome.press("button", "Ratings by others")
    shows(welcome, "Tallow Street Observatory", "discloses little")
    assert recorder.exchanges == []


def test_a_passage_is_shown_in_the_text_beside_it_so_that_it_can_be_seen(welcome: Document) -> None:
    welcome.press("button", "show")
    (passage,) = until(lambda: welcome.evaluate(PAINTED), "the passage")
    assert passage in welcome.evaluate("document.querySelector('article').innerText")
    assert welcome.evaluate(BACKGROUND) != "rgba(0, 0, 0, 0)"


def test_the_steps_name_the_keys_as_the_browser_has_them_and_lead_to_the_options(
    browser: Browser, welcome: Document
) -> None:
    ((keys),) = [command["shortcut"] for command in welcome.evaluate(KEYS)]
    shows(
        welcome,
        "at http://127.0.0.1:7654: start it with “make run”",
        "pin Sidelight to the toolbar",
        f"The keys {keys} do the same.",
    )
    welcome.press("button", "Test the server")
    until(lambda: "Sidelight options" in text(browser.newest_tab()), "the options")


def test_the_text_stands_beside_the_panel_where_there_is_room_and_below_it_where_there_is_not(
    welcome: Document,
) -> None:
    welcome.resize(1100)
    panel, article = welcome.evaluate(PLACES)
    assert article["left"] + article["width"] <= panel["left"]
    assert panel["width"] >= NARROW
    welcome.resize(NARROW)
    panel, article = welcome.evaluate(PLACES)
    assert abs(article["width"] - panel["width"]) < 1
    assert article["top"] > panel["top"]


def test_nothing_is_cut_off_when_it_is_narrow_or_its_text_is_twice_as_large(welcome: Document) -> None:
    welcome.evaluate(UNFOLD)
    welcome.resize(NARROW)
    assert welcome.evaluate(FITS)
    welcome.resize(2 * NARROW)
    welcome.evaluate(TWICE)
    assert welcome.evaluate(FITS)


def test_no_rule_of_accessibility_is_broken(welcome: Document) -> None:
    welcome.evaluate(UNFOLD)
    assert violations_in_both_schemes(welcome) == []


def test_the_look_that_the_reader_chose_is_there_at_once_and_whenever_it_changes(
    browser: Browser, welcome: Document
) -> None:
    assert welcome.evaluate(LOOK) == ["light dark", "16px"]
    with settings(browser, theme="dark", textSize="larger"):
        until(lambda: welcome.evaluate(LOOK) == ["dark", "22.4px"], "the new look")
        another = browser.extension_page("welcome.html")
        shows(another, TITLE)
        assert another.evaluate(LOOK) == ["dark", "22.4px"]
    until(lambda: welcome.evaluate(LOOK) == ["light dark", "16px"], "the look as before")


def walk_to(document: Document, wanted: str) -> None:
    """Strike the tab key until something with this name has the focus."""
    for _ in range(60):
        document.type_key("Tab")
        if wanted in document.evaluate(FOCUSED):
            return
    raise AssertionError(f"{wanted} was not reached, but {document.evaluate(FOCUSED)}")


def test_it_can_be_used_with_the_keyboard_alone(browser: Browser, welcome: Document) -> None:
    browser.focus(welcome)
    walk_to(welcome, "Test the server")
    walk_to(welcome, "show in the page")
    welcome.type_key("Enter")
    assert until(lambda: welcome.evaluate(PAINTED), "the passage")
    walk_to(welcome, "Ratings by others")
