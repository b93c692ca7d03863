"""What is sent when the reader has selected something: that, without what is hidden in it, and never what was typed."""

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


@pytest.mark.parametrize(
    ("chosen", "select", "text"),
    [
        (
            f"<div id=chosen><p>{WORDS}</p><p hidden>Hidden.</p><p>Shown.</p></div>",
            SELECT,
            f"{WORDS}\n\nShown.",
        ),
        (
            f"<div id=chosen><template shadowrootmode=open><p>{WORDS}</p><p>More.</p></template></div>",
            IN_SHADOW,
            WORDS,
        ),
        (f"<form id=chosen><input name=childNodes><p>{WORDS}</p></form>", SELECT, WORDS),
    ],
    ids=["hidden parts", "in a shadow root", "in a form with names of its own"],
)
def test_what_is_shown_of_a_selection_is_sent_alone(
    browser: Browser, recorder: Recorder, world: World, chosen: str, select: str, text: str
) -> None:
    tab = browser.open(world.publish(f"{HOST}/world/selected", html() + chosen))
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
