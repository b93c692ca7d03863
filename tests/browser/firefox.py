"""Headless Firefox with Sidelight and its real sidebar, opened by a click on the real toolbar button."""

import contextlib
import json
import os
import subprocess
import tempfile
from pathlib import Path

from browser.document import Document
from browser.extension import Build
from browser.firefox_documents import DARK, WIDTH, Sidebar, Tab
from browser.marionette import Marionette, MarionetteError
from waiting import until

ADDON = "sidelight@sidelight.example"
WIDGET = ADDON.replace("@", "_").replace(
    ".", "_"
)  # how Firefox makes an id for its own document of an add-on's
UUID = (
    "11111111-2222-4333-8444-555555555555"  # fixed, so that the addresses of the extension's pages are known
)
ASKS = "extensions.webextOptionalPermissionPrompts"  # whether the reader is asked what an add-on may do
PREFERENCES: dict[str, bool | int | str] = {
    "marionette.port": 0,
    "extensions.webextensions.uuids": json.dumps({ADDON: UUID}),
    "ui.prefersReducedMotion": 1,
    # A first start would open tabs, ask questions and call home.
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.safebrowsing.update.enabled": False,
    "browser.search.update": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.push.connection.enabled": False,
    "extensions.getAddons.cache.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.enabled": False,
}

OTHER_BUTTON = 2
MENU_OPEN = "return document.getElementById('contentAreaContextMenu').state === 'open'"
CHOOSE = """
const menu = document.getElementById("contentAreaContextMenu");
const isWanted = ({ label, hidden }) => !hidden && label === args[0];
const entry = [...menu.querySelectorAll("menuitem")].find(isWanted);
if (entry) menu.activateItem(entry);
return Boolean(entry);
"""


class Firefox:
    """One Firefox with a profile of its own."""

    name = "firefox"

    def __init__(self, build: Build, proxy_port: int) -> None:
        self._profile = tempfile.TemporaryDirectory(prefix="sidelight-firefox-", ignore_cleanup_errors=True)
        folder = Path(self._profile.name)
        proxy: dict[str, bool | int | str] = {"network.proxy.type": 1}
        for kind in ("http", "ssl"):
            proxy |= {f"network.proxy.{kind}": "127.0.0.1", f"network.proxy.{kind}_port": proxy_port}
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in (PREFERENCES | proxy).items()]
        (folder / "user.js").write_text("".join(lines))
        command = ["firefox-esr", "--headless", "--no-remote", "--profile", str(folder), "--marionette"]
        self._process = subprocess.Popen(
            [*command, "--remote-allow-system-access", "about:blank"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(folder), "MOZ_CRASHREPORTER_DISABLE": "1"},
        )
        port = until(lambda: self._port(folder), "Firefox's port", patience=60)
        self.marionette = Marionette(port)
        self.marionette("Addon:Install", path=str(build.folder), temporary=True)
        with self.marionette.privileged():
            self.marionette.run(
                f"window.CustomizableUI.addWidgetToArea('{WIDGET}-browser-action', 'nav-bar')"
            )

    def _port(self, folder: Path) -> int:
        if self._process.poll() is not None:
            raise RuntimeError(f"Firefox ended with {self._process.returncode}")
        with contextlib.suppress(OSError, ValueError):
            return int((folder / "MarionetteActivePort").read_text())
        return 0

    def set_preference(self, name: str, value: int) -> None:
        """Set a number in about:config."""
        with self.marionette.privileged():
            self.marionette.run("Services.prefs.setIntPref(...args)", name, value)

    def open(self, url: str) -> Tab:
        """Open an address in a new tab in front and wait until it is loaded."""
        tab = Tab(self, self.marionette("WebDriver:NewWindow", type="tab", focus=True)["handle"])
        self.navigate(tab, url)
        return tab

    def newest_tab(self) -> Tab:
        """Give the tab that was opened last."""
        return Tab(self, self.marionette("WebDriver:GetWindowHandles")[-1])

    def focus(self, tab: Document) -> None:
        """Bring a tab to the front."""
        assert isinstance(tab, Tab)
        self.marionette("WebDriver:SwitchToWindow", handle=tab.handle, focus=True)

    def navigate(self, tab: Document, url: str) -> None:
        """Load another address in a tab."""
        self.focus(tab)
        self.marionette("WebDriver:Navigate", url=url)

    def close(self, tab: Document) -> None:
        """Close a tab."""
        assert isinstance(tab, Tab)
        self.marionette("WebDriver:SwitchToWindow", handle=tab.handle, focus=False)
        left = self.marionette("WebDriver:CloseWindow")
        self.marionette("WebDriver:SwitchToWindow", handle=left[-1], focus=False)

    def click(self, tab: Document, x: float, y: float) -> None:
        """Click at a point of a tab's window, as a mouse does."""
        self.focus(tab)
        self.marionette.click_at(x, y)

    def press_button(self) -> Sidebar:
        """Click Sidelight's toolbar button for the tab in front; gives the sidebar that stands then."""
        with self.marionette.privileged():
            self.marionette.click(f"#{WIDGET}-BAP")
        return self.standing_panel()

    def standing_panel(self) -> Sidebar:
        """Give the sidebar, once it is open."""
        sidebar = Sidebar(self)
        until(lambda: self._loaded(sidebar), "the sidebar")
        return sidebar

    def _loaded(self, sidebar: Sidebar) -> bool:
        with contextlib.suppress(MarionetteError):  # about:blank stands there first and is then replaced
            protocol, state = sidebar.evaluate("[location.protocol, document.readyState]")
            return bool(protocol == "moz-extension:" and state == "complete")
        return False

    def choose_in_menu(self, tab: Document, selector: str, entry: str) -> None:
        """Choose an entry of the real menu that a click with the other button opens."""
        self.focus(tab)
        self.marionette.click(selector, button=OTHER_BUTTON)
        with self.marionette.privileged():
            until(lambda: self.marionette.run(MENU_OPEN), "the menu")
            until(lambda: self.marionette.run(CHOOSE, entry), f"“{entry}” in the menu")

    def extension_page(self, name: str) -> Tab:
        """Open one of the extension's own pages in a new tab."""
        return self.open(f"moz-extension://{UUID}/{name}")

    def allow(self, origin: str) -> None:
        """Say yes to whatever Sidelight asks for, until the test’s end: Firefox takes no single origin."""
        assert origin
        with self.marionette.privileged():
            self.marionette.run("Services.prefs.setBoolPref(args[0], false)", ASKS)

    def close_panel(self) -> None:
        """Close the sidebar, where one stands."""
        with self.marionette.privileged():
            self.marionette.run(Sidebar.box + WIDTH, "")
            self.marionette.run("window.SidebarController.hide()")

    def tidy(self) -> None:
        """Close the sidebar and all tabs but an empty one."""
        self.close_panel()
        with self.marionette.privileged():
            for name in (DARK, ASKS):
                self.marionette.run("Services.prefs.clearUserPref(...args)", name)
        handles = self.marionette("WebDriver:GetWindowHandles")
        kept = self.marionette("WebDriver:NewWindow", type="tab", focus=True)["handle"]
        for handle in handles:
            self.marionette("WebDriver:SwitchToWindow", handle=handle, focus=False)
            self.marionette("WebDriver:CloseWindow")
        self.marionette("WebDriver:SwitchToWindow", handle=kept, focus=True)

    def quit(self) -> None:
        """End the browser and remove its profile."""
        with contextlib.suppress(MarionetteError, OSError):
            self.marionette("Marionette:Quit", flags=["eForceQuit"])
        self.marionette.close()
        try:
            self._process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._profile.cleanup()
