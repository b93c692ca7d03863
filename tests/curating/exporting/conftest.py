"""A target of each format."""

from pathlib import Path

import pytest


@pytest.fixture(params=["package", "package.zip", "package.json", "package.db"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / "exported"
    folder.mkdir()
    return folder / str(request.param)
