"""Servers on loopback: the real API, and what stand-ins for other servers are made of."""

import contextlib
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import requests

from browser.waiting import until

TESTS = Path(__file__).parents[1]
LOOPBACK = "127.0.0.1"


class Handler(BaseHTTPRequestHandler):
    """Answers each request with one whole body, and writes no log."""

    def reply(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        """Send the answer."""
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the test's output for the test."""


@contextlib.contextmanager
def serving(handler: type[Handler]) -> Iterator[int]:
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


def free_port() -> int:
    """Give a loopback port where nothing listens."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def nothing() -> Iterator[str]:
    """Give an address at which nothing answers, and keep its port from others meanwhile."""
    with socket.socket() as unheard:
        unheard.bind((LOOPBACK, 0))
        yield f"http://{LOOPBACK}:{unheard.getsockname()[1]}"


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
        with contextlib.suppress(requests.RequestException):
            return requests.get(f"{address}/healthz", timeout=5).ok
        return False

    try:
        until(answers, "sidelight serve")
        yield address
    finally:
        server.terminate()
        server.wait(timeout=15)
