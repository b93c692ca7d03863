"""Sidelight's options page, driven as a reader would."""

import json
from typing import Any

from browser.document import Browser, Document, shows
from browser.settings import API
from waiting import until

ADDRESS = "document.querySelector('input')?.value"
# The file is caught on its way to the browser, whose download folder is none of a test's business.
CATCH_FILE = """(() => {
  let file;
  URL.createObjectURL = (blob) => {
    file = blob;
    return "about:blank";
  };
  HTMLAnchorElement.prototype.click = async function () {
    window.caught = [this.download, await file.text()];
  };
})()"""
CHOOSE_FILE = """(content) => {
  const data = new DataTransfer();
  data.items.add(new File([content], "sidelight-settings.json", { type: "application/json" }));
  const field = document.querySelector("input[type=file]");
  field.files = data.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}"""


def set_server(browser: Browser, address: str, answer: str) -> Document:
    """Type a server's address, press the button, wait for its answer, and give the options page."""
    options = browser.extension_page("options.html")
    until(lambda: options.evaluate(ADDRESS), "the address in its field")
    options.fill("Server address", address)
    options.press("button", "Test and save")
    shows(options, answer)
    return options


def use_server(browser: Browser, address: str) -> None:
    """Set the extension to a server that is running."""
    set_server(browser, address, "Reachable and saved")


def saved_server(browser: Browser) -> str:
    """Give the address that the options page shows when it is opened."""
    options = browser.extension_page("options.html")
    address: str = until(lambda: options.evaluate(ADDRESS), "the address in its field")
    return address


def stored(page: Document, area: str = "local") -> dict[str, Any]:
    """Give all that the extension keeps in one of the browser's storage areas."""
    kept: dict[str, Any] = page.evaluate(f"{API}.storage.{area}.get(null)")
    return kept


def choose_file(options: Document, content: str) -> None:
    """Choose a file of this content to be imported."""
    options.evaluate(f"({CHOOSE_FILE})({json.dumps(content)})")


def export(options: Document) -> str:
    """Press the button for an export and give the content of the file that would be saved."""
    options.evaluate(CATCH_FILE)
    options.press("button", "Export the settings")
    name, content = until(lambda: options.evaluate("window.caught"), "the file")
    assert name == "sidelight-settings.json"
    return str(content)
