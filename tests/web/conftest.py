"""Fixtures for the tests of the web."""

from collections.abc import Iterator

import pytest

from past import server_with_a_past
from running import Server

CONTACT = "ratings@sidelight.example"


@pytest.fixture(scope="session")
def past(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give one running server whose ratings have a past."""
    with server_with_a_past(tmp_path_factory.mktemp("past"), contact=CONTACT) as started:
        yield started
