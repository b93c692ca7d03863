"""Long lists and long words: the panel stays as narrow as it is, and as quick as it was."""

import re

from browser.answers import with_texts
from browser.document import Browser, Document, shows, text
from browser.pages import HOST, NAMED, html
from browser.recorder import Recorder
from browser.world import REPUBLISHED, World
from waiting import until

NARROW = 320  # CSS pixels
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
OPEN_ALL = "document.querySelectorAll('details').forEach((details) => { details.open = true })"
MARKS = "document.querySelectorAll('[role=option]').length"
PAINTED = "[...CSS.highlights.keys()].sort()"
WORD = "Wallbaumeistergenossenschaftsvorsitzenden" * 4


def beside_many(browser: Browser, world: World) -> tuple[Document, Document]:
    people = [
        f"the {kind} of berth {number}" for number in range(25) for kind in ("owner", "painter", "guard")
    ]
    page = browser.open(world.publish(f"{HOST}/long", html([NAMED.format(who=who) for who in people])))
    panel = browser.press_button()
    shows(panel, "Sources in this article", "descriptions of unidentified sources")
    return page, panel


def test_three_hundred_attributions_are_all_there_and_can_be_shown(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    page, panel = beside_many(browser, world)
    counts = recorder.sent("/v1/context")[0].panel["attributions"]["counts"]
    assert counts["total"] >= 300
    assert panel.evaluate(MARKS) == counts["total"]
    panel.resize(NARROW)
    panel.evaluate(OPEN_ALL)
    assert panel.evaluate(FITS)
    panel.press("button", "show in the page", nth=-1)
    until(lambda: "sidelight" in page.evaluate(PAINTED), "the passage in the page")


def long(value: str) -> str:
    return value if re.match(r"\d{4}|https?:", value) else WORD


def test_words_that_fit_nowhere_are_broken(browser: Browser, recorder: Recorder) -> None:
    browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "Sources in this article")
    answer = recorder.sent("/v1/context")[0].panel
    panel.resize(NARROW)
    with recorder.answering(200, with_texts(long, answer)):
        panel.press("button", "Read this page again")
        shows(panel, WORD)
    panel.evaluate(OPEN_ALL)
    assert panel.evaluate(FITS)
    assert text(panel).count(WORD) > 50
