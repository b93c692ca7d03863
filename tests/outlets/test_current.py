"""A running process notices a new edition by itself."""

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from outlets.making import TODAY, documents, outlet
from sidelight.outlets.current import CurrentDirectory, NothingLoadedError
from sidelight.outlets.edition import Document
from sidelight.outlets.store import Store

A = documents(outlet("harrow", "harrow.example"))
B = documents(outlet("harrow", "harrow.example"), outlet("post", "post.example"))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "sidelight.db"


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    with Store(f"sqlite:///{database}") as opened:
        yield opened


def looking(store: Store) -> CurrentDirectory:
    current = CurrentDirectory(store)
    current.look()
    return current


def test_before_the_first_edition_there_is_nothing_and_no_problem(store: Store) -> None:
    current = looking(store)
    with pytest.raises(NothingLoadedError, match="sidelight ratings load"):
        current.get()
    assert current.problem is None
    edition = store.activate(A)
    current.look()
    assert current.get().edition == edition


def test_a_process_begins_with_what_another_one_built_and_looks_whether_it_holds(store: Store) -> None:
    store.activate(A)
    known = looking(store).in_force
    current = CurrentDirectory(store, known)
    assert known
    assert current.get() is known.directory
    edition = store.activate(B)
    current.look()
    assert current.get().edition == edition


def test_a_new_edition_is_taken_over_at_the_next_look(store: Store) -> None:
    store.activate(A)
    current = looking(store)
    edition = store.activate(B)
    assert current.get().find("post.example", TODAY) is None
    current.look()
    assert current.get().edition == edition
    assert current.get().find("post.example", TODAY)


def test_the_same_directory_is_kept_while_nothing_changes(store: Store) -> None:
    store.activate(A)
    current = looking(store)
    before = current.get()
    current.look()
    assert current.get() is before


def test_the_last_good_directory_stays_while_the_database_is_away(store: Store, database: Path) -> None:
    edition = store.activate(A)
    current = looking(store)
    aside = database.with_name("aside.db")
    store.close()
    current.look()
    database.rename(aside)
    current.look()
    assert current.get().edition == edition
    assert current.problem
    assert str(database) in current.problem
    aside.rename(database)
    edition = store.activate(B)
    current.look()
    assert current.get().edition == edition
    assert current.problem is None


def test_an_edition_that_cannot_be_read_is_not_taken_over(store: Store) -> None:
    edition = store.activate(A)
    current = looking(store)
    store.activate([Document("outlet", "harrow", b"{}")])
    current.look()
    assert current.get().edition == edition
    assert current.problem


def test_threads_see_the_old_edition_or_the_new_and_nothing_else(store: Store) -> None:
    store.activate(A)
    current = looking(store)
    seen: set[int] = set()
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            current.look()
            directory = current.get()
            found = sum(
                directory.find(host, TODAY) is not None for host in ("harrow.example", "post.example")
            )
            assert found == directory.edition.outlets
            seen.add(found)

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    for contents in (B, A, B, A, B):
        store.activate(contents)
    done.set()
    for thread in threads:
        thread.join()
    current.look()
    assert current.get().edition.outlets == 2
    assert seen <= {1, 2}


def test_another_database_in_the_same_place_is_taken_over(database: Path) -> None:
    with Store(f"sqlite:///{database}") as first:
        first.activate(A)
        current = looking(first)
        with sqlite3.connect(database) as other:
            other.execute("DELETE FROM activations")
        other.close()
        edition = first.activate(B)
        assert first.marker() == (1, edition.id, edition.activated_at)
        current.look()
        assert current.get().edition == edition
