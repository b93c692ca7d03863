"""A database server that hangs is given up on within a bounded time, and used again when it goes on."""

import pytest

import postgresql
from outlets.making import documents, outlet
from sidelight.outlets.current import CurrentDirectory
from sidelight.outlets.store import Store, StoreError

PATIENCE = 0.3


def test_what_is_in_force_stays_while_the_server_hangs() -> None:
    with postgresql.running() as server:
        with Store(server.address) as store:
            edition = store.activate(documents(outlet("harrow", "harrow.example")))
        with Store(server.address, patience=PATIENCE, prepare=False) as reader:
            current = CurrentDirectory(reader)
            current.look()
            server.hang()
            current.look()
            with pytest.raises(StoreError, match="See that the database runs"):
                reader.history("harrow")
            assert current.get().edition == edition
            assert current.problem
            server.resume()
            current.look()
            assert current.problem is None
            assert reader.history("harrow")[0].edition == edition.id
