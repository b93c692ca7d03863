"""A server between the extension and the API, which sees what the extension sends."""

import contextlib
import json
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
    origin: str | None
    body: bytes
    status: int
    answer: bytes

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
        self._instead: tuple[int, bytes] | None = None

    def sent(self, path: str) -> list[Exchange]:
        """Give the POST requests to a path so far, oldest first."""
        return [exchange for exchange in self.exchanges if (exchange.method, exchange.path) == ("POST", path)]

    @contextlib.contextmanager
    def answering(self, status: int, body: object) -> Iterator[None]:
        """Answer everything with this JSON as long as the context lasts."""
        self._instead = status, json.dumps(body).encode()
        try:
            yield
        finally:
            self._instead = None

    @contextlib.contextmanager
    def served(self) -> Iterator[Self]:
        """Run the recorder on a free port."""
        recorder = self

        class Relay(Handler):
            def do_POST(self) -> None:  # noqa: N802 - http.server calls it so
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                status, answer, headers = recorder.answer(self.command, self.path, dict(self.headers), body)
                origin = self.headers.get("Origin")
                recorder.exchanges.append(Exchange(self.command, self.path, origin, body, status, answer))
                self.reply(status, answer, headers)

            def do_GET(self) -> None:  # noqa: N802 - http.server calls it so
                self.do_POST()

            def do_OPTIONS(self) -> None:  # noqa: N802 - http.server calls it so
                self.do_POST()

        with serving(Relay) as port:
            self.address = f"http://{LOOPBACK}:{port}"
            yield self

    def answer(
        self, method: str, path: str, headers: dict[str, str], body: bytes
    ) -> tuple[int, bytes, dict[str, str]]:
        """Give status, body and headers for a request: the API's, or those that a test set."""
        if self._instead:
            return *self._instead, {"Content-Type": "application/json"}
        url = self.api_address + path
        passed = {name: value for name, value in headers.items() if name.lower() not in OWN_HEADERS}
        answer = requests.request(method, url, headers=passed, data=body, timeout=30, allow_redirects=False)
        kept = {name: value for name, value in answer.headers.items() if name.lower() not in OWN_HEADERS}
        return answer.status_code, answer.content, kept
