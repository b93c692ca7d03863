"""A publisher, and a folder to pull into."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

import running
from publisher import Publisher, publisher
from sidelight.curating.exporting import export
from sidelight.curating.pulling import pull


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Export the package of the tests as `first`, and as `second` with a fact less and another changed."""
    folder = tmp_path_factory.mktemp("exports")
    export(running.RATINGS, folder / "first", "csv", public=True, force=False)
    package = folder / "package"
    shutil.copytree(running.RATINGS, package)
    facts = package / "facts.csv"
    lines = facts.read_text(encoding="utf-8").replace("Dunmore Quay", "Dunmore").splitlines(keepends=True)
    facts.write_text("".join(line for line in lines if "Harrow Falls" not in line), encoding="utf-8")
    export(package, folder / "second", "csv", public=True, force=False)
    return folder


@pytest.fixture
def site(
    tmp_path: Path, exports: Path, authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Publisher]:
    """Publish the ratings of the tests, and trust the publisher's certificate."""
    shutil.copytree(exports / "first", tmp_path / "site")
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "authority.pem"))
    monkeypatch.setenv("NO_PROXY", "*")
    with publisher(tmp_path / "site", authority) as server:
        yield server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Name a folder that is not there, in one where nothing else is."""
    (tmp_path / "here").mkdir()
    return tmp_path / "here" / "ratings"


@pytest.fixture
def pulled(site: Publisher, exports: Path, folder: Path) -> Path:
    """Give a folder that was pulled from a publisher who has published another package since."""
    pull(site.address, folder)
    shutil.copytree(exports / "second", site.folder, dirs_exist_ok=True)
    site.asked.clear()
    return folder
