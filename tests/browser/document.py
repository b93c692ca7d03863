"""What a test can do with a document in a browser: a tab's page, or the real side panel."""

import re
from pathlib import Path
from typing import Any, Literal, Protocol

from waiting import until

ColourScheme = Literal["light", "dark"]
MENU_SELECTION = "Read the selection with Sidelight"
MENU_LINK = "Who publishes this? (Sidelight)"
SCHEMES: tuple[ColourScheme, ...] = ("light", "dark")


class Document(Protocol):
    """One document, driven the same way in both browsers."""

    def evaluate(self, expression: str) -> Any:
        """Give the JSON value of a JavaScript expression; a promise is awaited."""

    def press(self, role: str, name: str, nth: int = 0) -> None:
        """Click the `nth` visible element with this role whose accessible name contains `name`."""

    def fill(self, label: str, value: str) -> None:
        """Type a value into the field with this label."""

    def type_key(self, key: str) -> None:
        """Strike one key where the focus is: a character or a name such as `Tab`, `Shift+Tab` or `Home`."""

    def prefer(self, scheme: ColourScheme) -> None:
        """Ask for light or dark."""

    def resize(self, width: int) -> None:
        """Show the document in this many CSS pixels from side to side."""

    def screenshot(self, path: Path) -> None:
        """Write a PNG of what is visible."""


class Browser(Protocol):
    """A browser with Sidelight installed."""

    name: str

    def open(self, url: str) -> Document:
        """Open an address in a new tab in front and wait until it is loaded."""

    def newest_tab(self) -> Document:
        """Give the tab that was opened last."""

    def focus(self, tab: Document) -> None:
        """Bring a tab to the front."""

    def navigate(self, tab: Document, url: str) -> None:
        """Load another address in a tab."""

    def close(self, tab: Document) -> None:
        """Close a tab."""

    def click(self, tab: Document, x: float, y: float) -> None:
        """Click at a point of a tab's window, as a mouse does."""

    def press_button(self) -> Document:
        """Click Sidelight's toolbar button for the tab in front; gives the side panel that stands then."""

    def choose_in_menu(self, tab: Document, selector: str, entry: str) -> None:
        """Choose one of Sidelight's entries in the browser's menu on an element of a tab's page."""

    def allow(self, origin: str) -> None:
        """Let the browser say yes when Sidelight asks for an origin such as `http://news.example`."""

    def close_panel(self) -> None:
        """Close the side panel, where one stands."""

    def extension_page(self, name: str) -> Document:
        """Open one of the extension's own pages in a new tab."""

    def tidy(self) -> None:
        """Close the side panel and all tabs but an empty one."""

    def quit(self) -> None:
        """End the browser and remove its profile."""


def text(document: Document) -> str:
    """Give the visible text of a document with white space folded."""
    seen = document.evaluate("document.body?.innerText ?? ''") or ""  # none of a document just being replaced
    return re.sub(r"\s+", " ", seen).strip()


def shows(document: Document, *wanted: str) -> str:
    """Wait until all that is wanted is visible and give the whole visible text.

    Raises:
        AssertionError: some of it did not come; the message has what stands there instead.
    """

    def complete() -> str | None:
        seen = text(document)
        return seen if all(part in seen for part in wanted) else None

    try:
        return until(complete, "the text")
    except TimeoutError:
        seen = text(document)
        missing = [part for part in wanted if part not in seen]
        raise AssertionError(f"{missing} not in: {seen}") from None


def tab_at(browser: Browser, name: str) -> Document | None:
    """Give the tab that was opened last, if this stands in its address."""
    tab = browser.newest_tab()
    return tab if name in (tab.evaluate("location.href") or "") else None
