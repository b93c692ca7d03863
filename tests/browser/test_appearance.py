"""The look that the reader chose: in the panel too, at once, and in every panel from then on."""

import pytest
from playwright.sync_api import Page

from browser.axe import violations
from browser.document import SCHEMES, Browser, ColourScheme, Document, shows
from browser.settings import settings
from browser.world import REPUBLISHED
from waiting import until

PAPER, INK = (
    "getComputedStyle(document.documentElement).backgroundColor",
    "getComputedStyle(document.body).color",
)
SIZE = "parseFloat(getComputedStyle(document.body).fontSize)"
UNFOLD = "document.querySelectorAll('details').forEach((details) => { details.open = true })"
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
# How light the colour of a style is, from black to white.
LIGHT = """(() => {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  context.fillStyle = %s;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data[0] / 255;
})()"""


def panel_beside_an_article(browser: Browser) -> Document:
    browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "Sources in this article")
    return panel


def is_scheme(document: Document, scheme: ColourScheme) -> bool:
    """Whether paper and ink are those of a scheme."""
    paper, ink = document.evaluate(LIGHT % PAPER), document.evaluate(LIGHT % INK)
    return bool(paper < ink if scheme == "dark" else paper > ink)


@pytest.mark.parametrize(("system", "chosen"), [SCHEMES, SCHEMES[::-1]])
def test_colours_that_the_reader_chose_hold_whatever_the_system_has(
    browser: Browser, system: ColourScheme, chosen: ColourScheme
) -> None:
    panel = panel_beside_an_article(browser)
    panel.prefer(system)
    assert is_scheme(panel, system)
    with settings(browser, theme=chosen):
        until(lambda: is_scheme(panel, chosen), f"{chosen} in the panel")
        assert violations(panel) == []
        browser.close_panel()
        another = panel_beside_an_article(browser)
        another.prefer(system)
        assert is_scheme(another, chosen)


def test_text_of_the_size_that_the_reader_chose_fits_into_a_narrow_panel(browser: Browser) -> None:
    panel = panel_beside_an_article(browser)
    normal = panel.evaluate(SIZE)
    sizes = []
    for size in ("large", "larger"):
        with settings(browser, textSize=size):
            until(lambda: panel.evaluate(SIZE) > normal, "larger text")
            sizes.append(panel.evaluate(SIZE))
            panel.evaluate(UNFOLD)
            panel.resize(320)
            assert panel.evaluate(FITS)
        until(lambda: panel.evaluate(SIZE) == normal, "text of the normal size")
    assert sizes[0] < sizes[1]


def test_the_main_button_can_be_read_in_forced_colours(page: Page) -> None:
    page.emulate_media(forced_colors="active", color_scheme="dark")
    buttons = page.evaluate("""() => {
      document.body.append(document.createElement("button"));
      return [document.querySelector(".primary"), document.body.lastChild].map((button) => {
        const { color, backgroundColor } = getComputedStyle(button);
        return [color, backgroundColor];
      });
    }""")
    assert buttons[0] == buttons[1]
