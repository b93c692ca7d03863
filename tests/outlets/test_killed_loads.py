"""A load that is killed at any moment leaves the old edition in force, and can be done again."""

import multiprocessing
import os
import random
import signal
from collections.abc import Sequence
from multiprocessing.connection import Connection

from sqlalchemy import Engine, event

from outlets.making import contents_of, documents, outlet
from sidelight.outlets.edition import Document
from sidelight.outlets.store import Store

MOMENTS = 10
OLD = documents(*(outlet(f"paper-{number}", f"paper-{number}.example") for number in range(2_900)))
NEW = documents(
    *(outlet(f"paper-{number}", f"paper-{number}.example", name="Other") for number in range(2_900))
)
_FORK = multiprocessing.get_context("fork")


def load(address: str, given: Sequence[Document], kill_at: int, told: Connection) -> None:
    """Load, and kill this process before the given statement (from 1); tell how many there were."""
    sent = 0

    def count(*_: object) -> None:
        nonlocal sent
        sent += 1
        if sent == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    with Store(address) as store:
        event.listen(Engine, "before_cursor_execute", count)
        event.listen(Engine, "commit", count)
        store.activate(given)
    told.send(sent)


def run(address: str, given: Sequence[Document], kill_at: int = 0) -> tuple[int | None, int]:
    """Load in a process of its own: its exit code, and how many statements it sent if it ended by itself."""
    here, there = _FORK.Pipe(duplex=False)
    process = _FORK.Process(target=load, args=(address, given, kill_at, there))
    process.start()
    there.close()
    process.join()
    return process.exitcode, 0 if kill_at else here.recv()


def test_the_old_edition_stays(address: str) -> None:
    code, statements = run(address, OLD)
    assert code == 0
    assert statements > MOMENTS
    with Store(address) as store:
        before, held = store.active(), contents_of(store)
    moments = random.Random().sample(range(1, statements + 1), MOMENTS)  # noqa: S311 (no secret)
    for moment in (*moments, statements):
        assert run(address, NEW, moment)[0] == -signal.SIGKILL, moment
        with Store(address) as store:
            assert store.active() == before
            assert contents_of(store) == held
    assert run(address, NEW)[0] == 0
    with Store(address) as store:
        after = store.active()
        assert after
        assert before
        assert after.id != before.id
