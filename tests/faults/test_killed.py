"""A process that is killed at any moment takes nothing with it that was answered or loaded."""

import json
import os
import signal
import socket
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

import running
from faults.editions import edition, history, in_force
from faults.readers import readers
from running import Server
from serving.workers import workers
from sidelight.outlets.store import Store
from waiting import until

Tell = Callable[[str], None]


@pytest.mark.parametrize("killed", [1, 2], ids=["one", "all"])
def test_workers_that_are_killed_lose_no_request_of_who_asks_again(
    tmp_path: Path, killed: int, tell: Tell
) -> None:
    with running.server(tmp_path, workers="2") as server, readers(server.address) as asking:
        before = workers(server)
        begun = time.monotonic()
        for worker in sorted(before)[:killed]:
            os.kill(worker, signal.SIGKILL)
        until(lambda: len(workers(server)) == 2 and len(workers(server) - before) == killed)
        asking.go_on()
        tell(f"{killed} of 2 workers killed: {asking.told()}, well after {time.monotonic() - begun:.1f} s")


def test_a_server_that_is_killed_leaves_its_port_and_every_edition_to_the_next(
    tmp_path: Path, tell: Tell
) -> None:
    settings = running.settings_in(tmp_path, workers="2", port=str(running.free_port()))
    with running.server(tmp_path, **settings) as server, readers(server.address) as asking:
        with Store(settings["database"]) as store:
            loaded = [in_force(server), *(store.activate(edition(number)).id for number in range(5))]
        figures = folder_of_figures(server)
        server.process.kill()
        begun = time.monotonic()
        until(lambda: not listened_at(server))
        assert figures.is_dir()
        with running.serving((running.SIDELIGHT, "serve", "--no-load"), tmp_path, settings) as restarted:
            asking.go_on()
            asking.stop()
            kept = [period["edition"] for period in history(restarted).json()["history"]]
        tell(f"server killed and started again: {asking.told()}, well after {time.monotonic() - begun:.1f} s")
    assert kept[::-1] == loaded
    assert not figures.exists()
    tell(f"server killed: {len(loaded)} editions loaded before, {len(set(loaded) - set(kept))} lost")


def test_a_worker_that_begins_while_the_database_is_away_has_the_newest_edition(tmp_path: Path) -> None:
    settings = running.settings_in(tmp_path, log_format="json")
    with running.server(tmp_path, **settings) as server:
        with Store(settings["database"]) as store:
            newest = store.activate(edition(1)).id
        mark = f"Edition {newest[:12]}"
        until(lambda: mark in said_by(server.process.pid, server) and in_force(server) == newest)
        for file in tmp_path.glob("sidelight.db*"):
            file.unlink()
        (before,) = workers(server)
        os.kill(before, signal.SIGKILL)
        until(lambda: len(workers(server) - {before}) == 1 and listened_at(server))
        assert in_force(server) == newest


def said_by(process: int, server: Server) -> str:
    logged = (json.loads(line) for line in server.output.read_text().splitlines())
    return "".join(line["message"] for line in logged if line["process"] == process)


def listened_at(server: Server) -> bool:
    with closing(socket.socket()) as probe:
        return probe.connect_ex(("127.0.0.1", server.port)) == 0


def folder_of_figures(server: Server) -> Path:
    """Where a server's processes keep their figures: it holds a file there open."""
    opened = [file.resolve() for file in Path(f"/proc/{server.process.pid}/fd").iterdir()]
    (folder,) = {file.parent for file in opened if file.name == "in-use"}
    return folder
