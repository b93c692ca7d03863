"""Editions follow one another under load: each is shown, none is lost, and no request either."""

from collections.abc import Callable
from pathlib import Path

import running
from faults.editions import edition, history, in_force
from faults.readers import readers
from sidelight.outlets.store import Store
from waiting import until

SWAPS = 6


def test_many_editions_in_a_row_lose_no_request(tmp_path: Path, tell: Callable[[str], None]) -> None:
    database = f"sqlite:///{tmp_path}/sidelight.db"
    with running.server(tmp_path, workers="2") as server, readers(server.address) as asking:
        loaded = [in_force(server)]
        with Store(database) as store:
            for number in range(SWAPS):
                loaded.append(store.activate(edition(number)).id)
                asking.are_given(loaded[-1])
        until(lambda: {in_force(server) for _ in range(10)} == {loaded[-1]})
        asking.stop()
        kept = [period["edition"] for period in history(server).json()["history"]][::-1]
    assert kept == loaded
    assert asking.editions == set(loaded)
    assert asking.again == 0
    lost = len(set(loaded) - set(kept))
    tell(f"{SWAPS} editions swapped under load: {asking.told()}; {lost} editions lost")
