"""What is sent, to whom, and what the panel says of it."""

import json

import pytest

from browser.document import Browser, Document, shows, text
from browser.recorder import Recorder
from browser.settings import settings
from browser.world import REPUBLISHED
from waiting import until

REQUEST = "document.querySelector('footer pre')?.textContent"


def opened(panel: Document) -> str:
    panel.press("button", "What was sent")
    panel.press("button", "The request to the letter")
    exact: str = until(lambda: panel.evaluate(REQUEST), "the request")
    return exact


def test_the_request_is_shown_to_the_letter(browser: Browser, recorder: Recorder) -> None:
    browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "Sources in this article")
    exact = opened(panel)
    (exchange,) = recorder.sent("/v1/context")
    assert json.loads(exact) == exchange.request
    shows(panel, f"POST {recorder.address}/v1/context")


def test_only_the_hostname_is_sent_where_the_reader_wants_it_so(browser: Browser, recorder: Recorder) -> None:
    with settings(browser, sends="hostname"):
        browser.open(REPUBLISHED)
        panel = browser.press_button()
        seen = shows(panel, "Only the name of the site was sent.", "The Harrow Review")
        assert "Sidelight found" not in seen
        assert [(one.path, one.request) for one in recorder.exchanges] == [
            ("/v1/outlet", {"hostname": "harrowreview.example"})
        ]
        assert json.loads(opened(panel)) == {"hostname": "harrowreview.example"}
        panel.press("button", "Send this article")
        shows(panel, "Sources in this article")
    assert len(recorder.sent("/v1/context")) == 1


def test_nothing_goes_to_a_server_whose_traffic_others_can_read(browser: Browser, recorder: Recorder) -> None:
    with settings(browser, server="http://newsroom.example:7654"):
        browser.open(REPUBLISHED)
        panel = browser.press_button()
        shows(panel, "Nothing was sent", "others in the network could read the articles")
        assert recorder.exchanges == []


@pytest.mark.parametrize("token", ["", "open-sesame"])
def test_the_token_goes_with_the_request_and_nowhere_else(
    browser: Browser, recorder: Recorder, token: str
) -> None:
    with settings(browser, token=token):
        browser.open(REPUBLISHED)
        panel = browser.press_button()
        shows(panel, "Sources in this article")
        (exchange,) = recorder.sent("/v1/context")
        assert exchange.headers.get("Authorization") == (f"Bearer {token}" if token else None)
        opened(panel)
        panel.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
        assert not token or token not in text(panel)
