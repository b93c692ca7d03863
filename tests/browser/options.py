"""Sidelight's options page, driven as a reader would."""

from browser.document import Browser, Document, shows


def use_server(browser: Browser, address: str) -> Document:
    """Set the server's address and give the options page."""
    options = browser.extension_page("options.html")
    options.fill("Server address", address)
    options.press("button", "Save")
    shows(options, "Saved")
    return options
