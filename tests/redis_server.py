"""A real Redis server of the tests' own, in a process of its own."""

import contextlib
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import processes
from running import free_port
from waiting import until_answers


class RedisServer:
    """A server over nothing kept; it can be stopped, hung and started again at the same address."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self.address = f"redis://127.0.0.1:{self._port}/0"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        program = shutil.which("redis-server")
        if program is None:
            raise RuntimeError("redis-server is missing: run scripts/install-programs redis-server")
        options = ["--port", str(self._port), "--bind", "127.0.0.1", "--save", "", "--dir", str(self._folder)]
        with (self._folder / "redis.log").open("a") as log:
            self._process = subprocess.Popen([program, *options], stdout=log, stderr=log)
        until_answers(self._process, self._answers, "the Redis server")

    def stop(self) -> None:
        """Stop it; what it held is gone."""
        if self._process is not None:
            self._process.send_signal(signal.SIGCONT)
            self._process.terminate()
            self._process.wait(30)
            self._process = None

    def hang(self) -> None:
        """Let it take connections and answer nothing."""
        assert self._process
        processes.halt(self._process.pid)

    def go_on(self) -> None:
        """Let it answer again."""
        assert self._process
        processes.resume(self._process.pid)

    def holds_something(self) -> bool:
        """Tell whether anything is kept in it."""
        return self._ask("DBSIZE") not in {"", ":0"}

    def forget(self) -> None:
        """Empty it."""
        self._ask("FLUSHALL")

    def _answers(self) -> bool:
        return self._ask("PING") == "+PONG"

    def _ask(self, command: str) -> str:
        with (
            contextlib.suppress(OSError),
            socket.create_connection(("127.0.0.1", self._port), 30) as connection,
        ):
            connection.sendall(f"{command}\r\n".encode())
            return connection.recv(100).decode().strip()
        return ""


@contextlib.contextmanager
def redis_server() -> Iterator[RedisServer]:
    """Run a server until the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="sidelight-redis-"))
    server = RedisServer(folder)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder)
