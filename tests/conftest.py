"""Fixtures for every test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import loopback
import postgresql
import running
from deploy.building import build

TOLD = "told"

loopback.stay()


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Give what takes a line for the end of the run; it is told also where all went well."""
    return lambda line: record_property(TOLD, line)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the lines, and how to run the tests in the same order again."""
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, line in report.user_properties:
            if name == TOLD and report.when == "call":
                terminalreporter.write_line(str(line))
    seed = config.getoption("randomly_seed", None)
    if terminalreporter.getreports("failed") or terminalreporter.getreports("error"):
        terminalreporter.write_line(f"The same order again: --randomly-seed={seed}")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[running.Server]:
    """Give one running server over the ratings in tests/ratings."""
    with running.server(tmp_path_factory.mktemp("server")) as started:
        yield started


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the wheel, built as `make wheel` does."""
    return build(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """Give the address of one database server, for tests that make databases of their own in it."""
    with postgresql.postgresql() as address:
        yield address
