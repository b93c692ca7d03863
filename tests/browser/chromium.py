"""Headless Chromium with Sidelight and its real side panel, opened through the real toolbar button."""

import re
import shutil
import tempfile
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Playwright

from browser.document import MENU_LINK, ColourScheme, Document
from browser.extension import Build
from waiting import PATIENCE, until

EXECUTABLE = shutil.which("chromium") or "chromium"
WIDTH, HEIGHT = 1180, 880  # of the window, in CSS pixels
ARGUMENTS = [
    f"--window-size={WIDTH},{HEIGHT}",
    "--no-sandbox",  # Chromium refuses to run as root with it, and containers are often root
    "--disable-gpu",
    "--animation-duration-scale=0",  # the side panel comes and goes at once
    "--no-first-run",
    "--disable-sync",
    "--disable-component-update",
    "--disable-background-networking",
    # A page's request to this machine must reach the API, so that the API's own refusal is what is tested.
    "--disable-features=LocalNetworkAccessChecks",
    # Playwright speaks to the browser through a pipe; the side panel shows only to a second connection.
    "--remote-debugging-port=0",
]


class ChromiumDocument:
    """A tab's page or the side panel."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def evaluate(self, expression: str) -> Any:
        """Give the JSON value of a JavaScript expression; a promise is awaited."""
        return self.page.evaluate(f"() => ({expression})")

    def press(self, role: str, name: str, nth: int = 0) -> None:
        """Click the `nth` visible element with this role whose accessible name contains `name`."""
        pattern = re.escape(name).replace("/", r"\/")  # Playwright writes it between slashes
        roles = self.page.get_by_role(cast("Any", role), name=re.compile(pattern))
        found = roles.or_(self.page.locator("summary", has_text=name)) if role == "button" else roles
        found.filter(visible=True).nth(nth).click()

    def fill(self, label: str, value: str) -> None:
        """Type a value into the field with this label."""
        self.page.get_by_label(label).fill(value)

    def type_key(self, key: str) -> None:
        """Strike one key where the focus is: a character or a name such as `Tab`, `Shift+Tab` or `Home`."""
        self.page.keyboard.press(key)

    def prefer(self, scheme: ColourScheme) -> None:
        """Ask for light or dark."""
        self.page.emulate_media(color_scheme=scheme)

    def resize(self, width: int) -> None:
        """Show the document in this many CSS pixels from side to side."""
        self.page.set_viewport_size({"width": width, "height": HEIGHT})

    def screenshot(self, path: Path) -> None:
        """Write a PNG of what is visible."""
        self.page.screenshot(path=path)


class Chromium:
    """One Chromium with a profile of its own."""

    name = "chrome"

    def __init__(self, playwright: Playwright, build: Build, proxy_port: int) -> None:
        self._playwright = playwright
        self._profile = tempfile.TemporaryDirectory(prefix="sidelight-chromium-", ignore_cleanup_errors=True)
        self.context = playwright.chromium.launch_persistent_context(
            self._profile.name,
            executable_path=EXECUTABLE,
            headless=True,
            no_viewport=True,
            reduced_motion="reduce",
            args=[
                *ARGUMENTS,
                f"--proxy-server=http://127.0.0.1:{proxy_port}",
                f"--disable-extensions-except={build.folder}",
                f"--load-extension={build.folder}",
            ],
        )
        self.context.set_default_timeout(PATIENCE * 1000)
        workers = self.context.service_workers or [self.context.wait_for_event("serviceworker")]
        self.extension_id = urlsplit(workers[0].url).netloc
        self._panel_url = (
            f"chrome-extension://{self.extension_id}/{build.manifest['side_panel']['default_path']}"
        )
        assert self.context.browser
        self._cdp = self.context.browser.new_browser_cdp_session()
        self._second: Browser | None = None
        self._panel: ChromiumDocument | None = None

    def open(self, url: str) -> ChromiumDocument:
        """Open an address in a new tab in front and wait until it is loaded."""
        page = self.context.new_page()
        page.goto(url)
        return ChromiumDocument(page)

    def newest_tab(self) -> ChromiumDocument:
        """Give the tab that was opened last."""
        return ChromiumDocument(self.context.pages[-1])

    def focus(self, tab: Document) -> None:
        """Bring a tab to the front."""
        assert isinstance(tab, ChromiumDocument)
        tab.page.bring_to_front()

    def navigate(self, tab: Document, url: str) -> None:
        """Load another address in a tab."""
        assert isinstance(tab, ChromiumDocument)
        tab.page.goto(url)

    def close(self, tab: Document) -> None:
        """Close a tab."""
        assert isinstance(tab, ChromiumDocument)
        tab.page.close()

    def click(self, tab: Document, x: float, y: float) -> None:
        """Click at a point of a tab's window, as a mouse does."""
        assert isinstance(tab, ChromiumDocument)
        tab.page.mouse.click(x, y)

    def press_button(self) -> ChromiumDocument:
        """Click Sidelight's toolbar button for the tab in front; gives the side panel that stands then."""
        self._cdp.send("Extensions.triggerAction", {"id": self.extension_id, "targetId": self._front_tab()})
        return self.standing_panel()

    def standing_panel(self) -> ChromiumDocument:
        """Give the side panel, once it is open."""
        if not (self._panel and not self._panel.page.is_closed()):
            until(self._panel_exists, "the side panel")
            self._panel = ChromiumDocument(self._connect_panel())
        return self._panel

    def _targets(self, **parameters: object) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._cdp.send("Target.getTargets", parameters)["targetInfos"]
        return found

    def _front_tab(self) -> str:
        tabs = self._targets(filter=[{"type": "tab"}])
        active: str = next(tab["targetId"] for tab in tabs if tab.get("embedderData", {}).get("tabActive"))
        return active

    def _panel_exists(self) -> bool:
        return any(target["url"] == self._panel_url for target in self._targets())

    def _connect_panel(self) -> Page:
        if self._second:
            self._second.close()
        port = (Path(self._profile.name) / "DevToolsActivePort").read_text().split()[0]
        self._second = self._playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
        pages = [page for context in self._second.contexts for page in context.pages]
        panel = next(page for page in pages if page.url == self._panel_url)
        panel.set_default_timeout(PATIENCE * 1000)
        return panel

    def choose_in_menu(self, tab: Document, selector: str, entry: str) -> None:
        """Choose an entry: a headless Chromium draws no menu, so its worker is told what the menu would tell.

        Nothing is granted by it, as a click in the menu would: the page must have been let in before.
        """
        self.focus(tab)
        info = {
            "menuItemId": "link" if entry == MENU_LINK else "selection",
            "linkUrl": tab.evaluate(f"document.querySelector({selector!r}).href ?? null"),
            "selectionText": tab.evaluate("String(getSelection())"),
        }
        self.context.service_workers[0].evaluate(
            """async (info) => {
              const [tab] = await chrome.tabs.query({ active: true });
              chrome.contextMenus.onClicked.dispatch(info, tab);
            }""",
            info,
        )

    def extension_page(self, name: str) -> ChromiumDocument:
        """Open one of the extension's own pages in a new tab."""
        return self.open(f"chrome-extension://{self.extension_id}/{name}")

    def allow(self, origin: str) -> None:
        """Grant an origin in advance, as its list of extensions can: Chromium then asks nobody about it."""
        extensions = self.open("chrome://extensions")
        add = f"chrome.developerPrivate.addHostPermission('{self.extension_id}', '{origin}/*')"
        extensions.evaluate(add)
        self.close(extensions)

    def close_panel(self) -> None:
        """Close the side panel, where one stands."""
        if self._panel and not self._panel.page.is_closed():
            self._panel.page.evaluate("void setTimeout(close)")
            until(lambda: not self._panel_exists(), "the side panel's end")
        self._panel = None

    def tidy(self) -> None:
        """Close the side panel and all tabs but an empty one."""
        pages = self.context.pages
        self.context.new_page()
        self.close_panel()
        for page in pages:
            page.close()

    def quit(self) -> None:
        """End the browser and remove its profile."""
        if self._second:
            self._second.close()
        self.context.close()
        self._profile.cleanup()
