"""The world outside: invented sites, and nothing else."""

import contextlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from browser.servers import TESTS, Handler, serving

REPUBLISHED = "http://harrowreview.example/republished-foreign-affairs.html"
DISCLAIMER = "The author(s) alone are responsible for what this article says."  # in that page's footer only

TYPES = {".txt": "text/plain; charset=utf-8", ".xhtml": "application/xhtml+xml"}
NOT_FOUND = b"<!doctype html><html lang='en'><title>Not found</title><h1>Not found</h1></html>"


class World:
    """A forward proxy in front of invented sites, so that pages stand at addresses without a port.

    Any host under `.example` serves `tests/articles/<slug>/page.html` at `/<slug>.html`, and whatever a test
    publishes. Every other address is refused: no test can reach the network.
    """

    def __init__(self) -> None:
        self.pages: dict[str, str] = {}

    def publish(self, url: str, html: str) -> str:
        """Put a page at an address; gives the address."""
        self.pages[url] = html
        return url

    def find(self, url: str) -> bytes | None:
        """Give what stands at an address, or None."""
        if url in self.pages:
            return self.pages[url].encode()
        parts = urlsplit(url)
        slug = parts.path.removeprefix("/").removesuffix(".html")
        page = TESTS / "articles" / slug / "page.html"
        if (parts.hostname or "").endswith(".example") and slug and page.is_file():
            return page.read_bytes()
        return None

    @contextlib.contextmanager
    def served(self) -> Iterator[int]:
        """Run the proxy and give its port."""
        world = self

        class Proxy(Handler):
            def do_GET(self) -> None:  # noqa: N802 - http.server calls it so
                page = world.find(self.path)
                suffix = PurePosixPath(urlsplit(self.path).path).suffix
                headers = {"Content-Type": TYPES.get(suffix, "text/html; charset=utf-8")}
                self.reply(404 if page is None else 200, page or NOT_FOUND, headers)

            def do_POST(self) -> None:  # noqa: N802 - http.server calls it so
                self.reply(502, b"", {})

            def do_CONNECT(self) -> None:  # noqa: N802 - http.server calls it so
                self.reply(502, b"", {})

        with serving(Proxy) as port:
            yield port
