"""The panel beside an article, opened with the toolbar button."""

import re

from browser.document import Browser, Document, shows, text
from browser.recorder import Recorder
from browser.waiting import until
from browser.wording import CALL
from browser.world import DISCLAIMER, REPUBLISHED

WIRE_STORY = "http://portellery-courier.example/wire-story.html"

HEADINGS = (
    "[...document.querySelectorAll('h1, h2')].filter((h) => h.checkVisibility()).map((h) => h.innerText)"
)
HIGHLIGHTED = "[...CSS.highlights.values()].flatMap((highlight) => [...highlight]).map(String)"
IN_VIEW = """[...CSS.highlights.values()].flatMap((highlight) => [...highlight])
  .map((range) => range.getBoundingClientRect()).every(({ top, bottom }) => top >= 0 && bottom <= innerHeight)"""
MARKUP = "document.documentElement.outerHTML"


def test_a_click_shows_who_publishes_the_article_and_whom_it_credits(
    browser: Browser, recorder: Recorder
) -> None:
    browser.open(REPUBLISHED)
    panel = browser.press_button()
    seen = shows(
        panel, "Published by", "The Harrow Review", "The page credits", "The Lantern Post", DISCLAIMER
    )
    (exchange,) = recorder.sent("/v1/context")
    counts = exchange.panel["attributions"]["counts"]
    assert f"Sidelight found {counts['total']} attributions." in seen
    unidentified = (
        rf"\b{counts['anonymous']} are to (people|groups|people or groups) whom the article does not"
    )
    assert re.search(unidentified, seen)
    assert panel.evaluate(HEADINGS)[1:] == [
        "Published by",
        "The page credits",
        "Sources in this article",
        "Disclaimers on this page",
    ]


def test_show_marks_the_passage_and_leaves_the_page_as_it_was(browser: Browser, recorder: Recorder) -> None:
    page = browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "Sources in this article")
    before = page.evaluate(MARKUP)
    attributions = recorder.sent("/v1/context")[0].panel["attributions"]
    last = next(s for s in reversed(attributions["sources"]) if s["class"] == "unnamed_person")
    panel.press("button", "show", -1)
    (marked,) = until(lambda: page.evaluate(HIGHLIGHTED), "a highlight in the page")
    until(lambda: page.evaluate(IN_VIEW), "the passage in view")
    assert page.evaluate("scrollY") > 0
    assert page.evaluate(MARKUP) == before
    assert last, marked


def test_another_tab_gets_its_own_panel_and_never_that_of_its_neighbour(browser: Browser) -> None:
    republished = browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "The Harrow Review")
    wire = browser.open(WIRE_STORY)
    shows(panel, CALL)
    assert "Harrow" not in text(panel)
    browser.press_button()
    shows(panel, "Port Ellery Courier")
    assert "Harrow" not in text(panel)
    browser.focus(republished)
    shows(panel, "The Harrow Review")
    assert "Port Ellery Courier" not in text(panel)
    browser.focus(wire)
    shows(panel, "Port Ellery Courier")


def test_a_second_click_reads_the_page_again(browser: Browser, recorder: Recorder) -> None:
    page = browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "The Lantern Post")
    change_first_paragraph(page)
    browser.press_button()
    until(lambda: len(recorder.sent("/v1/context")) > 1, "a second reading")
    assert "Half a year later" in recorder.sent("/v1/context")[1].request["text"]
    shows(panel, "The Lantern Post")


def change_first_paragraph(page: Document) -> None:
    page.evaluate(
        "document.querySelector('article p:nth-of-type(7)').append(' Half a year later it is so still.')"
    )
