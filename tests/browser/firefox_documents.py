"""What a test can do with a document in Firefox: a tab's page, or the real sidebar."""

import json
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any, Protocol

from browser.document import ColourScheme, Document
from browser.marionette import Marionette, MarionetteError
from waiting import until

DARK = "ui.systemUsesDarkTheme"  # whether the system asks for dark: its window, pages and sidebar follow
FIND = (Path(__file__).parent / "find.js").read_text().strip()


# Runs a script in the document of the sidebar, which is a browser within a browser of Firefox's own window.
IN_SIDEBAR = """
const [code, sandboxName] = args;
const { browser } = window.SidebarController;
const panel = browser.contentDocument?.getElementById("webext-panels-browser");
const actor = panel.browsingContext.currentWindowGlobal.getActor("MarionetteCommands");
const options = { sandboxName, newSandbox: false, timeout: 60000, line: 0, file: "test", async: true };
return JSON.parse(await actor.executeScript(code, [], options));
"""

# Gives the keys to the sidebar, as a mouse's click into it does.
TO_SIDEBAR = """
const panel = window.SidebarController.browser.contentDocument.getElementById("webext-panels-browser");
if (Services.focus.focusedElement !== panel) panel.focus();
"""

WIDTH = "for (const name of ['width', 'minWidth', 'maxWidth']) box.style[name] = args[0];"

# Firefox asks for a permission only within a click of the reader, and this makes a script’s click one.
CLICK = """(element) => {
  const input = window.windowUtils.setHandlingUserInput(true);
  try {
    element.click();
  } finally {
    input.destruct();
  }
}"""


def awaited(expression: str) -> str:
    """Make an async script that gives a JavaScript expression's value as JSON text."""
    return (
        "const done = arguments[arguments.length - 1];"
        f"Promise.resolve(({expression})).then("
        "(value) => done(JSON.stringify({ value })),"
        "(error) => done(JSON.stringify({ error: String(error) })));"
    )


class Window(Protocol):
    """The browser's window, as far as its documents need it."""

    marionette: Marionette

    def focus(self, tab: Document) -> None:
        """Bring a tab to the front."""

    def set_preference(self, name: str, value: int) -> None:
        """Set a number in about:config."""


class FirefoxDocument(ABC):
    """What a tab's page and the sidebar have in common."""

    box: str  # gives what Firefox's own window shows the document in the name `box`

    def __init__(self, firefox: Window) -> None:
        self._firefox = firefox

    @abstractmethod
    def script(self, code: str, sandbox: str | None) -> Any:
        """Run an async script of Marionette's kind in the document; its value is JSON text."""

    def evaluate(self, expression: str, sandbox: str | None = None) -> Any:
        """Give the JSON value of a JavaScript expression; a promise is awaited."""
        result = self.script(awaited(expression), sandbox)
        if "error" in result:
            raise MarionetteError(result["error"])
        return result.get("value")

    def _find(self, role: str, name: str, nth: int) -> str:
        found = f"{FIND}({json.dumps(role)}, {json.dumps(name)}, {nth})"
        until(lambda: self.evaluate(f"!!{found}"), f"{role} “{name}” ({nth})")
        return found

    def press(self, role: str, name: str, nth: int = 0) -> None:
        """Click the `nth` visible element with this role whose accessible name contains `name`."""
        self.evaluate(f"({CLICK})({self._find(role, name, nth)})", sandbox="system")

    @abstractmethod
    def type_key(self, key: str) -> None:
        """Strike one key where the focus is: a character or a name such as `Tab`, `Shift+Tab` or `Home`."""

    def fill(self, label: str, value: str) -> None:
        """Type a value into the field with this label."""
        field = self._find("textbox", label, 0)
        event = "field.dispatchEvent(new Event('input', { bubbles: true }))"
        self.evaluate(
            f"((field) => {{ field.focus(); field.value = {json.dumps(value)}; {event}; }})({field})"
        )

    def prefer(self, scheme: ColourScheme) -> None:
        """Ask for light or dark, in the whole browser."""
        self._firefox.set_preference(DARK, int(scheme == "dark"))
        until(lambda: self.evaluate(f"matchMedia('(prefers-color-scheme: {scheme})').matches"), scheme)

    def resize(self, width: int) -> None:
        """Show the document in this many CSS pixels from side to side."""
        with self._firefox.marionette.privileged():
            self._firefox.marionette.run(self.box + WIDTH, f"{width}px")
        until(lambda: self.evaluate("innerWidth") == width, f"a width of {width}")


class Tab(FirefoxDocument):
    """A tab's page."""

    box = "const box = gBrowser.selectedBrowser;"

    def type_key(self, key: str) -> None:
        """Strike one key in the tab."""
        self._firefox.focus(self)
        self._firefox.marionette.type_key(key)

    def __init__(self, firefox: Window, handle: str) -> None:
        super().__init__(firefox)
        self.handle = handle

    def script(self, code: str, sandbox: str | None) -> Any:
        """Run a script in the tab's page."""
        marionette = self._firefox.marionette
        marionette("WebDriver:SwitchToWindow", handle=self.handle, focus=False)
        result = marionette("WebDriver:ExecuteAsyncScript", script=code, args=[], sandbox=sandbox)
        return json.loads(result or "{}")  # nothing comes of a document that is just being replaced

    def screenshot(self, path: Path) -> None:
        """Write a PNG of what is visible of the page."""
        self._firefox.marionette("WebDriver:SwitchToWindow", handle=self.handle, focus=True)
        self._firefox.marionette.screenshot(path)


class Sidebar(FirefoxDocument):
    """The real sidebar."""

    box = "const box = document.getElementById('sidebar-box');"

    def type_key(self, key: str) -> None:
        """Strike one key in the sidebar."""
        with self._firefox.marionette.privileged():
            self._firefox.marionette.run(TO_SIDEBAR)
            self._firefox.marionette.type_key(key)

    def script(self, code: str, sandbox: str | None) -> Any:
        """Run a script in the sidebar's document."""
        with self._firefox.marionette.privileged():
            return self._firefox.marionette.run(IN_SIDEBAR, code, sandbox)

    def screenshot(self, path: Path) -> None:
        """Write a PNG of the whole browser window, the page and the sidebar beside it."""
        with self._firefox.marionette.privileged():
            self._firefox.marionette.screenshot(path)
