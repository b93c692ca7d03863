"""No state of the panel, and no page of the extension or the server, breaks a rule of axe-core."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import NamedTuple

import pytest

from browser.axe import violations
from browser.document import MENU_LINK, SCHEMES, Browser, Document, shows
from browser.pages import HOST, html
from browser.recorder import Recorder
from browser.settings import settings
from browser.waiting import until
from browser.wording import CALL
from browser.world import REPUBLISHED, World

STORY = f"{HOST}/wall"
LINKED = "<p><a id='there' href='http://lanternpost.example/story'>A story</a></p>"
INVITING = (
    "<!doctype html><html lang='en'><title>S</title><link rel='sidelight-server' href='/'><p>Here.</p></html>"
)
FRAMED = (
    "<!doctype html><html lang='en'><title>F</title><p>In a frame.</p>"
    "<iframe width='500' height='500' src='/no-attribution.html'></iframe></html>"
)
UNFOLD = "document.querySelectorAll('details').forEach((details) => { details.open = true })"
REFUSAL = {"error": {"code": "busy", "message": "Too many readers.", "field": None, "help": "Try again."}}
ODD: dict[str, object] = {
    "api": 1,
    **{part: {} for part in ("edition", "page", "outlet", "origin", "disclaimers", "notes")},
    "attributions": {"analysed": True, "items": 3, "sources": None},
}


class Stage(NamedTuple):
    """What a state needs to come about; what is entered into `lasting` ends after it was looked at."""

    browser: Browser
    recorder: Recorder
    world: World
    lasting: ExitStack

    def press(self, page: str | None, *wanted: str) -> Document:
        """Press the button on a page, or on what stands, and give the panel when it says what is wanted."""
        if page:
            self.browser.open(page)
        panel = self.browser.press_button()
        shows(panel, *wanted)
        return panel

    def story(self) -> str:
        """Give the address of a short article with a link."""
        return self.world.publish(STORY, html(above=LINKED))


@pytest.fixture
def stage(browser: Browser, recorder: Recorder, world: World) -> Iterator[Stage]:
    with ExitStack() as lasting:
        yield Stage(browser, recorder, world, lasting)


def article_with_all_of_it_unfolded(stage: Stage) -> Document:
    panel = stage.press(REPUBLISHED, "Disclaimers and policies")
    panel.evaluate(UNFOLD)
    panel.press("button", "source: Country")
    return panel


def passage_shown(stage: Stage) -> Document:
    panel = stage.press(REPUBLISHED, "Disclaimers and policies")
    panel.press("button", "Karvian border officers")
    shows(panel, "Copy for a report")
    return panel


def no_access(stage: Stage) -> Document:
    panel = stage.press(stage.story(), "Sources in this article")
    stage.browser.open("http://milllane.example/no-attribution.html")
    shows(panel, CALL)
    return panel


def reading(stage: Stage) -> Document:
    stage.lasting.enter_context(stage.recorder.holding())
    return stage.press(stage.story(), "Reading this page")


def cancelled(stage: Stage) -> Document:
    panel = reading(stage)
    panel.press("button", "Stop reading")
    shows(panel, "Reading was stopped.")
    return panel


def no_article(stage: Stage) -> Document:
    page = stage.world.publish(f"{HOST}/framed", FRAMED)
    return stage.press(page, "No article found on this page", "may stand in a frame")


def home_page(stage: Stage) -> Document:
    return stage.press(stage.world.publish(f"{HOST}/", html()), "This page is not an article.")


def other_language(stage: Stage) -> Document:
    return stage.press("http://lephare.example/french.html", "cannot yet read French")


def hostname_only(stage: Stage) -> Document:
    stage.lasting.enter_context(settings(stage.browser, sends="hostname"))
    return stage.press(stage.story(), "Only the name of the site was sent.")


def selection(stage: Stage) -> Document:
    stage.browser.open(stage.story()).evaluate(
        "getSelection().selectAllChildren(document.querySelector('article'))"
    )
    return stage.press(None, "Only the text that you selected was read.")


def nothing_selected(stage: Stage) -> Document:
    panel = stage.press(stage.story(), "Sources in this article")
    panel.press("button", "Read the selection")
    shows(panel, "Nothing is selected on this page.")
    return panel


def unprotected(stage: Stage) -> Document:
    stage.lasting.enter_context(settings(stage.browser, server="http://newsroom.example"))
    return stage.press(stage.story(), "Nothing was sent")


def invited(stage: Stage) -> Document:
    return stage.press(stage.world.publish("http://server.example/", INVITING), "It offers to read articles")


def closed_page(stage: Stage) -> Document:
    return stage.press("about:blank", "Sidelight cannot read this page.")


def refused(stage: Stage) -> Document:
    stage.lasting.enter_context(stage.recorder.answering(429, REFUSAL, Retry_After="7"))
    return stage.press(stage.story(), "Too many readers.", "7 seconds")


def unreachable(stage: Stage) -> Document:
    stage.lasting.enter_context(stage.recorder.silent())
    return stage.press(stage.story(), "No answer from the Sidelight server")


def other_version(stage: Stage) -> Document:
    stage.lasting.enter_context(stage.recorder.answering(200, {"api": 0}))
    return stage.press(stage.story(), "is older than this extension")


def not_understood(stage: Stage) -> Document:
    stage.lasting.enter_context(stage.recorder.answering(200, ODD))
    return stage.press(stage.story(), "This answer could not be shown")


def link(stage: Stage) -> Document:
    page = stage.browser.open(stage.story())
    panel = stage.press(None, "Sources in this article")
    stage.browser.choose_in_menu(page, "#there", MENU_LINK)
    shows(panel, "The link leads to lanternpost.example", "Ireland")
    return panel


def sheet(stage: Stage) -> Document:
    panel = stage.press(REPUBLISHED, "Take it along")
    panel.press("button", "Take it along")
    panel.press("button", "Print")
    tab = until(lambda: tab_at(stage.browser, "sheet.html"), "the sheet")
    shows(tab, "Sources in this article")
    return tab


def tab_at(browser: Browser, name: str) -> Document | None:
    tab = browser.newest_tab()
    return tab if name in (tab.evaluate("location.href") or "") else None


def server_s_page(stage: Stage) -> Document:
    tab = stage.browser.open(stage.recorder.api_address)
    shows(tab, "Disclaimers and policies")
    return tab


def page_of_the_extension(name: str, wanted: str) -> Callable[[Stage], Document]:
    def show(stage: Stage) -> Document:
        tab = stage.browser.extension_page(name)
        shows(tab, wanted)
        return tab

    return show


STATES: dict[str, Callable[[Stage], Document]] = {
    **{
        state.__name__: state
        for state in (
            article_with_all_of_it_unfolded,
            passage_shown,
            no_access,
            reading,
            cancelled,
            no_article,
            home_page,
            other_language,
            hostname_only,
            selection,
            nothing_selected,
            unprotected,
            invited,
            closed_page,
            refused,
            unreachable,
            other_version,
            not_understood,
            link,
            sheet,
            server_s_page,
        )
    },
    "options": page_of_the_extension("options.html", "Sidelight options"),
    "first_run": page_of_the_extension("welcome.html", "Sidelight is installed"),
    "privacy": page_of_the_extension("privacy.html", "What is read, and when"),
    "attributions": page_of_the_extension("attributions.html", "What is counted"),
}


@pytest.mark.parametrize("state", STATES)
def test_no_rule_of_accessibility_is_broken(stage: Stage, state: str) -> None:
    document = STATES[state](stage)
    for scheme in SCHEMES:
        document.prefer(scheme)
        assert violations(document) == [], scheme
