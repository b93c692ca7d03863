"""Highlights in the page, and the way between card and page in both directions."""

from typing import Any

from browser.document import Browser, Document, shows
from browser.highlights.wall import MOORS, OFFICIAL, PARAGRAPHS, SAID, painted, paints, paragraph
from browser.pages import HOST, html
from browser.recorder import Recorder
from browser.world import REPUBLISHED, World
from waiting import until

MARKUP = "document.documentElement.outerHTML"
SWITCHES = {
    "unidentified": "not identified",
    "named": "named",
    "document": "documents not identified",
    "unstated": "no source given",
}
IN_VIEW = """[...document.querySelectorAll('[role=option].in-view')]
  .map((mark) => mark.getAttribute('aria-label')).join()"""
CARDS_IN_VIEW = "[...document.querySelectorAll('li.in-view')].map((card) => card.innerText).join()"


def press_switch(panel: Document, kind: str) -> None:
    panel.evaluate(f"document.querySelector('.switch.{kind}').click()")


def pressed(panel: Document) -> dict[str, str]:
    """Give the state of each switch by its name."""
    states: dict[str, str] = panel.evaluate(
        """Object.fromEntries([...document.querySelectorAll('[role=group] button')]
          .map((b) => [b.innerText.replace(/[\\s\\d]+$/, ''), b.getAttribute('aria-pressed')]))"""
    )
    return states


def test_at_first_the_sources_that_are_not_identified_are_painted_and_nothing_else(
    page: Document, panel: Document
) -> None:
    assert pressed(panel) == {name: str(kind == "unidentified").lower() for kind, name in SWITCHES.items()}
    assert page.evaluate("[...CSS.highlights.keys()]") == ["sidelight-unidentified"]


def test_each_kind_is_painted_under_its_own_name_in_its_own_style_and_taken_off_again(
    page: Document, panel: Document
) -> None:
    before = page.evaluate(MARKUP)
    for kind in ("named", "document", "unstated"):
        press_switch(panel, kind)
    words = {
        "unidentified": SAID,
        "named": "said the engineer Ida Lomax",
        "document": "An internal report describes",
        "unstated": "reportedly",
    }
    for kind, part in words.items():
        paints(page, kind, part)
    styles = page.evaluate(
        """[...CSS.highlights.keys()].map((name) =>
          getComputedStyle(document.querySelector('p'), `::highlight(${name})`).textDecorationStyle)"""
    )
    assert len(set(styles)) == len(words)
    for kind in words:
        press_switch(panel, kind)
    until(lambda: page.evaluate("CSS.highlights.size === 0"), "the end of all paint")
    assert page.evaluate(MARKUP) == before


def test_what_was_switched_on_stays_so_on_the_next_page(
    browser: Browser, world: World, page: Document, panel: Document
) -> None:
    press_switch(panel, "unidentified")
    press_switch(panel, "named")
    paints(page, "named", "Ida Lomax")
    other = browser.open(world.publish(f"{HOST}/again.html", html(PARAGRAPHS, title="Once more")))
    browser.press_button()
    paints(other, "named", "Ida Lomax")
    assert painted(other, "unidentified") == ""
    assert pressed(panel)["named"] == "true"


def test_a_click_on_a_passage_brings_its_card_forward(
    browser: Browser, page: Document, panel: Document
) -> None:
    press_switch(panel, "named")
    paints(page, "named", "Ida Lomax")
    page.evaluate(f"{paragraph('Ida Lomax')}.scrollIntoView({{ block: 'center' }})")
    assert not panel.evaluate("document.querySelector('details li').checkVisibility()")
    x, y = page.evaluate(
        "(({ left, top, height }) => [left + 20, top + height / 2])"
        "([...CSS.highlights.get('sidelight-named')][0].getClientRects()[0])"
    )
    browser.click(page, x, y)
    shown = until(
        lambda: panel.evaluate("document.querySelector('[aria-current=true]')?.closest('li').innerText"),
        "a card that is current",
    )
    assert "Ida Lomax" in shown
    assert "It leans because it was built so" in shown
    until(
        lambda: panel.evaluate(
            """(({ top, bottom }) => top >= 0 && bottom <= innerHeight)
              (document.querySelector('[aria-current=true]').getBoundingClientRect())"""
        ),
        "the card in view",
    )


