"""The extension's settings, as its own pages set them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

from browser.document import Browser

API = "(globalThis.browser ?? chrome)"
STORED = f"{API}.storage.local"


@contextmanager
def settings(browser: Browser, **values: object) -> Iterator[None]:
    """Put settings in force as long as the context lasts; afterwards they are as before."""
    names = json.dumps(list(values))
    page = browser.extension_page("options.html")
    before = page.evaluate(f"{STORED}.get({names})")
    page.evaluate(f"{STORED}.set({json.dumps(values)})")
    browser.close(page)
    try:
        yield
    finally:
        page = browser.extension_page("options.html")
        page.evaluate(f"{STORED}.remove({names}).then(() => {STORED}.set({json.dumps(before)}))")
        browser.close(page)
