"""PostgreSQL may stop, hang and come back: readers notice nothing, and no edition is lost."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

import postgresql
import running
from faults.editions import edition, history, in_force
from faults.readers import readers
from running import SIDELIGHT, Server
from serving.workers import figure
from sidelight.outlets.store import Store
from waiting import until

Tell = Callable[[str], None]


@pytest.fixture(scope="module")
def database() -> Iterator[postgresql.Server]:
    with postgresql.running() as started:
        yield started


@pytest.fixture(scope="module")
def address(database: postgresql.Server) -> str:
    return postgresql.new_database(database.address)


@pytest.fixture(scope="module")
def server(address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running.server(tmp_path_factory.mktemp("server"), database=address, workers="2") as started:
        yield started


def shown(server: Server) -> list[str]:
    """What a server tells of the past, oldest first; nothing where it cannot."""
    answer = history(server)
    return [] if answer.status_code == 503 else [each["edition"] for each in answer.json()["history"]][::-1]


@pytest.mark.parametrize(
    "outage", [("stop", "start"), ("hang", "resume")], ids=["stopped and started", "hung and resumed"]
)
def test_readers_are_answered_while_the_database_is_away(
    database: postgresql.Server, address: str, server: Server, outage: tuple[str, str], tell: Tell
) -> None:
    fault, repair = outage
    with readers(server.address) as asking:
        past = shown(server)
        getattr(database, fault)()
        try:
            until(lambda: figure(server, "sidelight_database_problem") == 1)
            asking.go_on()
            assert shown(server) == []
            assert asking.again == 0
        finally:
            getattr(database, repair)()
        begun = time.monotonic()
        with Store(address) as store:
            second = store.activate(edition(len(past))).id
        asking.are_given(second)
        until(lambda: shown(server) == [*past, second])
        asking.stop()
        tell(f"PostgreSQL: {fault}, {repair}: {asking.told()}; back after {time.monotonic() - begun:.1f} s")


def test_replicas_on_one_database_take_over_what_one_of_them_loads(
    database: postgresql.Server, tmp_path: Path, tell: Tell
) -> None:
    address = postgresql.new_database(database.address)
    with ExitStack() as stack:
        folders = [tmp_path / name for name in ("one", "two")]
        for folder in folders:
            folder.mkdir()
        settings = [running.settings_in(folder, database=address) for folder in folders]
        one = stack.enter_context(running.serving((SIDELIGHT, "serve"), folders[0], settings[0]))
        two = stack.enter_context(running.serving((SIDELIGHT, "serve", "--no-load"), folders[1], settings[1]))
        asking = stack.enter_context(readers(one.address, two.address))
        first = in_force(one)
        assert in_force(two) == first
        with Store(address) as store:
            second = store.activate(edition(1)).id
        until(lambda: {in_force(one), in_force(two)} == {second})
        asking.go_on()
        asking.stop()
        assert shown(one) == shown(two) == [first, second]
        tell(f"two replicas on one database, an edition swapped: {asking.told()}")
