"""Fixtures for every test."""

from collections.abc import Iterator

import pytest

import running


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[running.Server]:
    """Give one running server over the ratings in tests/ratings."""
    with running.server(tmp_path_factory.mktemp("server")) as started:
        yield started
