"""A server between the extension and the API, which sees what the extension sends."""

import contextlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

import requests

from browser.servers import LOOPBACK, Handler, serving

# What belongs to one connection, or is written anew for the next.
OWN_HEADERS = {
    "connection",
    "content-encoding",
    "content-length",
    "date",
    "host",
    "server",
    "transfer-encoding",
}


@dataclass(frozen=True)
class Exchange:
    """One request and what was answered."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    status: int
    answer: bytes

    @property
    def origin(self) -> str | None:
        """Whose page asked."""
        return self.headers.get("Origin")

    @property
    def request(self) -> Any:
        """The request's body."""
        return json.loads(self.body)

    @property
    def panel(self) -> Any:
        """The answer's body."""
        return json.loads(self.answer)


class Recorder:
    """Passes requests on to the API and remembers them; answers in the API's place where a test says so."""

    def __init__(self, api_address: str) -> None:
        self.address = ""
        self.exchanges: list[Exchange] = []
        self.api_address = api_address
        self._instead: tuple[int, bytes, dict[str, str]] | None = None
        self._free = threading.Event()
        self._free.set()
        self.is_silent = False

    def forget(self) -> None:
        """Begin anew. What was asked before and is still being answered is not among what comes."""
        self.exchanges = []

    def sent(self, path: str) -> list[Exchange]:
        """Give the POST requests to a path so far, oldest first."""
        return [exchange for exchange in self.exchanges if (exchange.method, exchange.path) == ("POST", path)]

    @contextlib.contextmanager
    def answering(self, status: int, body: object, **headers: str) -> Iterator[None]:
        """Answer everything with this JSON, or these bytes, as long as the context lasts."""
        answer = body if isinstance(body, bytes) else json.dumps(body).encode()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self._instead = status, answer, {"Content-Type": "application/json", **named}
        try:
            yield
        finally:
            self._instead = None

    @contextlib.contextmanager
    def silent(self) -> Iterator[None]:
        """Hang up on everybody as long as the context lasts."""
        self.is_silent = True
        try:
            yield
        finally:
            self.is_silent = False

    @contextlib.contextmanager
    def holding(self) -> Iterator[None]:
        """Keep every answer back as long as the context lasts."""
        self._free.clear()
        try:
            yield
        finally:
            self._free.set()

    @contextlib.contextmanager
    def served(self) -> Iterator[Self]:
        """Run the recorder on a free port."""
        recorder = self

        class Relay(Handler):
            def do_POST(self) -> None:  # noqa: N802 - http.server calls it so
                exchanges = recorder.exchanges
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                sent = dict(self.headers)
                status, answer, headers = recorder.answer(self.command, self.path, sent, body)
                exchanges.append(Exchange(self.command, self.path, sent, body, status, answer))
                recorder.wait()
                if recorder.is_silent:
                    return
                with contextlib.suppress(ConnectionError):  # nobody may be waiting for it any more
                    self.reply(status, answer, headers)

            def do_GET(self) -> None:  # noqa: N802 - http.server calls it so
                self.do_POST()

            def do_OPTIONS(self) -> None:  # noqa: N802 - http.server calls it so
                self.do_POST()

        with serving(Relay) as port:
            self.address = f"http://{LOOPBACK}:{port}"
            yield self

    def wait(self) -> None:
        """Wait until answers are no longer kept back."""
        self._free.wait(timeout=60)

    def answer(
        self, method: str, path: str, headers: dict[str, str], body: bytes
    ) -> tuple[int, bytes, dict[str, str]]:
        """Give status, body and headers for a request: the API's, or those that a test set."""
        if self._instead:
            return self._instead
        url = self.api_address + path
        passed = {name: value for name, value in headers.items() if name.lower() not in OWN_HEADERS}
        answer = requests.request(method, url, headers=passed, data=body, timeout=30, allow_redirects=False)
        kept = {name: value for name, value in answer.headers.items() if name.lower() not in OWN_HEADERS}
        return answer.status_code, answer.content, kept
