"""What an outlet answers, in the panel, and the way from there to all that is on file."""

import pytest

from browser.axe import violations_in_both_schemes
from browser.document import Browser, Document, shows, text
from browser.recorder import Recorder

DISPUTED = "http://portellery-courier.example/wire-story.html"
TO_THE_ENTRY = "We are named here without our two sister papers"
TO_THE_OWNER = "Our owner has been the Ellery Press Trust"
SIZES = """[...document.querySelectorAll('.facts dd > span, .reply blockquote')]
  .filter((element) => element.checkVisibility())
  .map((element) => getComputedStyle(element).fontSize + getComputedStyle(element).color)"""
LINK = (
    """[...document.querySelectorAll('a')].find((link) => /^Everything on file for/.test(link.textContent))"""
)


@pytest.fixture
def panel(browser: Browser) -> Document:
    browser.open(DISPUTED)
    panel = browser.press_button()
    shows(panel, "Port Ellery Courier", "Sources in this article")
    return panel


def test_replies_are_seen_without_a_click_where_what_they_dispute_is(panel: Document) -> None:
    seen = text(panel)
    in_order = [
        "Port Ellery Courier",
        "The outlet replied to this whole entry on 20 April 2026, from editors@portellery-courier.example:",
        TO_THE_ENTRY,
        "What it disputes was kept.",
        "The curators of the file answered: The sister papers have hosts of their own",
        "Ellery Newspapers Limited",
        "The outlet replied to this fact on 9 June 2026, from editors@portellery-courier.example:",
        TO_THE_OWNER,
        "What it disputes is under review. The reply was sent, not published.",
        "More on file",
    ]
    places = [seen.find(each) for each in in_order]
    assert -1 not in places
    assert places == sorted(places)
    assert len(set(panel.evaluate(SIZES))) == 1


def test_a_number_is_told_with_its_scale(panel: Document) -> None:
    panel.press("button", "Ratings by others")
    shows(panel, "0.62 on a scale from 0 to 1", "A higher number says more of what it is about")


def test_all_that_is_on_file_is_a_link_away(browser: Browser, recorder: Recorder, panel: Document) -> None:
    panel.press("button", "More on file")
    shows(panel, "Everything on file for Port Ellery Courier")
    href, target, rel = panel.evaluate(f"[{LINK}.href, {LINK}.target, {LINK}.rel]")
    assert href == f"{recorder.address}/outlets/port-ellery-courier"
    assert (target, rel) == ("_blank", "noopener noreferrer")
    shows(browser.open(href), "How to dispute what stands here", TO_THE_ENTRY)


def test_nothing_is_cut_off_and_no_rule_of_accessibility_broken(panel: Document) -> None:
    panel.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
    assert panel.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert violations_in_both_schemes(panel) == []
