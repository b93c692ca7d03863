"""The page at the API's own address: the same panel without the extension."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser.axe import violations
from browser.chromium import ChromiumDocument
from browser.document import ColourScheme
from browser.servers import TESTS

WIRE_STORY = (TESTS / "articles" / "wire-story" / "article.txt").read_text()


def test_the_panel_of_the_example_stands_there_without_a_click(page: Page) -> None:
    panel = page.get_by_role("region", name="Panel")
    expect(panel.get_by_role("heading", name="Published by")).to_be_visible()
    expect(panel.get_by_role("heading", name="Sources in this article")).to_be_visible()
    expect(panel.get_by_text("attributions.")).to_be_visible()


def test_show_marks_the_passage_in_the_text_on_the_page(page: Page) -> None:
    page.get_by_role("region", name="Panel").get_by_role("button", name="show").first.click()
    page.wait_for_function("CSS.highlights.size === 1")


def test_the_strip_is_one_stop_and_arrow_keys_walk_its_marks(page: Page) -> None:
    strip = page.get_by_role("region", name="Panel").get_by_role("listbox")
    strip.focus()
    page.keyboard.press("ArrowRight")
    mark = strip.get_by_role("option", selected=True)
    expect(mark).to_have_accessible_name(re.compile(r"^2 of \d+, "))
    page.keyboard.press("Enter")
    page.wait_for_function("CSS.highlights.size === 1")
    page.keyboard.press("Tab")
    expect(strip).not_to_be_focused()
    expect(strip.get_by_role("option", selected=True)).to_have_count(0)


def test_how_this_is_counted_opens_a_page_that_breaks_no_rule_of_axe(page: Page) -> None:
    panel = page.get_by_role("region", name="Panel")
    panel.get_by_text("How this is counted").click()
    with page.expect_popup() as opened:
        panel.get_by_role("link", name="The whole definition").click()
    document = opened.value
    expect(document.get_by_role("heading", name="How well it works")).to_be_visible()
    document.set_viewport_size({"width": 320, "height": 800})
    assert document.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(ChromiumDocument(document)) == []


def test_another_text_gives_another_panel(page: Page) -> None:
    page.get_by_label("Address of the article").fill("http://portellery-courier.example/wire-story.html")
    page.get_by_label("Text", exact=True).fill(WIRE_STORY)
    page.get_by_role("button", name="Read it").click()
    panel = page.get_by_role("region", name="Panel")
    expect(panel.get_by_text("Port Ellery Courier").first).to_be_visible()
    expect(panel.get_by_text("The Harrow Review")).to_have_count(0)


@pytest.mark.parametrize(
    ("label", "value", "told"),
    [
        ("Text", "", "Paste the text of an article first."),
        ("Text", " \n ", "Paste the text of an article first."),
        ("Address of the article", "", "Give the address at which the article stands"),
        ("Address of the article", "harrowreview", "Give the address at which the article stands"),
        ("Address of the article", "ftp://harrowreview.example/a", "Give the address"),
    ],
)
def test_a_mistake_is_told_with_what_to_do(page: Page, label: str, value: str, told: str) -> None:
    page.get_by_label(label, exact=True).fill(value)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_text(told)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_every_width_and_scheme_is_accessible_and_nothing_is_cut_off(
    page: Page, width: int, scheme: ColourScheme
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    expect(page.get_by_role("heading", name="Sources in this article")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(ChromiumDocument(page)) == []
