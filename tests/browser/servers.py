"""What stand-ins for other servers on loopback are made of."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

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


@contextlib.contextmanager
def nothing() -> Iterator[str]:
    """Give an address at which nothing answers, and keep its port from others meanwhile."""
    with socket.socket() as unheard:
        unheard.bind((LOOPBACK, 0))
        yield f"http://{LOOPBACK}:{unheard.getsockname()[1]}"
