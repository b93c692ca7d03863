"""Databases of earlier and later versions."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from databases import execute
from outlets.making import documents, outlet
from sidelight.outlets import upgrading
from sidelight.outlets.store import Store, StoreError
from sidelight.outlets.tables import METADATA, REVISION

A = documents(outlet("harrow", "harrow.example"))


def test_the_steps_make_the_tables_that_the_store_uses(store: Store, address: str) -> None:
    store.activate(A)
    engine = create_engine(address)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    engine.dispose()


def test_the_last_step_is_the_one_that_is_asked_for() -> None:
    assert upgrading.revisions()[0] == REVISION


def test_a_database_of_the_first_version_keeps_its_editions(address: str) -> None:
    with Store(address) as store:
        edition = store.activate(A)
    execute(address, "DROP TABLE withdrawals", "DROP TABLE alembic_version")
    with Store(address) as store:
        assert store.active() == edition
        assert store.reinstate("harrow", "0" * 16) is False


def test_a_database_of_a_later_version_is_left_alone(address: str) -> None:
    with Store(address) as store:
        store.activate(A)
    execute(address, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="later version"):
        Store(address)


def test_a_new_database_is_made_once_by_many_at_a_time(address: str) -> None:
    def load(_: int) -> str:
        with Store(address) as own:
            return own.activate(A).id

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(load, range(4)))) == 1
