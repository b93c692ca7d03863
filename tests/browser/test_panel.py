"""The panel beside an article, opened with the toolbar button."""

import re
from typing import Any

import pytest

from browser.document import Browser, shows, text
from browser.recorder import Recorder
from browser.wording import CALL
from browser.world import DISCLAIMER, REPUBLISHED
from waiting import until

WIRE_STORY = "http://portellery-courier.example/wire-story.html"

HEADINGS = "[...document.querySelectorAll('h2')].filter((h) => h.checkVisibility()).map((h) => h.innerText)"
RANGES = "[...(CSS.highlights.get('sidelight') ?? [])]"
MARKED = f"{RANGES}.map(String)"
IN_VIEW = f"""{RANGES}.map((range) => range.getBoundingClientRect())
  .every(({{ top, bottom }}) => top >= 0 && bottom <= innerHeight)"""
UNDERLINED = """[...CSS.highlights.keys()].every((name) =>
  getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine === "underline")"""
UNIDENTIFIED = {"unnamed_person", "unnamed_group"}
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
    assert panel.evaluate(HEADINGS) == [
        "Published by",
        "The page credits",
        "Sources in this article",
        "Disclaimers and policies",
    ]


def first_unidentified(recorder: Recorder) -> Any:
    attributions = recorder.sent("/v1/context")[0].panel["attributions"]
    source = next(source for source in attributions["sources"] if source["class"] in UNIDENTIFIED)
    return next(item for item in attributions["items"] if item["id"] == source["items"][0])


def test_show_marks_the_passage_and_leaves_the_page_as_it_was(browser: Browser, recorder: Recorder) -> None:
    page = browser.open(REPUBLISHED)
    before = page.evaluate(MARKUP)
    panel = browser.press_button()
    shows(panel, "Sources in this article")
    attribution = first_unidentified(recorder)
    panel.press("button", attribution["source"]["text"])
    marked = " ".join(until(lambda: page.evaluate(MARKED), "a highlight in the page"))
    assert attribution["source"]["text"] in marked
    assert attribution["cue"]["text"] in marked
    until(lambda: page.evaluate(IN_VIEW), "the passage in view")
    assert page.evaluate(UNDERLINED)
    assert page.evaluate("scrollY") > 0
    assert page.evaluate(MARKUP) == before


def test_a_passage_that_is_gone_is_said_to_be_gone(browser: Browser, recorder: Recorder) -> None:
    page = browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "Sources in this article")
    page.evaluate("document.querySelector('article').remove()")
    panel.press("button", first_unidentified(recorder)["source"]["text"])
    shows(panel, "This passage was not found in the page as it is now.")
    assert page.evaluate(MARKED) == []


def test_another_tab_gets_its_own_panel_and_never_that_of_its_neighbour(browser: Browser) -> None:
    republished = browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "The Harrow Review")
    wire = browser.open(WIRE_STORY)
    shows(panel, CALL)
    assert "Harrow" not in text(panel)
    browser.press_button()
    shows(panel, "Port Ellery Courier", "Northgate Press Agency")
    assert "Harrow" not in text(panel)
    browser.focus(republished)
    shows(panel, "The Harrow Review")
    assert "Port Ellery Courier" not in text(panel)
    browser.focus(wire)
    shows(panel, "Port Ellery Courier")


@pytest.mark.parametrize("again", ["a second click", "the panel's own button"])
def test_the_page_is_read_again_as_it_is_then(browser: Browser, recorder: Recorder, again: str) -> None:
    page = browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "The Lantern Post")
    page.evaluate("document.querySelectorAll('article p')[7].append(' Half a year later it is so still.')")
    if again == "a second click":
        browser.press_button()
    else:
        panel.press("button", "Read this page again")
    _, second = until(lambda: recorder.sent("/v1/context")[1:] and recorder.sent("/v1/context"), "a reading")
    assert "Half a year later" in second.request["text"]
    shows(panel, "The Lantern Post")


def test_nothing_in_the_panel_is_cut_off(browser: Browser) -> None:
    browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "Disclaimers and policies")
    panel.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
    assert panel.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_how_this_is_counted_leads_to_the_definition_and_the_figures(browser: Browser) -> None:
    browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "Sources in this article")
    link = "[...document.querySelectorAll('footer details a')].find((a) => /definition/.test(a.textContent))"
    document = panel.evaluate(f"fetch({link}.href).then((answer) => answer.text())")
    assert "What is counted" in document
    assert 'id="how-well-it-works"' in document
