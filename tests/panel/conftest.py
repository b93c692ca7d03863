"""The ratings that panels are built with."""

import pytest

from running import RATINGS
from sidelight.curating import load_package
from sidelight.outlets.directory import Directory
from sidelight.outlets.edition import Contents, Edition


@pytest.fixture(scope="session")
def directory() -> Directory:
    """The directory of the invented ratings."""
    return Directory(Contents(Edition("test", "2026-11-23T00:00:00Z", 4), load_package(RATINGS)))
