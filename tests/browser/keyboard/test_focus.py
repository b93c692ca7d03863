"""What the reader does with keys leaves the focus where they go on from, and takes it from nowhere else."""

from browser.document import MENU_LINK, Browser, Document, shows
from browser.keyboard.keys import FOCUSED, SAID, TITLE, becomes, enter, tab, tab_to
from browser.pages import HOST, html
from browser.recorder import Recorder
from browser.settings import settings
from browser.world import World
from waiting import until

WALL = "A wall by the sea"
LINKED = "<p><a id='there' href='http://lanternpost.example/a'>A story</a></p>"


def keeps_the_focus(panel: Document, title: str) -> None:
    """Check that the focus went to the panel's heading, and goes on from there."""
    becomes(panel, FOCUSED, title)
    tab(panel)
    assert panel.evaluate(FOCUSED) == "Read this page again"


def test_reading_is_stopped_and_begun_again_without_losing_the_focus(
    recorder: Recorder, panel: Document
) -> None:
    tab_to(panel, "Read this page again")
    with recorder.holding():
        panel.type_key("Enter")
        becomes(panel, FOCUSED, "Stop reading")
        becomes(panel, SAID, "Reading this page …")
        panel.type_key("Enter")
        shows(panel, "Reading was stopped.")
        becomes(panel, FOCUSED, "Read this page again")
        becomes(panel, SAID, "Reading was stopped.")
    tab(panel)
    assert panel.evaluate(FOCUSED) == "Read this page"
    panel.type_key("Enter")
    shows(panel, "Sources in this article")
    keeps_the_focus(panel, TITLE)
    becomes(panel, SAID, "This page was read.")


def test_trying_again_says_each_time_what_came_of_it_and_keeps_the_focus(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    browser.open(world.publish(f"{HOST}/wall", html()))
    failed = "Something else answers at this address"
    with recorder.answering(200, {}):
        panel = browser.press_button()
        shows(panel, failed)
        enter(panel, "Sidelight")
        tab_to(panel, "Try again")
        with recorder.holding():
            panel.type_key("Enter")
            becomes(panel, SAID, "Reading this page …")
        becomes(panel, SAID, failed)
        assert panel.evaluate(FOCUSED) == "Try again"
    panel.type_key("Enter")
    shows(panel, "Sources in this article")
    keeps_the_focus(panel, WALL)


def test_sending_the_article_after_all_keeps_the_focus(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    with settings(browser, sends="hostname"):
        browser.open(world.publish(f"{HOST}/wall", html()))
        panel = browser.press_button()
        shows(panel, "Only the name of the site was sent.")
        enter(panel, "Sidelight")
        tab_to(panel, "Send this article")
        panel.type_key("Enter")
        shows(panel, "Sources in this article")
        keeps_the_focus(panel, WALL)
    assert len(recorder.sent("/v1/context")) == 1


def test_closing_what_was_told_of_a_link_keeps_the_focus(browser: Browser, world: World) -> None:
    page = browser.open(world.publish(f"{HOST}/wall", html(above=LINKED)))
    panel = browser.press_button()
    shows(panel, "Sources in this article")
    browser.choose_in_menu(page, "#there", MENU_LINK)
    shows(panel, "The link leads to lanternpost.example", "The Lantern Post")
    becomes(panel, SAID, "The link leads to lanternpost.example")
    enter(panel, WALL)
    tab_to(panel, "Close")
    panel.type_key("Enter")
    until(lambda: "The link leads to" not in panel.evaluate("document.body.innerText"), "its end")
    keeps_the_focus(panel, WALL)


def test_a_panel_in_which_the_reader_is_not_takes_no_focus(browser: Browser, panel: Document) -> None:
    page = browser.newest_tab()
    tab_to(panel, "source: Country")
    page.evaluate("document.querySelector('article').append(document.createElement('input'))")
    x, y = page.evaluate(
        """((field) => {
          field.scrollIntoView({ block: "center", behavior: "instant" });
          const { x, y, width, height } = field.getBoundingClientRect();
          return [x + width / 2, y + height / 2];
        })(document.querySelector('article input'))"""
    )
    browser.click(page, x, y)
    browser.press_button()
    shows(panel, "Sources in this article")
    assert page.evaluate("document.hasFocus() && document.activeElement.tagName") == "INPUT"
