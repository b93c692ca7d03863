"""A database file that a disk spoiled is told from a sound one, and costs no reader an answer."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
import requests
from click.testing import CliRunner, Result

import running
from faults.editions import edition, history, in_force, package
from faults.readers import readers
from running import Server
from serving.workers import figure
from sidelight.commands import main
from sidelight.outlets.store import Store
from waiting import until

Tell = Callable[[str], None]
SERVE = (running.SIDELIGHT, "serve")
FILE = "sidelight.db"
_HEADER = 100


def zero_the_header(file: Path) -> None:
    overwrite(file, 0, bytes(_HEADER))


def cut_off_half(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.truncate(file.stat().st_size // 2)


def flip_bits(file: Path) -> None:
    content = file.read_bytes()
    overwrite(file, _HEADER, bytes(byte ^ 0x55 for byte in content[_HEADER:]))


def change_a_letter(file: Path) -> None:
    content = file.read_bytes()
    assert b"Lantern Post" in content
    overwrite(file, 0, content.replace(b"Lantern Post", b"Lantern Posh"))


def overwrite(file: Path, at: int, content: bytes) -> None:
    with file.open("r+b") as opened:
        opened.seek(at)
        opened.write(content)


DAMAGES = pytest.mark.parametrize(
    "damage", [zero_the_header, cut_off_half, flip_bits, change_a_letter], ids=lambda damage: damage.__name__
)


@DAMAGES
def test_a_server_does_not_answer_from_a_damaged_file(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    settings = running.settings_in(tmp_path)
    with Store(settings["database"]) as store:
        store.activate(edition(1))
    damage(tmp_path / FILE)
    with running.serving((*SERVE, "--no-load"), tmp_path, settings) as server:
        assert requests.get(f"{server.address}/readyz", timeout=30).status_code == 503
        assert "put it aside" in server.output.read_text()
        # That is done under the running server.
        for file in tmp_path.glob(f"{FILE}*"):
            file.rename(tmp_path / f"aside-{file.name}")
        assert load(tmp_path, running.RATINGS).exit_code == 0
        until(lambda: requests.get(f"{server.address}/readyz", timeout=30).status_code == 200)
        assert len(history(server).json()["history"]) == 1


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("damaged")


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    with running.server(folder, workers="2") as started:
        yield started


@DAMAGES
def test_a_file_that_is_damaged_under_a_server_costs_no_reader_an_answer(
    server: Server, folder: Path, tmp_path: Path, damage: Callable[[Path], None], tell: Tell
) -> None:
    with readers(server.address) as asking:
        first = in_force(server)
        with closing(sqlite3.connect(folder / FILE)) as connection:
            # All of it is in the file then, and nothing in the log beside it.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        sound = (folder / FILE).read_bytes()
        damage(folder / FILE)
        asking.go_on()
        assert told_of(server) in ("nothing", [first])
        loaded = load(folder, package(tmp_path, 1))
        assert loaded.exit_code == 0 or "put it aside" in loaded.stderr
        asking.go_on()
        assert asking.editions == {first} or not loaded.exit_code
        for file in folder.glob(f"{FILE}*"):
            file.unlink()
        (folder / FILE).write_bytes(sound)
        until(lambda: told_of(server) == [first] and in_force(server) == first)
        until(lambda: figure(server, "sidelight_database_problem") == 0)
        asking.stop()
    assert loaded.exception is None or isinstance(loaded.exception, SystemExit)
    assert "Traceback" not in server.output.read_text()
    tell(f"database under a running server, {damage.__name__}: {asking.told()}")


def load(folder: Path, ratings: Path) -> Result:
    settings = {"SIDELIGHT_DATABASE": f"sqlite:///{folder / FILE}"}
    return CliRunner(env=settings).invoke(main, ["ratings", "load", str(ratings)])


def told_of(server: Server) -> object:
    answer = history(server)
    if answer.status_code == 503:
        return "nothing"
    return [period["edition"] for period in answer.json()["history"]]
