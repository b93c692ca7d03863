"""The servers that the browsers meet: a world of invented hosts, the real API, and a recorder before it."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import requests
from browser.waiting import until

TESTS = Path(__file__).parents[1]
LOOPBACK = "127.0.0.1"


@contextlib.contextmanager
def serving(handler: type[BaseHTTPRequestHandler]) -> Iterator[int]:
    """Run a handler on a free loopback port and give the port."""
    server = ThreadingHTTPServer((LOOPBACK, 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Handler(BaseHTTPRequestHandler):
    """Answers with a whole body and keeps silent."""

    def reply(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        """Send one complete answer."""
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the test's output for the test."""


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
        parts = urlsplit(url)
        if url in self.pages:
            return self.pages[url].encode()
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
            def do_GET(self) -> None:
                page = world.find(self.path)
                self.reply(404 if page is None else 200, page or b"", {"Content-Type": "text/html; charset=utf-8"})

            def do_CONNECT(self) -> None:
                self.reply(502, b"", {})

            do_POST = do_HEAD = do_CONNECT

        with serving(Proxy) as port:
            yield port


def free_port() -> int:
    """Give a loopback port where nothing listens."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def api(folder: Path) -> Iterator[str]:
    """Run `sidelight serve` on the test ratings and give its address; `folder` takes database and log."""
    port = free_port()
    address = f"http://{LOOPBACK}:{port}"
    settings = {
        "SIDELIGHT_PORT": str(port),
        "SIDELIGHT_RATINGS": str(TESTS / "ratings"),
        "SIDELIGHT_DATABASE": f"sqlite:///{folder / 'sidelight.db'}",
    }
    log = folder / "serve.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [Path(sys.executable).with_name("sidelight"), "serve"],
            env={**os.environ, **settings},
            stdout=output,
            stderr=subprocess.STDOUT,
        )

    def answers() -> bool:
        if server.poll() is not None:
            raise RuntimeError(f"sidelight serve ended:\n{log.read_text()}")
        with contextlib.suppress(requests.ConnectionError):
            return requests.get(f"{address}/healthz", timeout=5).ok
        return False

    try:
        until(answers, "sidelight serve")
        yield address
    finally:
        server.terminate()
        server.wait(timeout=15)


@dataclass(frozen=True)
class Exchange:
    """One request to the recorder and what was answered."""

    method: str
    path: str
    origin: str | None
    body: bytes
    status: int

    @property
    def json(self) -> Any:  # noqa: ANN401 - a JSON value
        """The request's body as JSON."""
        return json.loads(self.body)


class Recorder:
    """Stands before the API: passes requests on, remembers them, and can answer in the API's place."""

    def __init__(self, api_address: str) -> None:
        self.api_address = api_address
        self.address = ""
        self.exchanges: list[Exchange] = []
        self.answer: tuple[int, bytes] | None = None

    def sent(self, path: str) -> list[Exchange]:
        """Give the POST requests to a path so far, oldest first."""
        return [exchange for exchange in self.exchanges if (exchange.method, exchange.path) == ("POST", path)]

    @contextlib.contextmanager
    def answering(self, status: int, body: object) -> Iterator[None]:
        """Answer every POST with this JSON body as long as the context lasts."""
        self.answer = status, json.dumps(body).encode()
        try:
            yield
        finally:
            self.answer = None

    @contextlib.contextmanager
    def served(self) -> Iterator["Recorder"]:
        """Run the recorder."""
        recorder = self

        class Relay(Handler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                if recorder.answer and self.command == "POST":
                    status, content = recorder.answer
                    headers = {
                        "Content-Type": "application/json",
                        "Access-Control-Allow-Origin": self.headers.get("Origin", ""),
                    }
                else:
                    status, content, headers = recorder.relay(self.command, self.path, dict(self.headers), body)
                exchange = Exchange(self.command, self.path, self.headers.get("Origin"), body, status)
                recorder.exchanges.append(exchange)
                self.reply(status, content, headers)

            do_GET = do_OPTIONS = do_HEAD = do_POST

        with serving(Relay) as port:
            self.address = f"http://{LOOPBACK}:{port}"
            yield self

    def relay(
        self, method: str, path: str, headers: dict[str, str], body: bytes
    ) -> tuple[int, bytes, dict[str, str]]:
        """Pass one request on to the API and give its answer."""
        passed = {name: value for name, value in headers.items() if name.lower() not in {"host", "connection"}}
        answer = requests.request(
            method, self.api_address + path, headers=passed, data=body, timeout=30, allow_redirects=False
        )
        own = {"content-length", "content-encoding", "transfer-encoding", "connection", "date", "server"}
        kept = {name: value for name, value in answer.headers.items() if name.lower() not in own}
        return answer.status_code, answer.content, kept
