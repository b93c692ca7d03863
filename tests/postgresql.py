"""A real PostgreSQL server of the tests' own, in a process of its own."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from running import free_port

# The server refuses to run as root; its package makes this user.
_USER = "postgres"
_NUMBERS = count()


def _program(name: str) -> str:
    """Find one of the server's programs; Debian keeps them out of PATH, one folder a version."""
    found = [*sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}")), shutil.which(name)]
    newest = next((each for each in reversed(found) if each), None)
    if newest is None:
        raise RuntimeError(f"{name} is missing: run scripts/install-programs postgresql")
    return str(newest)


@dataclass(frozen=True)
class Server:
    """A running server: the address of a database, and its first process."""

    address: str
    process: "subprocess.Popen[bytes]"

    def hang(self) -> None:
        """Stop all its processes where they are; its connections stay open."""
        self.process.send_signal(signal.SIGSTOP)
        self._signal_children(signal.SIGSTOP)

    def resume(self) -> None:
        """Let them go on."""
        self._signal_children(signal.SIGCONT)
        self.process.send_signal(signal.SIGCONT)

    def _signal_children(self, what: signal.Signals) -> None:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        for child in children.split():
            os.kill(int(child), what)


@contextlib.contextmanager
def postgresql() -> Iterator[str]:
    """Run a server over an empty cluster until the block ends; gives the address of a database."""
    with running() as server:
        yield server.address


@contextlib.contextmanager
def running() -> Iterator[Server]:
    """Run a server over an empty cluster until the block ends."""
    root = os.getuid() == 0
    identity: dict[str, Any] = {"user": _USER, "group": _USER, "extra_groups": []} if root else {}
    folder = Path(tempfile.mkdtemp(prefix="sidelight-postgresql-"))
    port = free_port()
    try:
        if root:
            shutil.chown(folder, _USER, _USER)
        cluster = folder / "cluster"
        create = [_program("initdb"), "--auth=trust", "--username=sidelight", "--no-sync", str(cluster)]
        subprocess.run(create, check=True, capture_output=True, cwd=folder, **identity)
        options = [
            f"--port={port}",
            "--listen_addresses=127.0.0.1",
            f"--unix_socket_directories={folder}",
            "--fsync=off",
        ]
        with (folder / "log").open("w") as log:
            server = subprocess.Popen(
                [_program("postgres"), "-D", str(cluster), *options],
                stdout=log,
                stderr=log,
                cwd=folder,
                **identity,
            )
        try:
            _wait_for(port, server)
            yield Server(f"postgresql+psycopg://sidelight@127.0.0.1:{port}/postgres", server)
        finally:
            server.send_signal(signal.SIGINT)  # does not wait for those who are connected
            server.wait(30)
    finally:
        shutil.rmtree(folder)


def new_database(server: str) -> str:
    """Make an empty database; gives its address."""
    url = make_url(server)
    name = f"test_{next(_NUMBERS)}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return url.set(database=name).render_as_string(hide_password=False)


def _wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    ask = [_program("pg_isready"), "--quiet", "--host=127.0.0.1", f"--port={port}"]
    while subprocess.run(ask, check=False).returncode != 0:
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(0.02)
            raise RuntimeError("the database server stopped")
