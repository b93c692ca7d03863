"""The two entries in the browser's menu: read the selection, and who publishes where a link leads."""

from browser.document import MENU_LINK, MENU_SELECTION, Browser, Document, shows, text
from browser.pages import HOST, PARAGRAPHS, html
from browser.recorder import Recorder
from browser.wording import CALL
from browser.world import World
from waiting import until

LINKED = "<p><a id='there' href='http://lanternpost.example/2024/a-story?from=here#top'>A story</a></p>"
SELECT = "getSelection().selectAllChildren(document.querySelector('article p:last-of-type'))"


def beside_a_page(browser: Browser, world: World) -> tuple[Document, Document]:
    page = browser.open(world.publish(f"{HOST}/wall", html(above=LINKED)))
    panel = browser.press_button()
    shows(panel, "Published by", "The Harrow Review")
    return page, panel


def test_who_publishes_a_link_is_asked_by_the_name_of_its_host_alone(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    page, panel = beside_a_page(browser, world)
    browser.choose_in_menu(page, "#there", MENU_LINK)
    shows(panel, "The link leads to lanternpost.example", "The Lantern Post", "Ireland")
    assert [exchange.request for exchange in recorder.sent("/v1/outlet")] == [
        {"hostname": "lanternpost.example"}
    ]
    assert "A wall by the sea" in text(panel)
    panel.press("button", "Close")
    until(lambda: "The link leads to" not in text(panel), "the panel of the page alone")


def test_a_link_whose_server_does_not_answer_can_be_asked_again(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    page, panel = beside_a_page(browser, world)
    with recorder.answering(200, {"hello": "something else"}):
        browser.choose_in_menu(page, "#there", MENU_LINK)
        shows(panel, "The link leads to lanternpost.example", "Something else answers at this address")
    panel.press("button", "Try again")
    shows(panel, "The Lantern Post")


def test_the_selection_is_read_alone(browser: Browser, recorder: Recorder, world: World) -> None:
    page, panel = beside_a_page(browser, world)
    page.evaluate(SELECT)
    recorder.forget()
    browser.choose_in_menu(page, "article p:last-of-type", MENU_SELECTION)
    shows(panel, "Only the text that you selected was read.")
    (exchange,) = recorder.sent("/v1/context")
    assert (exchange.request["text"], exchange.request["selection"]) == (PARAGRAPHS[-1], True)


def test_the_panel_reads_the_selection_too_and_says_where_there_is_none(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    page, panel = beside_a_page(browser, world)
    recorder.forget()
    panel.press("button", "Read the selection")
    shows(panel, "Nothing is selected on this page.")
    assert recorder.exchanges == []
    page.evaluate(SELECT)
    panel.press("button", "Read this page again")
    shows(panel, "Only the text that you selected was read.")
    assert recorder.sent("/v1/context")[0].request["text"] == PARAGRAPHS[-1]


def test_nothing_is_asked_of_a_page_that_was_left(browser: Browser, recorder: Recorder, world: World) -> None:
    page, panel = beside_a_page(browser, world)
    browser.navigate(page, f"{HOST}/no-attribution.html")
    shows(panel, CALL)
    recorder.forget()
    assert "Read the selection" not in text(panel)
    assert recorder.exchanges == []
