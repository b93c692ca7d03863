"""The options page: which server reads the articles."""

from collections.abc import Iterator

import pytest

from browser.document import Browser, shows, text
from browser.options import saved_server, set_server, use_server
from browser.recorder import Recorder
from browser.world import REPUBLISHED

REFUSAL = {
    "error": {
        "code": "origin_not_allowed",
        "message": "This server is not for you.",
        "field": None,
        "help": "Ask the newsroom that runs it.",
    }
}


@pytest.fixture(autouse=True)
def own_server_afterwards(browser: Browser, recorder: Recorder) -> Iterator[None]:
    yield
    use_server(browser, recorder.address)


def test_the_server_is_on_the_reader_s_computer_at_first(browser: Browser) -> None:
    options = browser.extension_page("options.html")
    options.evaluate("(globalThis.browser ?? chrome).storage.local.clear()")
    assert saved_server(browser) == "http://127.0.0.1:7654"


def test_a_running_server_is_reported_with_its_size_and_used_from_then_on(
    browser: Browser, recorder: Recorder, api_address: str
) -> None:
    set_server(browser, api_address, "4 outlets on file")
    assert saved_server(browser) == api_address
    browser.open(REPUBLISHED)
    shows(browser.press_button(), "The Harrow Review")
    assert recorder.sent("/v1/context") == []


def test_a_server_that_does_not_answer_is_named(browser: Browser, nowhere: str) -> None:
    set_server(browser, nowhere, f"{nowhere} does not answer")
    assert saved_server(browser) == nowhere


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ((200, {"hello": "I am something else"}), "it is not a Sidelight server"),
        ((403, REFUSAL), "refused: This server is not for you. Ask the newsroom that runs it."),
    ],
)
def test_a_server_that_cannot_be_used_is_not_saved(
    browser: Browser, recorder: Recorder, nowhere: str, answer: tuple[int, object], told: str
) -> None:
    set_server(browser, nowhere, "does not answer")
    with recorder.answering(*answer):
        set_server(browser, recorder.address, told)
    assert saved_server(browser) == nowhere


@pytest.mark.parametrize("typed", ["not an address", "ftp://127.0.0.1/", "http://"])
def test_what_is_no_web_address_is_said_to_be_none(browser: Browser, recorder: Recorder, typed: str) -> None:
    set_server(browser, typed, "This is no web address")
    assert saved_server(browser) == recorder.address


def test_a_server_that_others_can_listen_to_is_warned_of(browser: Browser, recorder: Recorder) -> None:
    options = set_server(
        browser, "http://newsroom.example:7654", "others in the network could read the articles"
    )
    assert "Reachable" not in text(options)
    assert saved_server(browser) == recorder.address
