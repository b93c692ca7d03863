"""Sites read without a click: only those that the reader switched on, and only while the panel is open."""

from collections.abc import Iterator

import pytest

from browser.document import Browser, Document, shows, text
from browser.pages import HOST, html
from browser.recorder import Recorder
from browser.settings import API, settings
from browser.wording import CALL
from browser.world import World
from waiting import until

FIRST, SECOND, THIRD = f"{HOST}/wall", f"{HOST}/gate", f"{HOST}/roof"
ELSEWHERE = "http://milllane.example/wall"
SWITCH = "document.querySelector('.tools [aria-pressed]')?.getAttribute('aria-pressed')"


def publish(world: World) -> None:
    for url, title in ((FIRST, "A wall"), (SECOND, "A gate"), (THIRD, "A roof"), (ELSEWHERE, "Another wall")):
        world.publish(url, html(title=title))


@pytest.fixture(autouse=True)
def off_afterwards(browser: Browser) -> Iterator[None]:
    yield
    page = browser.extension_page("options.html")
    page.evaluate(f"{API}.storage.local.remove('sites')")
    page.evaluate(f"{API}.permissions.remove({{ origins: ['{HOST}/*'] }})")


def beside_the_first(browser: Browser, world: World) -> tuple[Document, Document]:
    publish(world)
    page = browser.open(FIRST)
    panel = browser.press_button()
    shows(panel, "A wall", "Sources in this article", "Always on harrowreview.example")
    return page, panel


def switch(panel: Document, to: str) -> None:
    panel.press("button", "Always on harrowreview.example")
    until(lambda: panel.evaluate(SWITCH) == to, f"the switch at {to}")


def switched_on(browser: Browser, world: World) -> tuple[Document, Document]:
    """Read the first page, and switch its site on with the browser's consent."""
    browser.allow(HOST)
    page, panel = beside_the_first(browser, world)
    switch(panel, "true")
    return page, panel


def addresses(recorder: Recorder) -> list[str]:
    return [exchange.request["url"] for exchange in recorder.sent("/v1/context")]


def test_pages_of_a_site_that_is_on_are_read_as_the_reader_goes_on(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    page, panel = switched_on(browser, world)
    browser.navigate(page, SECOND)
    shows(panel, "A gate", "Sources in this article")
    page.evaluate(f"void history.pushState(null, '', {THIRD!r})")
    shows(panel, "Sources in this article")
    until(lambda: addresses(recorder)[-1] == THIRD, "the page that replaced it")
    other = browser.open(ELSEWHERE)
    shows(panel, CALL)
    browser.focus(page)
    shows(panel, "Sources in this article")
    browser.close(other)
    switch(panel, "false")
    browser.navigate(page, FIRST)
    shows(panel, CALL)
    assert addresses(recorder) == [FIRST, SECOND, THIRD]


# As scripts put one article in another's place: first the address, then an empty room, then the words.
REPLACED = """(() => {
  const [heading, ...paragraphs] = document.querySelectorAll("article :is(h1, p)");
  history.pushState(null, "", "/roof");
  heading.textContent = document.title = "A roof";
  for (const paragraph of paragraphs) paragraph.textContent = "";
  requestAnimationFrame(() => requestAnimationFrame(() => {
    for (const paragraph of paragraphs) {
      paragraph.textContent = "The roof of the old harbour office will be mended in May, said the mayor.";
    }
  }));
})()"""


def test_an_article_that_scripts_put_in_its_place_is_waited_for(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    page, panel = switched_on(browser, world)
    browser.focus(page)
    page.evaluate(REPLACED)
    shows(panel, "A roof", "Sources in this article")
    sent = recorder.sent("/v1/context")[-1].request
    assert (sent["url"], sent["title"]) == (THIRD, "A roof")
    assert sent["text"].count("The roof of the old harbour office") == 4
    assert "leans" not in sent["text"]


def test_a_page_that_is_the_same_again_is_not_sent_again(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    page, panel = switched_on(browser, world)
    world.publish(SECOND, html(title="A gate by the sea"))
    browser.navigate(page, SECOND)
    shows(panel, "A gate by the sea", "Sources in this article")
    browser.navigate(page, FIRST)
    shows(panel, "A wall", "Sources in this article")
    assert addresses(recorder) == [FIRST, SECOND]


def test_with_the_panel_closed_nothing_is_read(browser: Browser, recorder: Recorder, world: World) -> None:
    page, _ = switched_on(browser, world)
    browser.close_panel()
    browser.navigate(page, SECOND)
    browser.open(THIRD)
    shows(browser.press_button(), "A roof", "Sources in this article")
    assert addresses(recorder) == [FIRST, THIRD]


def test_a_site_on_the_list_that_the_browser_keeps_closed_waits_for_a_click(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    page, panel = beside_the_first(browser, world)
    with settings(browser, sites=[HOST]):
        browser.focus(page)
        browser.navigate(page, SECOND)
        shows(panel, CALL)
        assert "A gate" not in text(panel)
    assert addresses(recorder) == [FIRST]
