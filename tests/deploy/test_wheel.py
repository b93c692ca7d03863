"""The wheel: built from the checkout, installed with pip elsewhere, started there."""

import subprocess
import sys
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
import requests

import running
from deploy.building import ROOT, build
from sidelight import __version__

# Made by the Makefile, so that no test asks a registry.
PACKAGES = Path(sys.prefix) / ".packages"


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install as docs/deploying.md says; gives the program."""
    assert PACKAGES.is_dir(), "Run the tests with `make test`, which fetches what the wheel needs."
    folder = tmp_path_factory.mktemp("elsewhere") / "sidelight"
    venv.create(folder)
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--quiet",
        "--disable-pip-version-check",
        f"--python={folder}/bin/python",
    ]
    install = [*pip, "install", "--no-index"]
    pinned = [f"--find-links={PACKAGES}", "--require-hashes", f"--requirement={ROOT}/requirements.txt"]
    subprocess.run([*install, *pinned], check=True)
    subprocess.run([*install, "--no-deps", str(wheel)], check=True)
    return folder / "bin" / "sidelight"


@pytest.fixture
def _elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may lead an installed program to the checkout."""
    monkeypatch.delenv("PYTHONPATH", raising=False)


def test_the_same_sources_give_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    assert build(tmp_path).read_bytes() == wheel.read_bytes()


def test_the_wheel_holds_every_table_and_the_page_but_no_drafts(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    tables = {f"sidelight/data/ratings/{each.name}" for each in (ROOT / "ratings").glob("*.*")}
    page = {f"sidelight/data/page/{name}" for name in ("index.html", "page.js", "style.css", "privacy.html")}
    assert tables | page <= names
    assert not [name for name in names if Path(name).name.startswith(".")]


@pytest.mark.usefixtures("_elsewhere")
def test_the_installed_program_says_its_version(installed: Path) -> None:
    said = subprocess.run([installed, "--version"], check=True, capture_output=True, text=True, cwd="/")
    assert said.stdout == f"sidelight, version {__version__}\n"


def contained(kept: Path) -> Sequence[str]:
    """Give what runs a command as in a container: another user without rights, one folder to write to."""
    user = ["--unshare-user", "--unshare-pid", "--uid", "10001", "--gid", "10001", "--cap-drop", "ALL"]
    places = ["--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--bind", str(kept), str(kept)]
    return ("bwrap", *user, *places, "--chdir", "/", "--die-with-parent")


@pytest.mark.usefixtures("_elsewhere")
def test_an_installed_server_needs_no_setting_no_rights_and_writes_to_its_own_folder_only(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    kept = tmp_path / "data" / "sidelight"
    kept.mkdir(parents=True)
    with running.serving((*contained(kept), installed, "serve"), tmp_path, {}) as server:
        article = {"url": "https://www.bbc.com/news/example", "text": "The bridge is closed, officials said."}
        panel = requests.post(f"{server.address}/v1/context", json=article, timeout=30).json()
        page = requests.get(server.address, timeout=30)
        script = requests.get(f"{server.address}/page/page.js", timeout=30)
        public = requests.get(f"{server.address}/outlets/bbc", timeout=30)
        said = server.output.read_text()
    assert panel["outlet"]["id"] == "bbc"
    assert (
        panel["attributions"]["counts"]["unnamed_person"] + panel["attributions"]["counts"]["unnamed_group"]
    )
    assert page.ok
    assert "Sidelight" in page.text
    assert script.ok
    assert public.ok
    assert "BBC" in public.text
    assert (kept / "sidelight.db").is_file()
    assert str(kept / "sidelight.db") in said
