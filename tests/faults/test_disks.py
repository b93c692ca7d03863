"""A disk that is full or may not be written costs no reader an answer, and no edition."""

from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

import running
from faults.editions import history, in_force, load, load_command, package
from faults.mounts import beside, fill, not_to_be_written, on_a_small_disk
from faults.readers import readers
from running import SIDELIGHT, Server
from waiting import until

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
        # A server that has just started opens the database once more; from then on it holds it open.
        until(Path(f"/proc/{here}/root{disk}/sidelight.db-shm").exists)
        ballast = fill(here, disk)
        refused = load(settings["database"], beside(here, new))
        assert refused.returncode == 1
        assert "Make room" in refused.stderr
        asking.go_on()
        assert [period["edition"] for period in history(server).json()["history"]] == [first]
        ballast.unlink()
        assert load(settings["database"], beside(here, new)).returncode == 0
        until(lambda: asking.newest != first)
        asking.stop()
        kept = [period["edition"] for period in history(server).json()["history"]]
    assert kept == [asking.newest, first]
    tell(f"disk full under load: {asking.told()}; 2 editions loaded, 0 lost")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[Server]:
    with running.server(data, workers="2") as started:
        yield started


@pytest.mark.parametrize("place", ["sidelight.db", "."], ids=["file", "folder"])
def test_what_may_not_be_written_stops_loads_and_nothing_else(
    server: Server, data: Path, tmp_path: Path, place: str, tell: Tell
) -> None:
    with readers(server.address) as asking:
        first = in_force(server)
        new = not_to_be_written(data / place, load_command(package(tmp_path, 1)))
        refused = load(f"sqlite:///{data}/sidelight.db", new)
        assert refused.returncode == 1
        assert "Let this user write" in refused.stderr
        asking.go_on()
        asking.stop()
        assert [period["edition"] for period in history(server).json()["history"]] == [first]
    tell(f"read-only {place}: {asking.told()}")


def test_a_server_starts_with_what_is_loaded_where_nothing_can_be_loaded(tmp_path: Path) -> None:
    settings = running.settings_in(tmp_path)
    assert load(settings["database"], load_command(running.RATINGS)).returncode == 0
    serve = not_to_be_written(tmp_path / "sidelight.db", SERVE)
    settings["ratings"] = str(package(tmp_path, 1))
    with running.serving(serve, tmp_path, settings) as server:
        (period,) = history(server).json()["history"]
        assert period["edition"] == in_force(server)
    said = server.output.read_text()
    assert "Let this user write" in said
    assert f"Edition {period['edition'][:12]}" in said
    assert "stays in force" in said


def test_a_server_whose_disk_is_full_at_the_start_says_so_and_loses_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    settings = running.settings_in(disk)
    with Popen(on_a_small_disk(disk, ("sh", "-c", "echo; exec sleep infinity")), stdout=PIPE) as holder:
        try:
            assert holder.stdout
            holder.stdout.readline()
            loaded = load(settings["database"], beside(holder.pid, load_command(running.RATINGS)))
            assert loaded.returncode == 0
            serve = beside(holder.pid, SERVE)
            ballast = fill(holder.pid, disk)
            with pytest.raises(RuntimeError, match="Make room"), running.serving(serve, tmp_path, settings):
                pass
            ballast.unlink()
            with running.serving(serve, tmp_path, settings) as server:
                (period,) = history(server).json()["history"]
                assert period["edition"] == in_force(server)
        finally:
            holder.kill()
