"""The page and its panel, with what is painted at first."""

from collections.abc import Iterator

import pytest

from browser.document import Browser, Document, shows
from browser.highlights.wall import MOORS, PARAGRAPHS, SAID, STYLE, paints
from browser.pages import HOST, html
from browser.world import World


@pytest.fixture(autouse=True)
def choice_forgotten(browser: Browser) -> Iterator[None]:
    """Forget in the end which kinds a test has switched on."""
    yield
    options = browser.extension_page("options.html")
    options.evaluate("(globalThis.browser ?? chrome).storage.local.remove('highlighted').then(() => true)")


@pytest.fixture
def page(browser: Browser, world: World) -> Document:
    return browser.open(world.publish(f"{HOST}/wall.html", html(PARAGRAPHS, above=STYLE)))


@pytest.fixture
def panel(browser: Browser, page: Document) -> Document:
    panel = browser.press_button()
    shows(panel, "Sources in this article")
    paints(page, "unidentified", SAID, MOORS)
    return panel
