"""A real PostgreSQL server of the tests' own, in a process of its own."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

import processes
from running import free_port
from waiting import until_answers

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


class Server:
    """A server over a cluster of its own; it can be stopped, hung and started again at the same address."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self.address = f"postgresql+psycopg://sidelight@127.0.0.1:{self._port}/postgres"
        root = os.getuid() == 0
        self._identity: dict[str, Any] = {"user": _USER, "group": _USER, "extra_groups": []} if root else {}
        if root:
            shutil.chown(folder, _USER, _USER)
        create = [
            _program("initdb"),
            "--auth=trust",
            "--username=sidelight",
            "--no-sync",
            str(folder / "cluster"),
        ]
        subprocess.run(create, check=True, capture_output=True, cwd=folder, **self._identity)

    def start(self) -> None:
        """Start it, and wait until it takes connections."""
        options = [
            f"--port={self._port}",
            "--listen_addresses=127.0.0.1",
            f"--unix_socket_directories={self._folder}",
            "--fsync=off",
        ]
        with (self._folder / "log").open("a") as log:
            self._process = subprocess.Popen(
                [_program("postgres"), "-D", str(self._folder / "cluster"), *options],
                stdout=log,
                stderr=log,
                cwd=self._folder,
                **self._identity,
            )
        ask = [_program("pg_isready"), "--quiet", "--host=127.0.0.1", f"--port={self._port}"]
        until_answers(
            self._process, lambda: subprocess.run(ask, check=False).returncode == 0, "the database server"
        )

    def stop(self) -> None:
        """Stop it without waiting for those who are connected; what was committed is kept."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(30)
            self._process = None

    def hang(self) -> None:
        """Stop all its processes where they are; its connections stay open."""
        assert self._process
        processes.halt(self._process.pid)

    def resume(self) -> None:
        """Let them go on."""
        assert self._process
        processes.resume(self._process.pid)


@contextlib.contextmanager
def postgresql() -> Iterator[str]:
    """Run a server over an empty cluster until the block ends; gives the address of a database."""
    with running() as server:
        yield server.address


@contextlib.contextmanager
def running() -> Iterator[Server]:
    """Run a server over an empty cluster until the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="sidelight-postgresql-"))
    try:
        server = Server(folder)
        try:
            server.start()
            yield server
        finally:
            server.stop()
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
