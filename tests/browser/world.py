"""The world outside: invented sites, and nothing else."""

import contextlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

import requests

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
        self._rebound: dict[str, str] = {}

    def publish(self, url: str, html: str) -> str:
        """Put a page at an address; gives the address."""
        self.pages[url] = html
        return url

    @contextlib.contextmanager
    def rebinding(self, host: str, address: str) -> Iterator[None]:
        """Let a host, with its port, mean the server at an address for all that is not published there."""
        self._rebound[host] = address
        try:
            yield
        finally:
            del self._rebound[host]

    def relay(self, method: str, url: str, headers: dict[str, str], body: bytes) -> requests.Response | None:
        """Ask the server that a host was rebound to, under the name that the browser knows."""
        parts = urlsplit(url)
        address = self._rebound.get(parts.netloc)
        if address is None or url in self.pages:
            return None
        sent = {name: value for name, value in headers.items() if not name.lower().startswith("proxy-")}
        return requests.request(method, address + parts.path, headers=sent, data=body, timeout=30)

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
                if self.is_relayed():
                    return
                page = world.find(self.path)
                suffix = PurePosixPath(urlsplit(self.path).path).suffix
                headers = {"Content-Type": TYPES.get(suffix, "text/html; charset=utf-8")}
                self.reply(404 if page is None else 200, page or NOT_FOUND, headers)

            def do_POST(self) -> None:  # noqa: N802 - http.server calls it so
                if not self.is_relayed():
                    self.reply(502, b"", {})

            def is_relayed(self) -> bool:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                answer = world.relay(self.command, self.path, dict(self.headers), body)
                if answer is not None:
                    self.reply(answer.status_code, answer.content, {"Content-Type": "application/json"})
                return answer is not None

            def do_CONNECT(self) -> None:  # noqa: N802 - http.server calls it so
                self.reply(502, b"", {})

        with serving(Proxy) as port:
            yield port
