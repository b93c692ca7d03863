"""Taking the panel along, reporting a mistake, hiding a rater."""

import json
from typing import Any

import pytest

from browser.document import Browser, Document, shows, tab_at, text
from browser.recorder import Recorder
from browser.world import REPUBLISHED
from waiting import until

# What goes to the clipboard and into files leaves the browser: it is caught on its way.
CATCH = """(() => {
  navigator.clipboard.writeText = (text) => Promise.resolve(void (window.copied = text));
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    blob.text().then((text) => { window.saved = text; });
    return createObjectURL.call(URL, blob);
  };
})()"""
FOLDED = "[...document.querySelectorAll('main section details')].filter(({ open }) => !open)"
RATINGS_OPEN = "[...document.querySelectorAll('details:has(.checks)')].some(({ open }) => open)"
OPEN_ALL = "document.querySelectorAll('details').forEach((details) => { details.open = true })"


@pytest.fixture
def panel(browser: Browser, recorder: Recorder) -> Document:  # noqa: ARG001 - with nothing recorded yet
    browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "Take it along")
    panel.evaluate(CATCH)
    return panel


def caught(panel: Document, name: str) -> Any:
    return until(lambda: panel.evaluate(f"window.{name} ?? null"), name)


def edition(recorder: Recorder) -> str:
    identity: str = recorder.sent("/v1/context")[-1].panel["edition"]["id"]
    return identity


def test_the_panel_is_copied_as_markdown_with_address_date_and_edition(
    panel: Document, recorder: Recorder
) -> None:
    panel.press("button", "Take it along")
    panel.press("button", "Copy as Markdown")
    copied = caught(panel, "copied")
    shows(panel, "Copied.")
    for wanted in (
        "# The Ferry Kings of the Sorn",
        f"<{REPUBLISHED}>",
        "Read by Sidelight on ",
        edition(recorder),
        "## Published by\n\n- The Harrow Review",
        "## The page credits\n\n- The Lantern Post · 9 March 2024",
        "13 are to people whom the article does not identify.",
        "“Karvian border officers”: 1 attribution",
        "## Ratings by others",
    ):
        assert wanted in copied


def test_the_panel_is_saved_as_json_with_address_date_and_edition(
    panel: Document, recorder: Recorder
) -> None:
    panel.press("button", "Take it along")
    panel.press("button", "Save as JSON")
    saved = json.loads(caught(panel, "saved"))
    assert saved["url"] == REPUBLISHED
    assert saved["edition"]["id"] == edition(recorder)
    assert saved["panel"] == recorder.sent("/v1/context")[-1].panel
    assert saved["read_at"].startswith("20")


def test_the_panel_goes_on_a_sheet_where_everything_is_open(
    browser: Browser, panel: Document, recorder: Recorder
) -> None:
    panel.press("button", "Take it along")
    panel.press("button", "Print")
    sheet = until(lambda: tab_at(browser, "sheet.html"), "the sheet")
    seen = shows(
        sheet, "The Ferry Kings of the Sorn", REPUBLISHED, edition(recorder), "a major in the river guard"
    )
    assert "clerk at the demobilization office" in seen
    assert sheet.evaluate(f"{FOLDED}.length") == 0


def test_a_passage_is_copied_for_a_report_with_its_rule_and_the_versions(
    panel: Document, recorder: Recorder
) -> None:
    item = recorder.sent("/v1/context")[-1].panel["attributions"]["items"][0]
    panel.evaluate(OPEN_ALL)
    panel.press("button", item["source"]["text"])
    panel.press("button", "Copy for a report")
    copied = caught(panel, "copied")
    for wanted in (REPUBLISHED, "Sidelight extension ", edition(recorder), item["rule"], item["cue"]["text"]):
        assert wanted in copied
    assert len(recorder.exchanges) == 1


def test_a_rater_is_hidden_here_and_in_other_panels_until_shown_again(
    browser: Browser, panel: Document
) -> None:
    panel.press("button", "Ratings by others")
    shows(panel, "discloses little", "often recommended")
    panel.press("checkbox", "Wick Lane Reading Circle")
    shows(panel, "1 rater hidden", "discloses little")
    assert "often recommended" not in text(panel)
    panel.press("button", "Take it along")
    panel.press("button", "Copy as Markdown")
    copied = caught(panel, "copied")
    assert "discloses little" in copied
    assert "often recommended" not in copied
    browser.press_button()
    until(lambda: not panel.evaluate(RATINGS_OPEN), "the panel read anew")
    panel.press("button", "Ratings by others")
    shows(panel, "discloses little")
    assert "often recommended" not in text(panel)
    panel.press("checkbox", "Wick Lane Reading Circle")
    shows(panel, "often recommended")
