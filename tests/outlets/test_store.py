"""Editions in a real SQLite file and in a real PostgreSQL server."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import create_engine, text

from databases import execute
from outlets.making import contents_of, documents, outlet
from sidelight.outlets.edition import Document, edition_id
from sidelight.outlets.store import NoTablesError, Store, StoreError

A = documents(outlet("harrow", "harrow.example"), outlet("post", "post.example"))
B = documents(outlet("harrow", "harrow.example", name="The Harrow"), outlet("post", "post.example"))


def rows(address: str, query: str) -> list[tuple[object, ...]]:
    engine = create_engine(address)
    try:
        with engine.connect() as connection:
            return [tuple(row) for row in connection.execute(text(query))]
    finally:
        engine.dispose()


def test_a_new_store_is_empty(store: Store) -> None:
    assert store.active() is None
    assert contents_of(store) is None
    assert store.marker() is None


def test_an_edition_comes_back_as_it_was_given(store: Store) -> None:
    edition = store.activate(A)
    contents = contents_of(store)
    assert contents
    assert contents.edition == edition == store.active()
    assert sorted(contents.documents, key=lambda each: each.name) == sorted(A, key=lambda each: each.name)
    assert edition.outlets == 2
    assert edition.id == edition_id(A)
    assert edition.activated_at.endswith("Z")


def test_a_load_of_many_documents_says_how_far_it_is(store: Store) -> None:
    many = documents(*(outlet(f"outlet-{number}", f"o{number}.example") for number in range(1000)))
    told: list[int] = []
    edition = store.activate(many, told.append)
    assert len(told) > 2
    assert sum(told) == len(many)
    contents = contents_of(store)
    assert contents
    assert edition.outlets == 1000
    assert sorted(contents.documents, key=lambda each: each.name) == sorted(many, key=lambda each: each.name)


def test_the_order_of_documents_makes_no_difference(store: Store) -> None:
    assert store.activate(A) == store.activate(tuple(reversed(A)))


def test_the_edition_in_force_is_not_activated_again(store: Store) -> None:
    store.activate(A)
    marker = store.marker()
    store.activate(A)
    assert store.marker() == marker


def test_going_back_is_an_activation_of_its_own(store: Store, address: str) -> None:
    first, second, third = store.activate(A), store.activate(B), store.activate(A)
    assert first.id == third.id != second.id
    active = store.active()
    assert active
    assert active.id == first.id
    assert rows(address, "SELECT edition FROM activations ORDER BY number") == [
        (first.id,),
        (second.id,),
        (first.id,),
    ]


def test_a_document_is_kept_once(store: Store, address: str) -> None:
    store.activate(A)
    store.activate(B)
    assert rows(address, "SELECT count(*) FROM documents") == [(4,)]


def test_what_was_loaded_is_there_for_the_next_process(store: Store, address: str) -> None:
    edition = store.activate(A)
    with Store(address) as other:
        assert other.active() == edition


def test_a_load_that_fails_leaves_the_old_edition(store: Store, address: str) -> None:
    edition = store.activate(A)
    twice = (*B, Document("outlet", "harrow", b"{}"))
    with pytest.raises(StoreError):
        store.activate(twice)
    assert store.active() == edition
    assert contents_of(store) is not None
    assert rows(address, "SELECT count(*) FROM editions") == [(1,)]
    assert rows(address, "SELECT count(*) FROM documents") == [(3,)]


def test_a_reader_of_a_database_into_which_nothing_was_loaded_is_told_so(address: str) -> None:
    with Store(address, prepare=False) as reader:
        for ask in (reader.active, reader.marker, lambda: reader.history("harrow")):
            with pytest.raises(NoTablesError, match="load them with `sidelight ratings load`"):
                ask()


def test_a_table_that_is_gone_is_told_from_one_that_was_never_there(store: Store, address: str) -> None:
    store.activate(A)
    execute(address, "DROP TABLE activations")
    with pytest.raises(NoTablesError, match="or bring back the one that did"):
        store.active()


def test_a_document_that_is_not_as_it_was_written_is_not_shown(store: Store, address: str) -> None:
    store.activate(A)
    execute(
        address,
        "UPDATE documents SET body = "
        "(SELECT body FROM documents JOIN edition_documents ON document = hash WHERE name = 'post') "
        "WHERE hash = (SELECT document FROM edition_documents WHERE name = 'harrow')",
    )
    for ask in (lambda: contents_of(store), lambda: store.history("harrow")):
        with pytest.raises(StoreError, match="cannot be used: a document in it is malformed"):
            ask()


def test_loads_at_the_same_time_queue(address: str) -> None:
    def load(number: int) -> str:
        with Store(address) as own:
            return own.activate(documents(outlet(f"outlet-{number}", f"o{number}.example"))).id

    with ThreadPoolExecutor(4) as pool:
        loaded = list(pool.map(load, range(8)))
    assert sorted(str(row[0]) for row in rows(address, "SELECT edition FROM activations")) == sorted(loaded)


@pytest.mark.parametrize("written", ["var/sidelight.db", "oracle9://host/name", ""])
def test_an_address_that_is_none_is_explained(written: str) -> None:
    with pytest.raises(StoreError, match="Write it as sqlite:///"):
        Store(written)


def test_a_password_is_not_shown() -> None:
    with pytest.raises(StoreError) as caught:
        Store("nosuch://reader:secret@db.example/name")
    assert "secret" not in str(caught.value)
