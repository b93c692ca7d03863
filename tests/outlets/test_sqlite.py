"""What only an SQLite file can have: other holders, damage, and a folder that it lies in."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from outlets.making import contents_of, documents, outlet
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


def test_reading_goes_on_during_a_load(store: Store, database: Path) -> None:
    edition = store.activate(A)
    writer = sqlite3.connect(database, isolation_level=None)
    try:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM activations")
        with Store(f"sqlite:///{database}?timeout=0.05") as impatient:
            assert impatient.active() == edition
            assert impatient.marker() == (1, edition.id, edition.activated_at)
            contents = contents_of(impatient)
            assert contents
            assert len(tuple(contents.documents)) == len(A)
            assert len(impatient.history("harrow")) == 1
            assert list(impatient.withdrawn(A)) == []
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
        contents_of(store)


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
