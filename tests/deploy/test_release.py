"""A release is gathered of one version, with checksums and the changelog's words."""

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from deploy.building import ROOT

CHANGELOG = """# Changelog

## [Unreleased]

## [1.2.3] - 2026-11-26

### Added

- A panel.

## [1.2.2] - 2026-11-01

- Nothing yet.
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Give a checkout of 1.2.3 in which all has been built."""
    for folder in ("scripts", "dist", "extension/dist/packages"):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copy2(ROOT / "scripts/release", tmp_path / "scripts/release")
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG, "utf-8")
    (tmp_path / "extension/package.json").write_text('{"version": "1.2.3"}', "utf-8")
    for name in ("sidelight-1.2.3-py3-none-any.whl", "requirements.txt", "sidelight-server.cdx.json"):
        (tmp_path / "dist" / name).write_text(name, "utf-8")
    for browser in ("chrome", "firefox"):
        package(tmp_path, browser, "1.2.3")
    return tmp_path


def package(tree: Path, browser: str, version: str) -> None:
    file = tree / f"extension/dist/packages/sidelight-1.2.3-{browser}.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("manifest.json", json.dumps({"version": version}))


def release(tree: Path, *tag: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(tree / "scripts/release"), *tag]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("tag", [(), ("v1.2.3",)])
def test_it_has_every_file_and_its_checksum(tree: Path, tag: tuple[str, ...]) -> None:
    done = release(tree, *tag)
    assert done.returncode == 0, done.stderr
    folder = tree / "dist/release"
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=folder, check=True)
    assert sorted(file.name for file in folder.iterdir()) == [
        "SHA256SUMS",
        "requirements.txt",
        "sidelight-1.2.3-chrome.zip",
        "sidelight-1.2.3-firefox.zip",
        "sidelight-1.2.3-py3-none-any.whl",
        "sidelight-server.cdx.json",
    ]
    assert len((folder / "SHA256SUMS").read_text("utf-8").splitlines()) == 5
    assert (tree / "dist/notes.md").read_text("utf-8") == "### Added\n\n- A panel.\n"


def test_a_tag_of_another_version_is_refused(tree: Path) -> None:
    done = release(tree, "v1.2.4")
    assert done.returncode == 1
    assert "the tag says 1.2.4" in done.stderr
    assert not (tree / "dist/release").exists()


def test_a_manifest_of_another_version_is_refused(tree: Path) -> None:
    package(tree, "firefox", "1.2.2")
    done = release(tree)
    assert done.returncode == 1
    assert "the manifest in sidelight-1.2.3-firefox.zip says 1.2.2" in done.stderr


def test_a_version_that_the_changelog_does_not_have_is_refused(tree: Path) -> None:
    (tree / "CHANGELOG.md").write_text(CHANGELOG.replace("[1.2.3]", "[1.2.0]"), "utf-8")
    done = release(tree)
    assert done.returncode == 1
    assert "CHANGELOG.md has no section of 1.2.3" in done.stderr
