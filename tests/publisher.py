"""A real publisher: an HTTPS server on loopback that gives the files of a folder, or misbehaves."""

import contextlib
import hashlib
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import trustme

Answer = Callable[["Handler"], None]
"""Answers one request in place of the file."""


class Publisher(ThreadingHTTPServer):
    """Gives `/NAME` from its folder, with an ETag; `answers` holds other answers by path.

    `asked` lists what it was asked for, and with which headers (names in small letters). `closing` is set
    when the test is over, so that an answer without an end can end.
    """

    daemon_threads = True
    block_on_close = False
    # A whole wave of connections may wait.
    request_queue_size = 64

    def __init__(self, folder: Path, context: ssl.SSLContext) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        self.folder = folder
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, Mapping[str, str]]] = []
        self.closing = threading.Event()
        self.etags = True

    @property
    def address(self) -> str:
        """Its address with a slash at the end."""
        return f"https://localhost:{self.server_address[1]}/"

    def handle_error(self, *_: object) -> None:
        """Take it as it comes: clients that are put off by a bad answer hang up."""


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    server: Publisher
    protocol_version = "HTTP/1.1"
    close_connection = True
    # Head and body are sent apart: else the body waits until the head is acknowledged, for 40 ms each time.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answer with what the publisher was told to, or with the file."""
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.asked.append((self.path, headers))
        answer = self.server.answers.get(self.path)
        if answer:
            answer(self)
            self.close_connection = True
            return
        file = self.server.folder / self.path.removeprefix("/")
        if not file.is_file():
            self.give(404)
            return
        data = file.read_bytes()
        etag = f'"{hashlib.sha256(data).hexdigest()[:8]}"'
        if self.server.etags and headers.get("if-none-match") == etag:
            self.give(304)
        else:
            self.give(200, data, {"ETag": etag} if self.server.etags else {})

    def give(self, status: int, body: bytes = b"", headers: Mapping[str, str] | None = None) -> None:
        """Send a whole answer; a Content-Length among the headers is sent as it is."""
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | dict(headers or {})).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Stay silent."""


def drips(handler: Handler) -> None:
    """Send a byte now and then, and never come to an end."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    while not handler.server.closing.wait(0.02):
        handler.wfile.write(b" ")


def drips_headers(handler: Handler) -> None:
    """As `drips`, in the headers already."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not handler.server.closing.wait(0.02):
        handler.wfile.write(b"x")


def never_ends(handler: Handler) -> None:
    """Send as much as the client takes."""
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    while not handler.server.closing.is_set():
        handler.wfile.write(b"1000\r\n" + b"x" * 0x1000 + b"\r\n")


@contextlib.contextmanager
def publisher(folder: Path, authority: trustme.CA) -> Iterator[Publisher]:
    """Run a publisher whose certificate an authority has issued until the block ends."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    with Publisher(folder, context) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.closing.set()
            server.shutdown()
            thread.join()