def test_a_click_on_a_link_within_a_passage_is_the_pages_own(
    browser: Browser, page: Document, panel: Document
) -> None:
    page.evaluate(f"{paragraph(SAID)}.innerHTML = '<a href=\"#there\">{OFFICIAL}</a>'")
    paints(page, "unidentified", SAID)
    page.evaluate("document.querySelector('article a').scrollIntoView({ block: 'center' })")
    x, y = page.evaluate(
        "(({ left, top }) => [left + 20, top + 5])(document.querySelector('article a').getClientRects()[0])"
    )
    browser.click(page, x, y)
    until(lambda: page.evaluate("location.hash") == "#there", "the link's own target")
    assert not panel.evaluate("!!document.querySelector('[aria-current=true]')")


def test_marks_and_cards_show_what_the_reader_has_in_view(page: Document, panel: Document) -> None:
    page.evaluate(f"{paragraph(MOORS)}.scrollIntoView({{ block: 'center' }})")
    until(lambda: "a fisherman" in panel.evaluate(IN_VIEW), "the mark of what is in view")
    assert SAID not in panel.evaluate(IN_VIEW)
    assert "fisherman" in panel.evaluate(CARDS_IN_VIEW)
    page.evaluate(f"{paragraph(SAID)}.scrollIntoView({{ block: 'center' }})")
    until(lambda: "an official" in panel.evaluate(IN_VIEW), "the mark of what has come into view")
    assert "fisherman" not in panel.evaluate(CARDS_IN_VIEW)


def test_highlights_of_the_page_itself_are_left_alone(browser: Browser, page: Document) -> None:
    page.evaluate(
        """((range) => {
          range.selectNodeContents(document.querySelector('h1'));
          CSS.highlights.set('search', new Highlight(range));
          window.own = CSS.highlights.get('search');
        })(document.createRange())"""
    )
    panel = browser.press_button()
    shows(panel, "Sources in this article")
    paints(page, "unidentified", SAID)
    browser.close_panel()
    until(lambda: painted(page, "unidentified") == "", "the end of the paint")
    assert page.evaluate("CSS.highlights.get('search') === window.own && window.own.size === 1")


def test_closing_the_panel_takes_the_paint_off(browser: Browser, page: Document, panel: Document) -> None:
    panel.press("button", "show")
    until(lambda: page.evaluate("CSS.highlights.has('sidelight')"), "the passage")
    browser.close_panel()
    until(lambda: page.evaluate("CSS.highlights.size === 0"), "the end of all paint")


def test_the_paint_is_on_the_page_beside_the_panel_and_comes_back_with_its_tab(
    browser: Browser, page: Document, panel: Document
) -> None:
    other = browser.open(REPUBLISHED)
    browser.press_button()
    shows(panel, "The Lantern Post")
    until(lambda: painted(other, "unidentified"), "paint on the other page")
    until(lambda: painted(page, "unidentified") == "", "no paint behind")
    browser.focus(page)
    paints(page, "unidentified", SAID)


def test_each_card_holds_its_first_words(recorder: Recorder, panel: Document) -> None:
    attributions: dict[str, Any] = recorder.sent("/v1/context")[0].panel["attributions"]
    assert attributions["counts"]["total"] >= len(SWITCHES)
    cards = panel.evaluate("[...document.querySelectorAll('.cards > li')].map((card) => card.textContent)")
    assert any("will be finished in May" in card for card in cards)
    assert any("They came round with a list" in card for card in cards)
