"""Everything in the panel is reached and done with the keyboard alone."""

from browser.document import Browser, Document, shows
from browser.keyboard.keys import (
    CONTROLS,
    FOCUSED,
    MARK,
    OUT_OF_ORDER,
    SAID,
    STOP,
    TITLE,
    becomes,
    enter,
    tab,
    tab_to,
)
from browser.settings import settings
from waiting import until

OPEN_ALL = "document.querySelectorAll('details').forEach((details) => { details.open = true })"
CITE_TWO = "[...document.querySelectorAll('.cite')].slice(0, 2).forEach((button) => button.click())"


def test_tab_walks_everything_in_the_order_in_which_it_is_seen_and_back(panel: Document) -> None:
    panel.resize(320)
    panel.evaluate("void (document.documentElement.style.scrollBehavior = 'auto')")
    panel.evaluate(OPEN_ALL)
    until(lambda: panel.evaluate("!!document.querySelector('footer pre[tabindex]')"), "the request")
    panel.evaluate(OPEN_ALL)
    panel.evaluate(CITE_TWO)
    count = panel.evaluate(f"{CONTROLS}.length")
    assert panel.evaluate(OUT_OF_ORDER) == []
    for key, numbers in (("Tab", range(count)), ("Shift+Tab", range(count - 2, -1, -1))):
        for number in numbers:
            panel.type_key(key)
            becomes(panel, STOP, {"number": number, "outlined": True, "seen": True})


def test_what_is_folded_opens_and_closes_and_a_source_shows_its_citation(panel: Document) -> None:
    is_open = "document.activeElement.parentElement.open"
    tab_to(panel, "source: Country")
    for key, expanded in (("Enter", "true"), ("Space", "false"), ("Space", "true")):
        panel.type_key(key)
        becomes(panel, "document.activeElement.getAttribute('aria-expanded')", expanded)
    tab(panel)
    assert panel.evaluate("!!document.activeElement.closest('.citation')")
    tab_to(panel, "More on file")
    for key, is_opened in (("Enter", True), ("Space", False)):
        panel.type_key(key)
        becomes(panel, is_open, is_opened)


def test_the_strip_is_one_stop_that_can_be_skipped(panel: Document) -> None:
    tab_to(panel, "Skip the strip")
    assert panel.evaluate("getComputedStyle(document.activeElement).clipPath") == "none"
    tab(panel)
    assert panel.evaluate("document.activeElement.getAttribute('role')") == "listbox"
    tab(panel)
    first_after = panel.evaluate(FOCUSED)
    assert "not identified" in first_after
    tab(panel, "Shift+Tab")
    tab(panel, "Shift+Tab")
    panel.type_key("Enter")
    becomes(panel, "document.activeElement.tabIndex", -1)
    tab(panel)
    assert panel.evaluate(FOCUSED) == first_after


def test_arrows_home_and_end_move_on_the_strip_and_enter_shows_in_the_page(
    browser: Browser, panel: Document
) -> None:
    page = browser.newest_tab()
    tab_to(panel, "The article from beginning to end")
    count = panel.evaluate("document.querySelectorAll('[role=option]').length")
    for key, place in (
        ("ArrowRight", 2),
        ("ArrowRight", 3),
        ("ArrowLeft", 2),
        ("End", count),
        ("ArrowRight", count),
        ("Home", 1),
        ("ArrowLeft", 1),
    ):
        panel.type_key(key)
        becomes(panel, MARK, f"{place} of {count}, ")
    panel.type_key("Enter")
    until(lambda: page.evaluate("CSS.highlights.has('sidelight')"), "the passage in the page")
    becomes(panel, SAID, "Shown in the page.")


def test_passages_switches_and_raters_are_worked_with_keys(browser: Browser, panel: Document) -> None:
    with settings(browser, highlighted=["unidentified"], hiddenRaters=[]):
        shows(panel, "Take it along")
        enter(panel, TITLE)
        tab_to(panel, "documents not identified")
        pressed = "document.activeElement.getAttribute('aria-pressed')"
        for key, state in (("Space", "true"), ("Enter", "false")):
            panel.type_key(key)
            becomes(panel, pressed, state)
        tab_to(panel, "show in the page: “Karvian")
        panel.type_key("Enter")
        becomes(panel, "document.activeElement.getAttribute('aria-current')", "true")
        tab_to(panel, "Copy for a report")
        tab_to(panel, "Ratings by others")
        panel.type_key("Enter")
        becomes(panel, "document.activeElement.parentElement.open", wanted=True)
        checked = "document.activeElement.checked"
        while panel.evaluate("document.activeElement.type") != "checkbox":
            tab(panel)
        for is_checked in (False, True):
            panel.type_key("Space")
            becomes(panel, checked, is_checked)


def test_nothing_is_cut_off_where_texts_are_twice_as_large_on_the_narrowest_screen(panel: Document) -> None:
    panel.resize(320)
    panel.evaluate("void (document.documentElement.style.fontSize = '200%')")
    panel.evaluate(OPEN_ALL)
    panel.evaluate(CITE_TWO)
    assert panel.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    cut = panel.evaluate(
        """[...document.querySelectorAll("main *, header button")]
          .filter((element) => element.checkVisibility() && !element.closest(".visually-hidden, .skip"))
          .filter((element) => element.getBoundingClientRect().right > innerWidth)
          .map((element) => element.outerHTML)"""
    )
    assert cut == []
