"""No state of the panel, the options or the page breaks a rule of axe-core, in light or dark."""

from collections.abc import Callable

import pytest

from browser.axe import violations
from browser.document import SCHEMES, Browser, Document, shows
from browser.options import set_server, use_server
from browser.recorder import Recorder
from browser.servers import nothing
from browser.wording import CALL
from browser.world import REPUBLISHED

REFUSAL = {"error": {"code": "busy", "message": "Too many readers.", "field": None, "help": "Try again."}}


def article_with_all_of_it_opened(browser: Browser, _: Recorder) -> Document:
    browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "Disclaimers and policies")
    panel.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
    return panel


def no_access(browser: Browser, recorder: Recorder) -> Document:
    panel = article_with_all_of_it_opened(browser, recorder)
    browser.open("http://milllane.example/no-attribution.html")
    shows(panel, CALL)
    return panel


def refused(browser: Browser, recorder: Recorder) -> Document:
    browser.open(REPUBLISHED)
    with recorder.answering(429, REFUSAL):
        panel = browser.press_button()
        shows(panel, "Too many readers.")
    return panel


def unreachable(browser: Browser, recorder: Recorder) -> Document:
    with nothing() as nowhere:
        set_server(browser, nowhere, "does not answer")
        tab = browser.open(REPUBLISHED)
        panel = browser.press_button()
        shows(panel, nowhere)
    use_server(browser, recorder.address)
    browser.focus(tab)
    shows(panel, "No answer from the Sidelight server")
    return panel


def no_article(browser: Browser, _: Recorder) -> Document:
    browser.open("http://harrowreview.example/no-such-page.html")
    panel = browser.press_button()
    shows(panel, "No article found on this page")
    return panel


def options(browser: Browser, _: Recorder) -> Document:
    return browser.extension_page("options.html")


def privacy(browser: Browser, _: Recorder) -> Document:
    return browser.extension_page("privacy.html")


def page(browser: Browser, recorder: Recorder) -> Document:
    tab = browser.open(recorder.api_address)
    shows(tab, "Disclaimers and policies")
    return tab


@pytest.mark.parametrize(
    "state",
    [article_with_all_of_it_opened, no_access, no_article, refused, unreachable, options, privacy, page],
)
def test_no_rule_of_accessibility_is_broken(
    browser: Browser, recorder: Recorder, state: Callable[[Browser, Recorder], Document]
) -> None:
    document = state(browser, recorder)
    for scheme in SCHEMES:
        document.prefer(scheme)
        assert violations(document) == [], scheme
