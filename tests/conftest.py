"""Fixtures for every test."""

from collections.abc import Iterator

import pytest

import postgresql
import running


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[running.Server]:
    """Give one running server over the ratings in tests/ratings."""
    with running.server(tmp_path_factory.mktemp("server")) as started:
        yield started


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """Give the address of one database server, for tests that make databases of their own in it."""
    with postgresql.postgresql() as address:
        yield address
