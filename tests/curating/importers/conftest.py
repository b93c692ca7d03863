"""A package to import into."""

from pathlib import Path

import pytest

from packages import package


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return package(tmp_path)
