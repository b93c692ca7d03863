"""Editions in a real SQLite file."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from outlets.making import documents, outlet
from sidelight.outlets.edition import Document, edition_id
from sidelight.outlets.store import Store, StoreError

A = documents(outlet("harrow", "harrow.example"), outlet("post", "post.example"))
B = documents(outlet("harrow", "harrow.example", name="The Harrow"), outlet("post", "post.example"))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "var" / "sidelight.db"


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    with Store(f"sqlite:///{database}") as opened:
        yield opened


def rows(database: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(database)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_a_new_store_is_empty(store: Store) -> None:
    assert store.active() is None
    assert store.read_active() is None
    assert store.marker() == 0


def test_an_edition_comes_back_as_it_was_given(store: Store) -> None:
    edition = store.activate(A)
    contents = store.read_active()
    assert contents
    assert contents.edition == edition == store.active()
    assert sorted(contents.documents, key=lambda each: each.name) == sorted(A, key=lambda each: each.name)
    assert edition.outlets == 2
    assert edition.id == edition_id(A)
    assert edition.activated_at.endswith("Z")


def test_the_order_of_documents_makes_no_difference(store: Store) -> None:
    assert store.activate(A) == store.activate(tuple(reversed(A)))


def test_the_edition_in_force_is_not_activated_again(store: Store) -> None:
    store.activate(A)
    marker = store.marker()
    store.activate(A)
    assert store.marker() == marker


def test_going_back_is_an_activation_of_its_own(store: Store, database: Path) -> None:
    first, second, third = store.activate(A), store.activate(B), store.activate(A)
    assert first.id == third.id != second.id
    active = store.active()
    assert active
    assert active.id == first.id
    assert rows(database, "SELECT edition FROM activations ORDER BY number") == [
        (first.id,),
        (second.id,),
        (first.id,),
    ]


def test_a_document_is_kept_once(store: Store, database: Path) -> None:
    store.activate(A)
    store.activate(B)
    assert rows(database, "SELECT count(*) FROM documents") == [(4,)]


def test_what_was_loaded_is_there_for_the_next_process(store: Store, database: Path) -> None:
    edition = store.activate(A)
    with Store(f"sqlite:///{database}") as other:
        assert other.active() == edition


def test_a_load_that_fails_leaves_the_old_edition(store: Store, database: Path) -> None:
    edition = store.activate(A)
    twice = (*B, Document("outlet", "harrow", b"{}"))
    with pytest.raises(StoreError):
        store.activate(twice)
    assert store.active() == edition
    assert store.read_active() is not None
    assert rows(database, "SELECT count(*) FROM editions") == [(1,)]
    assert rows(database, "SELECT count(*) FROM documents") == [(3,)]


def test_a_load_that_is_killed_leaves_the_old_edition(store: Store, database: Path) -> None:
    edition = store.activate(A)
    killed = (
        "import os, signal, sys\n"
        "from sqlalchemy import event\n"
        "from sidelight.outlets.store import Store\n"
        "from sidelight.outlets.edition import Document\n"
        f"store = Store('sqlite:///{database}')\n"
        "event.listen(store._engine, 'commit', lambda _: os.kill(os.getpid(), signal.SIGKILL))\n"
        "store.activate([Document('outlet', 'x', b'{}')])\n"
    )
    assert subprocess.run([sys.executable, "-c", killed], check=False).returncode == -9
    assert store.active() == edition
    assert store.activate(B).id == edition_id(B)


def test_loads_at_the_same_time_queue(database: Path) -> None:
    def load(number: int) -> str:
        with Store(f"sqlite:///{database}") as own:
            return own.activate(documents(outlet(f"outlet-{number}", f"o{number}.example"))).id

    with ThreadPoolExecutor(4) as pool:
        loaded = list(pool.map(load, range(8)))
    assert sorted(str(row[0]) for row in rows(database, "SELECT edition FROM activations")) == sorted(loaded)


def test_reading_goes_on_during_a_load(store: Store, database: Path) -> None:
    edition = store.activate(A)
    writer = sqlite3.connect(database, isolation_level=None)
    try:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM activations")
        assert store.active() == edition
    finally:
        writer.close()


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    file.write_bytes(b"no database at all, but a text that is long enough to be taken for one" * 20)
    with pytest.raises(StoreError) as caught:
        Store(f"sqlite:///{file}")
    assert str(file) in str(caught.value)
    assert "put it aside" in str(caught.value)


def test_a_damaged_file_is_named(store: Store, database: Path) -> None:
    store.activate(A)
    store.close()
    size = database.stat().st_size
    with database.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    with pytest.raises(StoreError, match="damaged"):
        store.read_active()


def test_a_database_held_by_another_program_is_named(store: Store, database: Path) -> None:
    store.activate(A)
    writer = sqlite3.connect(database, isolation_level=None)
    try:
        writer.execute("BEGIN IMMEDIATE")
        with (
            Store(f"sqlite:///{database}?timeout=0.05") as impatient,
            pytest.raises(StoreError, match="try again"),
        ):
            impatient.activate(B)
    finally:
        writer.close()


def test_a_database_that_may_only_be_read_is_read_and_named(store: Store, database: Path) -> None:
    edition = store.activate(A)
    with Store(f"sqlite:///file:{database}?mode=ro&uri=true") as read_only:
        assert read_only.active() == edition
        with pytest.raises(StoreError, match="Let this user write"):
            read_only.activate(B)
    assert store.active() == edition


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file where the folder should be")
    with pytest.raises(StoreError, match=str(tmp_path)):
        Store(f"sqlite:///{tmp_path}/var/sidelight.db")


def test_a_database_in_place_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "sidelight.db").mkdir()
    with pytest.raises(StoreError, match="choose another place"):
        Store(f"sqlite:///{tmp_path}/sidelight.db")


@pytest.mark.parametrize("address", ["var/sidelight.db", "oracle9://host/name", ""])
def test_an_address_that_is_none_is_explained(address: str) -> None:
    with pytest.raises(StoreError, match="Write it as sqlite:///"):
        Store(address)


def test_a_password_is_not_shown() -> None:
    with pytest.raises(StoreError) as caught:
        Store("nosuch://reader:secret@db.example/name")
    assert "secret" not in str(caught.value)
