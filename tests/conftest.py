"""Fixtures for every test."""

from collections.abc import Callable, Iterator

import pytest

import postgresql
import running

TOLD = pytest.StashKey[list[str]]()


@pytest.fixture
def tell(pytestconfig: pytest.Config) -> Callable[[str], None]:
    """Give what takes a line for the end of the run; it is told also where all went well."""
    return pytestconfig.stash.setdefault(TOLD, []).append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the lines."""
    for line in config.stash.get(TOLD, []):
        terminalreporter.write_line(line)


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
