"""What the panel says when there is no article to show: each time, what to do next."""

import pytest

from browser.document import Browser, shows, tab_at
from browser.options import ADDRESS, saved_server, set_server, use_server
from browser.pages import html
from browser.recorder import Recorder
from browser.wording import CALL
from browser.world import REPUBLISHED, World
from waiting import until

MESSAGE = "This web origin may not use this server."
HELP = "Whoever runs the server can allow it."
REFUSAL = {"error": {"code": "origin_not_allowed", "message": MESSAGE, "field": None, "help": HELP}}


@pytest.mark.parametrize("host", ["harrowreview.example", "milllane.example"])
def test_after_navigation_the_panel_asks_for_a_click_and_nothing_is_sent(
    browser: Browser, recorder: Recorder, host: str
) -> None:
    tab = browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "The Harrow Review")
    recorder.forget()
    browser.navigate(tab, f"http://{host}/no-attribution.html")
    assert "Harrow" not in shows(panel, CALL)
    assert recorder.exchanges == []
    browser.press_button()
    shows(panel, "Published by")
    assert recorder.sent("/v1/context")[0].request["url"] == f"http://{host}/no-attribution.html"


def test_an_article_that_a_page_replaced_by_script_asks_for_a_click_too(
    browser: Browser, recorder: Recorder
) -> None:
    tab = browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "The Harrow Review")
    recorder.forget()
    tab.evaluate("void history.pushState(null, '', '/another-article.html')")
    shows(panel, CALL)
    assert recorder.exchanges == []


def test_another_tab_is_not_read_without_a_click(browser: Browser, recorder: Recorder) -> None:
    browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "The Harrow Review")
    recorder.forget()
    browser.open("http://milllane.example/no-attribution.html")
    assert "Harrow" not in shows(panel, CALL)
    assert recorder.exchanges == []


def test_a_page_without_an_article_gets_its_outlet_and_its_text_stays(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    url = world.publish(
        "http://harrowreview.example/",
        "<!doctype html><html lang='en'><title>Front page</title><h1>Today</h1><p>See inside.</p>",
    )
    browser.open(url)
    shows(browser.press_button(), "No article found on this page", "The Harrow Review")
    assert [exchange.request for exchange in recorder.sent("/v1/outlet")] == [{"url": url}]
    assert recorder.sent("/v1/context") == []


def test_a_page_of_the_browser_itself_is_not_read(browser: Browser, recorder: Recorder) -> None:
    browser.open("about:blank")
    shows(browser.press_button(), "Sidelight cannot read this page.")
    assert recorder.exchanges == []


def test_a_server_that_is_not_running_is_named_with_what_to_do(
    browser: Browser, recorder: Recorder, nowhere: str
) -> None:
    set_server(browser, nowhere, "does not answer")
    browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "No answer from the Sidelight server", nowhere, "start it with “make run”")
    use_server(browser, recorder.address)


def test_a_refusal_is_shown_in_the_server_s_words(browser: Browser, recorder: Recorder) -> None:
    browser.open(REPUBLISHED)
    with recorder.answering(403, REFUSAL):
        panel = browser.press_button()
        shows(panel, "refused", MESSAGE, HELP)
    browser.press_button()
    shows(panel, "The Harrow Review")


def test_an_article_in_another_language_gets_its_outlet_and_no_count(browser: Browser) -> None:
    browser.open("http://harrowreview.example/french.html")
    panel = browser.press_button()
    seen = shows(
        panel,
        "The Harrow Review",
        "Sidelight cannot yet read French articles. Outlet information is shown; the text was not checked.",
    )
    assert "Sidelight found" not in seen


def test_an_outlet_that_is_not_on_file_is_met_without_reproach(browser: Browser) -> None:
    browser.open("http://lephare.example/french.html")
    shows(browser.press_button(), "lephare.example", "Our file has no entry for this site yet.")


def test_a_piece_without_attributions_says_so(browser: Browser) -> None:
    browser.open("http://milllane.example/no-attribution.html")
    shows(browser.press_button(), "Sidelight found no attributions")


def test_a_server_s_own_page_invites_and_is_used_only_after_a_test(
    browser: Browser, recorder: Recorder
) -> None:
    browser.open(recorder.api_address)
    panel = browser.press_button()
    shows(panel, "This is the page of a Sidelight server", recorder.api_address)
    assert recorder.exchanges == []
    panel.press("button", "Test it on the options page")
    options = until(lambda: tab_at(browser, "options.html"), "the options")
    shows(options, "invitation")
    assert options.evaluate(ADDRESS) == recorder.api_address
    assert saved_server(browser) == recorder.address


def test_an_article_in_a_frame_is_left_to_be_opened_by_itself(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    inner = world.publish("http://frames.example/story", html())
    frame = f"<iframe width='600' height='600' src='{inner}'></iframe>"
    browser.open(
        world.publish("http://harrowreview.example/framed", f"<!doctype html><title>F</title><p>See {frame}")
    )
    panel = browser.press_button()
    shows(panel, "The text may stand in a frame of this page", "frames.example/story")
    assert recorder.sent("/v1/context") == []
