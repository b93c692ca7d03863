"""A disk that is full or may not be written costs no reader an answer, and no edition."""

from collections.abc import Callable
from pathlib import Path
from subprocess import run

import pytest

import running
from faults.editions import history, in_force, load, load_command, package
from faults.mounts import beside, fill, on_a_small_disk
from faults.readers import readers
from running import SIDELIGHT
from serving.workers import eventually

Tell = Callable[[str], None]
SERVE = (SIDELIGHT, "serve")


def test_a_disk_that_fills_up_stops_loads_and_nothing_else(tmp_path: Path, tell: Tell) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    settings = running.settings_in(disk, workers="2")
    new = load_command(package(tmp_path, 1))
    with (
        running.serving(on_a_small_disk(disk, SERVE), tmp_path, settings) as server,
        readers(server.address) as asking,
    ):
        here = server.process.pid
        first = in_force(server)
        # The log beside the database would take a small load in.
        run(beside(here, ("sqlite3", disk / "sidelight.db", "PRAGMA wal_checkpoint(TRUNCATE)")), check=True)
        ballast = fill(here, disk)
        refused = load(settings["database"], beside(here, new))
        assert refused.returncode == 1
        assert "Make room" in refused.stderr
        asking.go_on()
        assert [period["edition"] for period in history(server).json()["history"]] == [first]
        ballast.unlink()
        assert load(settings["database"], beside(here, new)).returncode == 0
        eventually(lambda: asking.newest != first)
        asking.stop()
        kept = [period["edition"] for period in history(server).json()["history"]]
    assert kept == [asking.newest, first]
    tell(f"disk full under load: {asking.told()}; 2 editions loaded, 0 lost")


@pytest.mark.parametrize("what", ["full", "read-only folder", "read-only file"])
def test_a_disk_that_takes_nothing_is_no_reason_not_to_start(tmp_path: Path, what: str) -> None:
    pass
