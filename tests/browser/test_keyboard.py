"""Everything in the panel is reached and done with the keyboard alone."""

import pytest

from browser.document import MENU_LINK, Browser, Document, shows
from browser.pages import HOST, html
from browser.recorder import Recorder
from browser.settings import settings
from browser.world import REPUBLISHED, World
from waiting import until

TITLE = "The Ferry Kings of the Sorn"
WALL = "A wall by the sea"
LINKED = "<p><a id='there' href='http://lanternpost.example/a'>A story</a></p>"
OPEN_ALL = "document.querySelectorAll('details').forEach((details) => { details.open = true })"
CITE_TWO = "[...document.querySelectorAll('.cite')].slice(0, 2).forEach((button) => button.click())"

CONTROLS = """[...document.querySelectorAll('a[href], button, summary, input, pre[tabindex], [role=listbox]')]
  .filter((element) => element.checkVisibility())"""
# What has the focus: which of the controls, whether a line around it shows that, and whether it can be seen.
STOP = f"""((at, header) => {{
  const {{ outlineStyle, outlineWidth }} = getComputedStyle(at);
  const {{ top, bottom }} = at.getBoundingClientRect();
  return {{
    number: {CONTROLS}.indexOf(at),
    outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    seen: at.closest("header") !== null
      || Math.min(bottom, innerHeight) - Math.max(top, header.bottom) >= Math.min(bottom - top, 24) - 1,
  }};
}})(document.activeElement, document.querySelector("header").getBoundingClientRect())"""
# Controls that stand neither below the one before them nor behind it in its line; the skip link has no place
# until it is reached.
OUT_OF_ORDER = f"""(() => {{
  scrollTo(0, 0);
  const controls = {CONTROLS}.filter((control) => !control.matches(".skip"));
  return controls.slice(1).filter((control, index) => {{
    const before = [...controls[index].getClientRects()].at(-1);
    const after = control.getClientRects()[0];
    return after.top < before.bottom - 8 && after.left < before.left;
  }}).map((control) => control.outerHTML);
}})()"""
FOCUSED = "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"
MARK = (
    "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.ariaLabel ?? ''"
)
SAID = "[...document.querySelectorAll('[role=status]')].map((status) => status.textContent).join(' ')"


def enter(panel: Document, title: str) -> Document:
    """Go to the panel's heading: what is struck next goes on from there."""
    panel.evaluate("document.querySelector('h1').focus()")
    assert panel.evaluate(FOCUSED).startswith(title)
    return panel


@pytest.fixture
def panel(browser: Browser, recorder: Recorder) -> Document:  # noqa: ARG001 - with nothing recorded yet
    browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "Disclaimers and policies", "Take it along")
    return enter(panel, TITLE)


def tab_to(panel: Document, name: str) -> None:
    """Strike Tab until something of this name has the focus."""
    for _ in range(panel.evaluate(f"{CONTROLS}.length")):
        if name in panel.evaluate(FOCUSED):
            return
        tab(panel)
    assert name in panel.evaluate(FOCUSED)


def tab(panel: Document, key: str = "Tab") -> None:
    """Strike Tab and wait until something else has the focus."""
    before = panel.evaluate(STOP)["number"]
    panel.type_key(key)
    until(lambda: panel.evaluate(STOP)["number"] != before, f"the stop after {before}")


def becomes(panel: Document, expression: str, wanted: object) -> None:
    """Wait until an expression of the panel is as wanted, or a text has what is wanted in it."""

    def fits() -> bool:
        value = panel.evaluate(expression)
        return value == wanted or (isinstance(value, str) and str(wanted) in value)

    try:
        until(fits, "the panel")
    except TimeoutError:
        raise AssertionError(f"{panel.evaluate(expression)} instead of {wanted}") from None


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
