"""Sidelight's options page, driven as a reader would."""

from browser.document import Browser, Document, shows
from browser.waiting import until

ADDRESS = "document.querySelector('input')?.value"


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
