"""No state of the panel, nor any page of Sidelight's own, breaks a rule of axe-core, in light or dark."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest

from browser.axe import violations_in_both_schemes
from browser.document import MENU_LINK, Browser, Document, shows
from browser.pages import HOST, html
from browser.recorder import Recorder
from browser.servers import nothing
from browser.settings import settings
from browser.wording import CALL
from browser.world import REPUBLISHED, World
from waiting import until

OPEN_ALL = "document.querySelectorAll('details').forEach((details) => { details.open = true })"
CITE_ALL = "document.querySelectorAll('.cite').forEach((button) => button.click())"
SELECT = "getSelection().selectAllChildren(document.querySelector('article p:last-of-type'))"
LINKED = (
    "<p><a id='listed' href='http://lanternpost.example/a'>A story</a> "
    "<a id='unlisted' href='http://nobody.example/a'>Another</a></p>"
)
FRAMED = (
    "<!doctype html><html lang='en'><title>Edition</title>"
    "<iframe style='width: 700px; height: 800px' src='/no-attribution.html'></iframe>"
)
HOME = "<!doctype html><html lang='en'><title>Front page</title><h1>Today</h1><p>See inside.</p>"
INVITING = "<!doctype html><html lang='en'><title>Server</title><link rel='sidelight-server' href='/'>"
NOT_ARTICLE = {"@context": "https://schema.org", "@type": "CollectionPage", "url": HOST}


class Scene(NamedTuple):
    browser: Browser
    recorder: Recorder
    world: World

    def beside(self, url: str, *wanted: str) -> Document:
        """Open a page, press the button, and give the panel when it shows what is wanted."""
        self.browser.open(url)
        panel = self.browser.press_button()
        shows(panel, *wanted)
        return panel

    def publish(self, path: str, page: str) -> str:
        return self.world.publish(f"{HOST}{path}", page)


def article(scene: Scene) -> Iterator[Document]:
    panel = scene.beside(REPUBLISHED, "Disclaimers and policies")
    yield panel
    panel.evaluate(OPEN_ALL)
    panel.evaluate(CITE_ALL)
    shows(panel, "The request to the letter", "Licence:")
    panel.evaluate(OPEN_ALL)
    yield panel
    panel.press("button", "show 1")
    shows(panel, "Copy for a report")
    until(lambda: panel.evaluate("!!document.querySelector('[aria-current]')"), "the passage shown")
    yield panel
    panel.evaluate("document.querySelector('[role=listbox]').focus()")
    yield panel


def article_that_was_lost(scene: Scene) -> Iterator[Document]:
    page = scene.browser.open(REPUBLISHED)
    panel = scene.browser.press_button()
    shows(panel, "Disclaimers and policies")
    page.evaluate("document.querySelector('article').remove()")
    panel.press("button", "in the page: ")
    shows(panel, "This passage was not found in the page as it is now.", "of the passages to be highlighted")
    yield panel
    scene.browser.navigate(page, "http://milllane.example/no-attribution.html")
    shows(panel, CALL)
    yield panel


def sheet(scene: Scene) -> Iterator[Document]:
    panel = scene.beside(REPUBLISHED, "Take it along")
    panel.press("button", "Take it along")
    panel.press("button", "Print")
    is_sheet = "location.pathname === '/sheet.html'"
    until(lambda: scene.browser.newest_tab().evaluate(is_sheet), "the sheet")
    tab = scene.browser.newest_tab()
    shows(tab, "The Ferry Kings of the Sorn", "Disclaimers and policies")
    yield tab
    lost = scene.browser.extension_page("sheet.html?tab=999999")
    shows(lost, "There is no panel to print")
    yield lost


def reading(scene: Scene) -> Iterator[Document]:
    with scene.recorder.holding():
        panel = scene.beside(REPUBLISHED, "Reading this page …")
        yield panel
        panel.press("button", "Stop reading")
        shows(panel, "Reading was stopped.")
        yield panel


def no_article(scene: Scene) -> Iterator[Document]:
    yield scene.beside(scene.publish("/edition", FRAMED), "No article found on this page", "a frame")
    yield scene.beside(scene.publish("/home", HOME), "No article found on this page")
    declared = html(declared=NOT_ARTICLE, title="Front page")
    yield scene.beside(scene.publish("/front", declared), "This page is not an article.")
    yield scene.beside("about:blank", "Sidelight cannot read this page.")
    yield scene.beside(scene.publish("/server", INVITING), "This is the page of a Sidelight server")


def not_counted(scene: Scene) -> Iterator[Document]:
    yield scene.beside(
        "http://harrowreview.example/french.html", "Sidelight cannot yet read French articles."
    )
    yield scene.beside("http://lephare.example/french.html", "Our file has no entry for this site yet.")
    yield scene.beside("http://milllane.example/no-attribution.html", "Sidelight found no attributions")


def hostname_only(scene: Scene) -> Iterator[Document]:
    with settings(scene.browser, sends="hostname"):
        yield scene.beside(REPUBLISHED, "Only the name of the site was sent.", "Send this article")


def selection(scene: Scene) -> Iterator[Document]:
    page = scene.browser.open(scene.publish("/wall", html()))
    panel = scene.browser.press_button()
    shows(panel, "Sources in this article")
    panel.press("button", "Read the selection")
    shows(panel, "Nothing is selected on this page.")
    yield panel
    page.evaluate(SELECT)
    panel.press("button", "Read this page again")
    shows(panel, "Only the text that you selected was read.")
    panel.evaluate(OPEN_ALL)
    yield panel


def link(scene: Scene) -> Iterator[Document]:
    page = scene.browser.open(scene.publish("/wall", html(above=LINKED)))
    panel = scene.browser.press_button()
    shows(panel, "Sources in this article")
    with scene.recorder.holding():
        scene.browser.choose_in_menu(page, "#listed", MENU_LINK)
        shows(panel, "Asking the server …")
        yield panel
    shows(panel, "The Lantern Post")
    panel.evaluate(OPEN_ALL)
    yield panel
    scene.browser.choose_in_menu(page, "#unlisted", MENU_LINK)
    shows(panel, "The link leads to nobody.example", "no entry for this site yet")
    yield panel
    with scene.recorder.answering(200, {}):
        scene.browser.choose_in_menu(page, "#listed", MENU_LINK)
        shows(panel, "Something else answers at this address")
        yield panel


def failures(scene: Scene) -> Iterator[Document]:
    url = scene.publish("/wall", html())
    for status, answer, told in (
        (200, {}, "Something else answers at this address"),
        (200, {"api": 2}, "is newer than this extension"),
        (401, refusal("token"), "This server asks for a token."),
        (429, refusal("busy"), "The Sidelight server refused this page"),
        (200, odd(), "This answer could not be shown"),
    ):
        with scene.recorder.answering(status, answer):
            yield scene.beside(url, told)
    with nothing() as nowhere, settings(scene.browser, server=nowhere):
        yield scene.beside(url, "No answer from the Sidelight server", nowhere)
    with settings(scene.browser, server="http://newsroom.example:7654"):
        yield scene.beside(url, "Nothing was sent")


def refusal(code: str) -> dict[str, Any]:
    return {"error": {"code": code, "message": "Not now.", "field": None, "help": "Do this instead."}}


def odd() -> dict[str, Any]:
    parts = ["edition", "page", "outlet", "origin", "disclaimers", "notes"]
    attributions = {"analysed": True, "items": 3, "sources": None}
    return {"api": 1, **{part: {} for part in parts}, "attributions": attributions}


OWN_PAGES = {
    "options.html": "Sidelight options",
    "privacy.html": "What is read, and when",
    "attributions.html": "What is counted",
}


def own_pages(scene: Scene) -> Iterator[Document]:
    for name, wanted in OWN_PAGES.items():
        own = scene.browser.extension_page(name)
        shows(own, wanted)
        yield own
    welcome = scene.browser.extension_page("welcome.html")
    shows(welcome, "Sources in this article")
    yield welcome
    welcome.evaluate(OPEN_ALL)
    yield welcome
    page = scene.browser.open(scene.recorder.api_address)
    shows(page, "Disclaimers and policies")
    yield page


@pytest.mark.parametrize(
    "states",
    [
        article,
        article_that_was_lost,
        sheet,
        reading,
        no_article,
        not_counted,
        hostname_only,
        selection,
        link,
        failures,
        own_pages,
    ],
    ids=lambda states: states.__name__,
)
def test_no_rule_of_accessibility_is_broken(
    browser: Browser, recorder: Recorder, world: World, states: Callable[[Scene], Iterator[Document]]
) -> None:
    found = [
        f"state {number}, {violation}"
        for number, document in enumerate(states(Scene(browser, recorder, world)))
        for violation in violations_in_both_schemes(document)
    ]
    assert not found, "\n".join(found)
