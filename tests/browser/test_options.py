"""The options page: which server reads the articles, and with which token."""

import json
from collections.abc import Iterator

import pytest

from browser.document import Browser, shows, text
from browser.options import saved_server, set_server, stored, use_server
from browser.recorder import Recorder
from browser.settings import API, settings
from browser.world import REPUBLISHED, World
from waiting import until

REFUSAL = {
    "error": {
        "code": "origin_not_allowed",
        "message": "This server is not for you.",
        "field": None,
        "help": "Ask the newsroom that runs it.",
    }
}
UNPROTECTED = "http://newsroom.example"
ABOUT = {
    "name": "sidelight",
    "api": 1,
    "version": "7.8.9",
    "edition": {"id": "e", "activated_at": "2026-11-22T10:00:00Z", "outlets": 12},
    "limits": {},
}
TOKEN = "document.querySelector('#token').value"  # noqa: S105 - a script
REFUSES = f"void ({API}.permissions.request = async () => false)"
WITHDRAW = f"{API}.permissions.remove({{ origins: ['http://newsroom.example/*'] }})"
HAS = f"{API}.permissions.contains({{ origins: ['http://newsroom.example/*'] }})"


@pytest.fixture(autouse=True)
def own_server_afterwards(browser: Browser, recorder: Recorder) -> Iterator[None]:
    yield
    use_server(browser, recorder.address)


@pytest.fixture
def newsroom(browser: Browser, world: World) -> Iterator[str]:
    """A server elsewhere, which the browser lets Sidelight reach once it asks."""
    world.publish(f"{UNPROTECTED}/v1/about", json.dumps(ABOUT))
    browser.allow(UNPROTECTED)
    yield UNPROTECTED
    browser.extension_page("options.html").evaluate(WITHDRAW)


def test_the_server_is_on_the_reader_s_computer_at_first(browser: Browser) -> None:
    options = browser.extension_page("options.html")
    options.evaluate(f"{API}.storage.local.clear()")
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
        (
            (200, {"name": "sidelight", "api": 1, "version": [], "edition": {}}),
            "it is not a Sidelight server",
        ),
        ((200, {"api": 0}), "is older than this extension"),
        ((200, {"api": 2}), "is newer than this extension"),
        ((403, REFUSAL), "refused: This server is not for you. Ask the newsroom that runs it."),
        ((401, b"<h1>Who are you?</h1>"), "it answered 401. If whoever runs it gave you a token, enter it"),
        ((403, b""), "it answered 403. If whoever runs it gave you a token, enter it"),
        ((401, REFUSAL), "This server asks for a token: enter the one that whoever runs it gave you."),
    ],
)
def test_a_server_that_cannot_be_used_is_not_saved(
    browser: Browser, recorder: Recorder, nowhere: str, answer: tuple[int, object], told: str
) -> None:
    set_server(browser, nowhere, "does not answer")
    with recorder.answering(*answer):
        assert "Not saved" in text(set_server(browser, recorder.address, told))
    assert saved_server(browser) == nowhere


def test_a_server_that_sends_on_to_another_is_neither_followed_nor_saved(
    browser: Browser, recorder: Recorder, nowhere: str, api_address: str
) -> None:
    set_server(browser, nowhere, "does not answer")
    with recorder.answering(308, {}, Location=f"{api_address}/v1/about"):
        set_server(browser, recorder.address, f"Not saved: {recorder.address} sends Sidelight on")
    assert saved_server(browser) == nowhere


@pytest.mark.parametrize("typed", ["not an address", "ftp://127.0.0.1/", "http://"])
def test_what_is_no_web_address_is_said_to_be_none(browser: Browser, recorder: Recorder, typed: str) -> None:
    set_server(browser, typed, "This is no web address")
    assert saved_server(browser) == recorder.address


def test_an_address_that_is_missing_is_asked_for(browser: Browser, recorder: Recorder) -> None:
    set_server(browser, " ", "There is no address yet.")
    assert saved_server(browser) == recorder.address


def test_only_the_last_attempt_counts(browser: Browser, recorder: Recorder, nowhere: str) -> None:
    set_server(browser, nowhere, "does not answer")
    with recorder.holding():
        options = set_server(browser, recorder.address, f"Asking {recorder.address}")
        options.fill("Server address", "http://")
        options.press("button", "Test and save")
        shows(options, "This is no web address")
    until(lambda: recorder.exchanges, "the server's answer")
    assert "Reachable" not in text(options)
    assert saved_server(browser) == nowhere


