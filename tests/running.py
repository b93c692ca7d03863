"""A real server in a process of its own, for tests that speak HTTP to it."""

import contextlib
import os
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from processes import family
from sidelight.curating import load_package
from sidelight.outlets.edition import Document
from sidelight.outlets.store import Store
from waiting import until_answers

SIDELIGHT = Path(sys.executable).with_name("sidelight")
TESTS = Path(__file__).parent
RATINGS = TESTS / "ratings"


@dataclass(frozen=True)
class Server:
    """A server that answers: its base address without a slash at the end, what it printed, its process."""

    address: str
    port: int
    output: Path
    process: "subprocess.Popen[bytes]"

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the server and to all its workers at once."""
        for pid in family(self.process.pid):
            os.kill(pid, number)


def free_port() -> int:
    """Return a loopback port that nothing listens on.

    It is none of those that the kernel gives to clients and to servers without a port of their own, and not
    that of another process of tests at the same moment, whatever seed they share.
    """
    while True:
        port = 10_000 + secrets.randbelow(20_000)
        with contextlib.suppress(OSError), socket.socket() as probe:
            probe.bind(("127.0.0.1", port))
            return port


def environment(**settings: str) -> dict[str, str]:
    """Return this environment with the given settings (names without SIDELIGHT_) and no others."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SIDELIGHT_")}
    return clean | {f"SIDELIGHT_{name.upper()}": value for name, value in settings.items()}


@contextlib.contextmanager
def server(folder: Path, **settings: str) -> Iterator[Server]:
    """Run `sidelight serve` over a database in `folder` until the block ends.

    It loads ratings itself where some are set. Those of the tests are in the database before it starts, which
    saves a third of its work.

    Raises:
        RuntimeError: it stopped before it answered; the text is what it printed.
    """
    known = settings_in(folder, **settings)
    command: tuple[str | Path, ...] = (SIDELIGHT, "serve")
    if "ratings" not in settings:
        with Store(known["database"]) as store:
            store.activate(documents())
        command = (*command, "--no-load")
    with serving(command, folder, known) as started:
        yield started


@cache
def documents() -> tuple[Document, ...]:
    """Give what tests/ratings holds."""
    return tuple(load_package(RATINGS))


def settings_in(folder: Path, **settings: str) -> dict[str, str]:
    """Return settings for a server over tests/ratings whose files all lie in `folder`, and others on top."""
    return {
        "ratings": str(RATINGS),
        "database": f"sqlite:///{folder}/sidelight.db",
        "tokens": f"{folder}/tokens.json",
        "workers": "1",
    } | settings


@contextlib.contextmanager
def serving(
    command: Sequence[str | Path], folder: Path, settings: Mapping[str, str], cwd: Path | None = None
) -> Iterator[Server]:
    """Run a command that serves, with just these settings; it prints into `folder`.

    Its port is a free one, where none is set.

    Raises:
        RuntimeError: it stopped before it answered; the text is what it printed.
    """
    port = int(settings.get("port", free_port()))
    output = folder / "server.log"
    with output.open("w") as log:
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=environment(**{**settings, "port": str(port)}),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_for(process, port, output)
            yield Server(f"http://127.0.0.1:{port}", port, output, process)
        finally:
            process.terminate()
            process.wait(30)


def _wait_for(process: "subprocess.Popen[bytes]", port: int, output: Path) -> None:
    """Wait until a worker answers; the kernel takes connections earlier, and they wait."""

    def answers() -> bool:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 30) as connection:
            connection.sendall(b"GET /healthz HTTP/1.0\r\n\r\n")
            return bool(connection.recv(16))
        return False

    try:
        until_answers(process, answers, "the server")
    except RuntimeError as stopped:
        raise RuntimeError(f"{stopped}:\n{output.read_text()}") from None
