"""Pictures of the real panels beside an example article, for the README: `make screenshots`."""

import base64
import tempfile
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser as PlainBrowser
from playwright.sync_api import expect, sync_playwright

from browser.chromium import EXECUTABLE, HEIGHT, WIDTH, Chromium
from browser.document import SCHEMES, Browser, ColourScheme, Document, shows
from browser.extension import Build
from browser.firefox import Firefox
from browser.options import use_server
from browser.world import DISCLAIMER, REPUBLISHED, World
from running import server
from waiting import until

# Chromium pictures a document, never its window: the page's picture and the panel's are put side by side.
SIDE_BY_SIDE = """<style>
  body {{ display: flex; align-items: start; gap: 1px; margin: 0; background: gray }}
  img {{ flex: none }}
</style>
<img src="data:image/png;base64,{}"><img src="data:image/png;base64,{}">"""

# The page scrolls to the passage, which takes a moment.
PASSAGE_IN_THE_MIDDLE = """(() => {
  const [passage] = CSS.highlights.get("sidelight") ?? [];
  const { top, bottom } = passage?.getBoundingClientRect() ?? {};
  return Math.abs(top + bottom - innerHeight) < 80;
})()"""

# Firefox's own theme for the scheme, since a system without a desktop has none; a sidebar drawn wider;
# scrollbars that a system without a desktop can draw; and no stripes in the address bar, which tell that a
# program drives the browser.
AS_A_READER_HAS_IT = """
document.getElementById("sidebar-box").style.width = "380px";
document.documentElement.removeAttribute("remotecontrol");
Services.prefs.setIntPref("ui.useOverlayScrollbars", 1);
await (await AddonManager.getAddonByID(args[0])).enable();
"""


def beside_an_article(browser: Browser, server: str) -> tuple[Document, Document]:
    """Open the example and its panel, have the first source shown in the page, and give both."""
    use_server(browser, server)
    browser.tidy()
    page = browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, DISCLAIMER)
    panel.press("button", "border officers")
    until(lambda: page.evaluate(PASSAGE_IN_THE_MIDDLE), "the passage in the middle of the page")
    panel.evaluate("scrollTo(0, 0)")
    return page, panel


def picture(document: Document, scheme: ColourScheme, path: Path) -> bytes:
    """Picture one document and give the PNG."""
    document.prefer(scheme)
    document.screenshot(path)
    return path.read_bytes()


def of_chromium(browser: Chromium, plain: PlainBrowser, server: str, folder: Path) -> None:
    """Picture Chromium's side panel beside the page."""
    page, panel = beside_an_article(browser, server)
    for scheme in SCHEMES:
        path = folder / f"chrome-{scheme}.png"
        pictures = [base64.b64encode(picture(part, scheme, path)).decode() for part in (page, panel)]
        joined = plain.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        joined.set_content(SIDE_BY_SIDE.format(*pictures))
        last = joined.locator("img").last.bounding_box()
        assert last
        right, bottom = last["x"] + last["width"], last["height"]
        joined.screenshot(path=path, clip={"x": 0, "y": 0, "width": right, "height": bottom})
        joined.close()


def of_firefox(browser: Firefox, server: str, folder: Path) -> None:
    """Picture Firefox's whole window."""
    browser.marionette("WebDriver:SetWindowRect", width=WIDTH, height=HEIGHT)
    page, panel = beside_an_article(browser, server)
    for scheme in SCHEMES:
        with browser.marionette.privileged():
            browser.marionette.run(AS_A_READER_HAS_IT, f"firefox-compact-{scheme}@mozilla.org")
        page.prefer(scheme)
        picture(panel, scheme, folder / f"firefox-{scheme}.png")


def of_the_page(plain: PlainBrowser, server: str, folder: Path) -> None:
    """Picture the page that the API serves."""
    page = plain.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
    page.goto(server)
    expect(page.get_by_role("heading", name="Sources in this article")).to_be_visible()
    page.screenshot(path=folder / "page-light.png")


def main(folder: Path) -> None:
    """Take every picture into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as running:
        database = Path(running.enter_context(tempfile.TemporaryDirectory()))
        api = running.enter_context(server(database)).address
        proxy_port = running.enter_context(World().served())
        playwright = running.enter_context(sync_playwright())
        plain = playwright.chromium.launch(executable_path=EXECUTABLE, args=["--no-sandbox", "--disable-gpu"])
        running.callback(plain.close)
        chromium = Chromium(playwright, Build("chrome"), proxy_port)
        running.callback(chromium.quit)
        firefox = Firefox(Build("firefox"), proxy_port)
        running.callback(firefox.quit)
        of_chromium(chromium, plain, api, folder)
        of_firefox(firefox, api, folder)
        of_the_page(plain, api, folder)
