"""What the panel makes of answers that come late, wrong or not at all."""

import json
from typing import Any, NamedTuple

import pytest

from browser.answers import with_texts
from browser.document import Browser, shows, text
from browser.pages import HOST, html
from browser.recorder import Recorder
from browser.wording import CALL
from browser.world import REPUBLISHED, World
from waiting import until

STORY = f"{HOST}/wall"
OTHER = "http://milllane.example/other-wall"
FOREIGN = "document.querySelectorAll('img, script:not([src]), iframe, [onerror]').length"
OTHER_LINKS = """[...document.querySelectorAll('a')]
  .filter(({ protocol }) => !/^(https?|(moz|chrome)-extension):$/.test(protocol)).length"""
MARKUP = "<img src=x onerror='document.title=\"broken\"'><script>document.title='broken'</script>&lt;b&gt;"


class Answer(NamedTuple):
    status: int
    body: object
    wait: str | None = None
    goes: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        named = {"Retry_After": self.wait, "Location": self.goes}
        return {name: value for name, value in named.items() if value}


def refusal(code: str, message: str) -> dict[str, Any]:
    return {"error": {"code": code, "message": message, "field": None, "help": "Do this instead."}}


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Answer(401, refusal("token", "No token.")), ["No token. Do this instead.", "asks for a token"]),
        (Answer(403, refusal("origin", "Not you.")), ["Not you. Do this instead."]),
        (Answer(413, refusal("too_large", "Too long.")), ["Too long. Do this instead."]),
        (Answer(403, b"<h1>Members only</h1>"), ["does not let Sidelight in: it answered 403"]),
        (Answer(307, {}, goes="https://milllane.example/"), ["sends Sidelight on to another address"]),
        (Answer(429, refusal("busy", "Too many."), wait="7"), ["Too many.", "It asks to wait 7 seconds."]),
        (Answer(500, b"<h1>Oh no</h1>"), ["Something else answers at this address"]),
        (Answer(200, b"{"), ["Something else answers at this address"]),
        (Answer(200, []), ["Something else answers at this address"]),
        (Answer(200, {"api": 1, "edition": {}}), ["Something else answers at this address"]),
        (Answer(200, {"api": 0}), ["is older than this extension: it speaks version 0"]),
        (Answer(200, {"api": 2}), ["is newer than this extension: it speaks version 2"]),
        (Answer(404, {"error": {"code": 1, "message": {}, "help": None}}), ["Something else answers"]),
    ],
)
def test_an_answer_that_is_none_is_told_with_what_to_do(
    browser: Browser, recorder: Recorder, world: World, answer: Answer, told: list[str]
) -> None:
    browser.open(world.publish(STORY, html()))
    with recorder.answering(answer.status, answer.body, **answer.headers):
        panel = browser.press_button()
        shows(panel, *told)
    panel.press("button", "Try again")
    shows(panel, "Sources in this article")


def test_an_answer_of_an_unforeseen_shape_is_said_to_be_one(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    parts = ["edition", "page", "outlet", "origin", "disclaimers", "notes"]
    odd = {"api": 1, **{part: {} for part in parts}}
    odd["attributions"] = {"analysed": True, "items": 3, "sources": None}
    browser.open(world.publish(STORY, html()))
    with recorder.answering(200, odd):
        panel = browser.press_button()
        shows(panel, "This answer could not be shown")
    panel.press("button", "Read this page again")
    shows(panel, "Sources in this article")


def test_markup_in_an_answer_is_shown_as_the_text_that_it_is(browser: Browser, recorder: Recorder) -> None:
    browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "Sources in this article")
    answer = recorder.sent("/v1/context")[0].panel
    with recorder.answering(200, with_texts(lambda text: text + MARKUP, answer)):
        panel.press("button", "Read this page again")
        shows(panel, f"The Harrow Review{MARKUP}".replace("  ", " "))
    panel.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
    assert panel.evaluate(f"[document.title, {FOREIGN}, {OTHER_LINKS}]") == ["Sidelight", 0, 0]


def test_a_slow_answer_can_be_waited_for_or_stopped(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    browser.open(world.publish(STORY, html()))
    with recorder.holding():
        panel = browser.press_button()
        shows(panel, "Reading this page …")
        panel.press("button", "Stop reading")
        shows(panel, "Reading was stopped.")
    panel.press("button", "Read this page", nth=-1)
    shows(panel, "Sources in this article")


def test_an_answer_that_comes_after_the_page_was_left_is_not_shown(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    page = browser.open(world.publish(STORY, html()))
    with recorder.holding():
        panel = browser.press_button()
        until(lambda: recorder.sent("/v1/context"), "the question")
        browser.navigate(page, world.publish(OTHER, html(title="Another wall")))
        shows(panel, CALL)
    assert "Harrow" not in shows(panel, CALL)
    browser.press_button()
    assert "Harrow" not in shows(panel, "Another wall", "Sources in this article")


def test_of_two_tabs_read_at_once_each_gets_its_own_answer(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    first = browser.open(world.publish(STORY, html()))
    with recorder.holding():
        panel = browser.press_button()
        until(lambda: recorder.sent("/v1/context"), "the first question")
        second = browser.open(world.publish(OTHER, html(title="Another wall")))
        browser.press_button()
        until(lambda: recorder.sent("/v1/context")[1:], "the second question")
        browser.focus(first)
    shows(panel, "A wall by the sea", "The Harrow Review")
    browser.focus(second)
    assert "Harrow" not in shows(panel, "Another wall", "Sources in this article")
    browser.focus(first)
    shows(panel, "A wall by the sea", "The Harrow Review")


def test_of_many_clicks_only_the_last_one_counts(browser: Browser, recorder: Recorder, world: World) -> None:
    page = browser.open(world.publish(STORY, html()))
    with recorder.holding():
        for number in range(4):
            page.evaluate(f"document.querySelector('h1').textContent = document.title = 'Wall {number}'")
            panel = browser.press_button()
            until(lambda: len(recorder.sent("/v1/context")) > number, "the question")  # noqa: B023
    shows(panel, "Wall 3", "Sources in this article")
    assert json.dumps(["Wall 0", "Wall 1"]) not in text(panel)


def test_a_server_that_comes_back_is_asked_again(browser: Browser, recorder: Recorder, world: World) -> None:
    browser.open(world.publish(STORY, html()))
    with recorder.silent():
        panel = browser.press_button()
        shows(panel, "No answer from the Sidelight server")
    panel.press("button", "Try again")
    shows(panel, "Sources in this article")
