"""The page at the API's own address: the same panel without the extension."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.axe import violations
from browser.chromium import ChromiumDocument
from browser.document import ColourScheme
from browser.servers import TESTS

CALM = "The harbour was calm on Tuesday, and the ferry left on time."
ON_FILE = (
    "Opinions printed in this review are those of the people who sign them, and the Harrow Review Society "
    "does not answer for errors in reprinted pieces."
)
VIEWS = "They do not necessarily reflect the views of The Harrow Review."
PRINTED = f"{VIEWS} {ON_FILE}"
WIRE_STORY = (TESTS / "articles" / "wire-story" / "article.txt").read_text()


def test_the_panel_of_the_example_stands_there_without_a_click(page: Page) -> None:
    panel = page.get_by_role("region", name="Panel")
    expect(panel.get_by_role("heading", name="Published by")).to_be_visible()
    expect(panel.get_by_role("heading", name="Sources in this article")).to_be_visible()
    expect(panel.get_by_text("attributions.")).to_be_visible()


def test_show_marks_the_passage_in_the_text_on_the_page(page: Page) -> None:
    page.get_by_role("region", name="Panel").get_by_role("button", name="show").first.click()
    page.wait_for_function("CSS.highlights.has('sidelight')")


def test_the_strip_is_one_stop_and_arrow_keys_walk_its_marks(page: Page) -> None:
    strip = page.get_by_role("region", name="Panel").get_by_role("listbox")
    strip.focus()
    page.keyboard.press("ArrowRight")
    mark = strip.get_by_role("option", selected=True)
    expect(mark).to_have_accessible_name(re.compile(r"^2 of \d+, "))
    page.keyboard.press("Enter")
    page.wait_for_function("CSS.highlights.has('sidelight')")
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


def read(page: Page, url: str, text: str) -> Locator:
    """Have a text read as that of an address, and give its panel."""
    page.get_by_label("Address of the article").fill(url)
    page.get_by_label("Text", exact=True).fill(text)
    page.get_by_role("button", name="Read it").click()
    expect(page.locator("article")).to_contain_text(text.splitlines()[0])
    return page.get_by_role("region", name="Panel")


def test_another_text_gives_another_panel(page: Page) -> None:
    panel = read(page, "http://portellery-courier.example/wire-story.html", WIRE_STORY)
    expect(panel.get_by_text("Port Ellery Courier").first).to_be_visible()
    expect(panel.get_by_text("The Harrow Review")).to_have_count(0)


def test_an_outlet_without_ratings_has_a_line_that_says_so_and_nothing_to_open(page: Page) -> None:
    panel = read(page, "http://northgate.example/wire-story.html", "The harbour was calm.")
    expect(panel.get_by_text("Ratings by others: none on file.")).to_be_visible()
    expect(panel.locator("summary", has_text="Ratings by others")).to_have_count(0)


@pytest.mark.parametrize(
    ("url", "text", "seen"),
    [
        (
            "http://nobody.example/a",
            CALM,
            ["Disclaimers on this page", "None found on this page."],
        ),
        (
            "http://harrowreview.example/a",
            CALM,
            [
                "Disclaimers and policies",
                "On this page",
                "None found on this page.",
                "On file for The Harrow Review",
                "Applies to: reprinted articles",
                f"{ON_FILE} source",
                "Policies of The Harrow Review",
                "Unnamed sources: harrowreview.example/standards source",
            ],
        ),
        (
            "http://harrowreview.example/a",
            f"{CALM}\n\n{PRINTED}",
            [
                "Disclaimers and policies",
                "On this page",
                "Opinion",
                f"{VIEWS} {ON_FILE} show",
                "Policies of The Harrow Review",
                "Unnamed sources: harrowreview.example/standards source",
            ],
        ),
    ],
    ids=["nowhere", "on file", "on file and on the page"],
)
def test_what_is_on_file_never_stands_as_if_it_were_on_the_page(
    page: Page, url: str, text: str, seen: list[str]
) -> None:
    section = read(page, url, text).get_by_role("region", name="Disclaimers")
    lines = section.inner_text().splitlines()
    assert [line for line in lines if line] == seen


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


def test_where_nothing_can_be_copied_that_is_said(page: Page) -> None:
    # As of a page that came by plain http from another computer.
    page.add_init_script("delete Navigator.prototype.clipboard")
    page.reload()
    panel = page.get_by_role("region", name="Panel")
    panel.get_by_text("Report a mistake").click()
    panel.get_by_role("button", name="Copy", exact=True).click()
    expect(panel.get_by_text("The browser did not let Sidelight copy it.")).to_be_visible()
