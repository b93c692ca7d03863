"""What is sent when the reader has selected something: that alone, nothing hidden, and nothing typed."""

import pytest

from browser.document import Browser, shows
from browser.pages import HOST, PARAGRAPHS, html
from browser.recorder import Recorder
from browser.world import World

WORDS = PARAGRAPHS[0]
SELECT = "getSelection().selectAllChildren(document.querySelector('#chosen'))"
IN_SHADOW = """(() => {
    const place = document.querySelector("#chosen").shadowRoot.querySelector("p").firstChild;
    getSelection().setBaseAndExtent(place, 0, place, place.length);
})()"""


# What the page has besides its article, how the reader selects in it, and what is sent.
SELECTIONS = {
    "hidden parts": (
        f"<div id=chosen><p>{WORDS}</p><p hidden>Hidden.</p><p>Shown.</p></div>",
        SELECT,
        f"{WORDS}\n\nShown.",
    ),
    "in a shadow root": (
        f"<div id=chosen><template shadowrootmode=open><p>{WORDS}</p><p>More.</p></template></div>",
        IN_SHADOW,
        WORDS,
    ),
    "in a form with names of its own": (
        f"<form id=chosen><input name=childNodes><p>{WORDS}</p></form>",
        SELECT,
        WORDS,
    ),
}


@pytest.mark.parametrize("name", SELECTIONS)
def test_what_is_shown_of_a_selection_is_sent_alone(
    browser: Browser, recorder: Recorder, world: World, name: str
) -> None:
    besides, select, text = SELECTIONS[name]
    tab = browser.open(world.publish(f"{HOST}/world/selected", html() + besides))
    tab.evaluate(select)
    shows(browser.press_button(), "The Harrow Review")
    sent = recorder.sent("/v1/context")[-1].request
    assert (sent["selection"], sent["text"], sent["frame"]) == (True, text, "")


def test_what_the_reader_typed_is_no_selection(browser: Browser, recorder: Recorder, world: World) -> None:
    draft = f"<div contenteditable><p id=chosen>{WORDS} It is a draft.</p></div>"
    tab = browser.open(world.publish(f"{HOST}/world/draft-selected", html() + draft))
    tab.evaluate(SELECT)
    shows(browser.press_button(), "The Harrow Review")
    sent = recorder.sent("/v1/context")[-1].request
    assert (sent.get("selection"), sent["text"]) == (None, "\n\n".join(PARAGRAPHS))
