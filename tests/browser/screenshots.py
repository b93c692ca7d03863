"""Take pictures of the real panels beside an example article: `python -m browser.screenshots FOLDER`."""

import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Playwright, expect, sync_playwright

from browser.chromium import EXECUTABLE, Chromium
from browser.document import SCHEMES, Browser, shows
from browser.extension import Build
from browser.firefox import Firefox
from browser.options import use_server
from browser.servers import api
from browser.world import DISCLAIMER, REPUBLISHED, World


def beside_the_article(browser: Browser, server: str, folder: Path) -> None:
    """Picture the panel of one browser in both schemes, and end the browser."""
    try:
        use_server(browser, server)
        browser.tidy()
        page = browser.open(REPUBLISHED)
        panel = browser.press_button()
        shows(panel, DISCLAIMER)
        for scheme in SCHEMES:
            page.prefer(scheme)
            panel.prefer(scheme)
            panel.screenshot(folder / f"{browser.name}-{scheme}.png")
    finally:
        browser.quit()


def at_the_address(playwright: Playwright, server: str, folder: Path) -> None:
    """Picture the page that the API serves."""
    browser = playwright.chromium.launch(executable_path=EXECUTABLE, args=["--no-sandbox", "--disable-gpu"])
    page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
    page.goto(server)
    expect(page.get_by_role("heading", name="Sources in this article")).to_be_visible()
    page.screenshot(path=folder / "page-light.png")
    browser.close()


def main(folder: Path) -> None:
    """Take every picture."""
    with ExitStack() as running:
        database = Path(running.enter_context(tempfile.TemporaryDirectory()))
        server = running.enter_context(api(database))
        proxy_port = running.enter_context(World().served())
        playwright = running.enter_context(sync_playwright())
        beside_the_article(Chromium(playwright, Build("chrome"), proxy_port), server, folder)
        beside_the_article(Firefox(Build("firefox"), proxy_port), server, folder)
        at_the_address(playwright, server, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
