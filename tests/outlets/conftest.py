"""A database of each kind, new for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import postgresql
from sidelight.outlets.store import Store


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/var/sidelight.db"
    return postgresql.new_database(request.getfixturevalue("postgresql_server"))


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with Store(address) as opened:
        yield opened