def test_a_server_that_others_can_listen_to_is_used_once_the_reader_says_so(
    browser: Browser, recorder: Recorder, newsroom: str
) -> None:
    options = set_server(browser, newsroom, "others in the network could read the articles")
    assert "Reachable" not in text(options)
    assert saved_server(browser) == recorder.address
    assert not options.evaluate(HAS)
    options.press("button", "Use it all the same")
    shows(options, "Reachable and saved: Sidelight 7.8.9, 12 outlets on file, ratings of 22 November 2026.")
    kept = stored(options)
    assert (kept["server"], kept["unprotected"]) == (newsroom, newsroom)
    assert options.evaluate(HAS)
    options.press("button", "Test and save")
    shows(options, "Reachable and saved")


def test_the_permission_for_a_server_is_given_back_with_it(
    browser: Browser, recorder: Recorder, newsroom: str
) -> None:
    options = set_server(browser, newsroom, "others in the network could read the articles")
    options.press("button", "Use it all the same")
    shows(options, "Reachable and saved")
    use_server(browser, recorder.address)
    assert not options.evaluate(HAS)
    assert stored(options)["unprotected"] == ""


def test_a_server_that_the_browser_was_told_not_to_reach_is_not_saved(
    browser: Browser, recorder: Recorder
) -> None:
    options = browser.extension_page("options.html")
    shows(options, "Server address")
    options.evaluate(REFUSES)
    options.fill("Server address", "sidelight.example")
    options.press("button", "Test and save")
    shows(options, "Not saved: the browser was not allowed to reach https://sidelight.example.")
    assert saved_server(browser) == recorder.address


def test_an_invitation_fills_the_address_in_and_saves_nothing(
    browser: Browser, recorder: Recorder, nowhere: str
) -> None:
    options = browser.extension_page(f"options.html?server={nowhere.replace(':', '%3A').replace('/', '%2F')}")
    shows(options, f"This address comes from the invitation of a page: {nowhere}.")
    assert options.evaluate("document.querySelector('input').value") == nowhere
    assert stored(options)["server"] == recorder.address
    options.press("button", "Test and save")
    shows(options, f"Saved, but {nowhere} does not answer.")
    assert stored(options)["server"] == nowhere


def test_an_invitation_to_nothing_is_said_to_be_useless(browser: Browser, recorder: Recorder) -> None:
    options = browser.extension_page("options.html?server=javascript%3Aalert(1)")
    shows(options, "The invitation of the page has no web address in it")
    assert options.evaluate("document.querySelector('input').value") == recorder.address


def test_the_token_goes_to_its_own_server_alone(
    browser: Browser, recorder: Recorder, nowhere: str, api_address: str
) -> None:
    options = browser.extension_page("options.html")
    shows(options, "Server address")
    options.fill("Token", "open-sesame")
    options.press("button", "Test and save")
    shows(options, "Reachable and saved")
    assert recorder.exchanges[-1].headers["Authorization"] == "Bearer open-sesame"
    assert stored(options)["token"] == "open-sesame"  # noqa: S105 - invented
    for area in ("session", "sync"):
        assert "open-sesame" not in json.dumps(stored(options, area))
    options.fill("Server address", nowhere)
    shows(options, f"The token that is kept belongs to {recorder.address}")
    assert options.evaluate(TOKEN) == ""
    options.fill("Server address", recorder.address)
    until(lambda: options.evaluate(TOKEN) == "open-sesame", "the token of this server")
    options.fill("Server address", api_address)
    options.press("button", "Test and save")
    shows(options, "Reachable and saved")
    assert stored(options)["token"] == ""


def test_the_token_is_shown_only_on_request(browser: Browser) -> None:
    with settings(browser, token="open-sesame"):  # noqa: S106 - invented
        options = browser.extension_page("options.html")
        shows(options, "Show the token")
        kind = "document.querySelector('#token').type"
        assert options.evaluate(kind) == "password"
        options.press("button", "Show the token")
        until(lambda: options.evaluate(kind) == "text", "the token")
        options.press("button", "Hide the token")
        until(lambda: options.evaluate(kind) == "password", "no token")


def test_a_token_that_no_header_can_carry_is_not_saved(browser: Browser, recorder: Recorder) -> None:
    options = browser.extension_page("options.html")
    shows(options, "Server address")
    options.fill("Token", "clé d’or")
    options.press("button", "Test and save")
    shows(options, "a token has only unaccented letters")
    assert recorder.exchanges == []
    assert not stored(options).get("token")
