"""The packages for the stores: the same bytes everywhere, small, and no more in them than a browser loads."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.extension import SOURCES

ROOT = SOURCES.parent
VERSION = json.loads((SOURCES / "package.json").read_text())["version"]
FLOOR, GOAL = 120_000, 60_000  # bytes of a package
BROWSERS = ("chrome", "firefox")
NOT_PACKED = {"node_modules", "dist"}
# Code that would come from elsewhere: a script or module of the web, or text turned into code.
REMOTE = re.compile(
    r"""(src|from|import\()\s*=?\s*["']?(https?:)?//|\beval\(|new Function\(|importScripts\("""
)


def run(command: list[str], folder: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    # Run with its own umask and in its own time zone, both of which leave marks in ordinary zip files.
    return subprocess.run(
        command,
        cwd=folder,
        env=os.environ | environment,
        umask=0o077 if environment else 0o022,
        capture_output=True,
        text=True,
        check=False,
    )


def pack(sources: Path, out: Path, **environment: str) -> dict[str, Path]:
    ran = run(["node", "packages.mjs", f"--out={out}"], sources, **environment)
    assert ran.returncode == 0, ran.stderr
    return {path.stem.rpartition("-")[2]: path for path in out.iterdir()}


def copy_of_the_sources(folder: Path) -> Path:
    shutil.copytree(SOURCES, folder / "extension", ignore=lambda *_: NOT_PACKED)
    shutil.copytree(ROOT / "docs", folder / "docs")
    for name in ("LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, folder)
    return with_modules(folder / "extension")


def with_modules(sources: Path) -> Path:
    (sources / "node_modules").symlink_to(SOURCES / "node_modules")
    return sources


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return pack(SOURCES, tmp_path_factory.mktemp("packages"))


@pytest.fixture(scope="module", params=BROWSERS)
def package(request: pytest.FixtureRequest, packages: dict[str, Path]) -> Iterator[zipfile.ZipFile]:
    with zipfile.ZipFile(packages[request.param]) as opened:
        yield opened


def test_packages_are_named_by_the_version(packages: dict[str, Path]) -> None:
    names = {path.name for path in packages.values()}
    assert names == {f"sidelight-{VERSION}-{what}.zip" for what in (*BROWSERS, "source")}


def test_another_folder_time_zone_and_umask_give_the_same_bytes(
    packages: dict[str, Path], tmp_path: Path
) -> None:
    sources = copy_of_the_sources(tmp_path / "elsewhere")
    for path in sources.rglob("*"):
        if path.is_file() and not path.is_symlink() and "node_modules" not in path.parts:
            os.utime(path, (1_000_000_000, 1_000_000_000))
    again = pack(sources, tmp_path / "out", TZ="Asia/Kathmandu", LC_ALL="tr_TR.UTF-8")
    assert {what: digest(path) for what, path in again.items()} == {
        what: digest(path) for what, path in packages.items()
    }


def test_the_source_package_builds_the_packages_as_its_instructions_say(
    packages: dict[str, Path], tmp_path: Path
) -> None:
    with zipfile.ZipFile(packages["source"]) as source:
        source.extractall(tmp_path)
    instructions = (tmp_path / "README.md").read_text()
    assert digest(packages["firefox"]) in instructions
    assert "npm ci --omit=dev\nnpm run packages\n" in instructions
    ran = run(["npm", "run", "packages"], with_modules(tmp_path / "extension"))
    assert ran.returncode == 0, ran.stderr
    built = tmp_path / "extension" / "dist" / "packages"
    for path in packages.values():
        assert digest(built / path.name) == digest(path), path.name


def test_what_is_printed_of_a_package_is_so(tmp_path: Path) -> None:
    out = tmp_path / "out"
    printed = run(["node", "packages.mjs", f"--out={out}"], SOURCES).stdout
    for path in out.iterdir():
        assert str(path) in printed
        assert f"{path.stat().st_size / 1000:.1f} kB" in printed
        assert digest(path) in printed


def test_a_package_has_what_its_manifest_names_at_its_root(package: zipfile.ZipFile) -> None:
    names = set(package.namelist())
    manifest = json.loads(package.read("manifest.json"))
    assert manifest["version"] == VERSION
    background = manifest["background"]
    panel = manifest.get("side_panel", {}).get("default_path") or manifest["sidebar_action"]["default_panel"]
    named = {
        *background.get("scripts", [background.get("service_worker")]),
        *manifest["icons"].values(),
        manifest["options_ui"]["page"],
        *("attributions.html", "privacy.html", "licences.txt"),
        panel,
    }
    assert named < names
    assert f"_locales/{manifest['default_locale']}/messages.json" in names


def test_a_package_has_no_key_which_stores_refuse(package: zipfile.ZipFile) -> None:
    assert "key" not in json.loads(package.read("manifest.json"))


def test_no_page_is_entered_before_the_reader_asks(package: zipfile.ZipFile) -> None:
    manifest = json.loads(package.read("manifest.json"))
    assert "content_scripts" not in manifest
    assert "web_accessible_resources" not in manifest
    assert {"activeTab", "scripting"} < set(manifest["permissions"])
    assert not {"tabs", "webNavigation", "webRequest", "history"} & set(manifest["permissions"])
    assert set(manifest["host_permissions"]) == {"http://127.0.0.1/*", "http://localhost/*"}


def test_a_package_holds_nothing_but_what_a_browser_loads(package: zipfile.ZipFile) -> None:
    kinds = {name.rpartition(".")[2] for name in package.namelist()}
    assert kinds == {"css", "html", "js", "json", "png", "txt"}
    assert not [name for name in package.namelist() if re.search(r"test|(^|/)\.", name)]


def test_no_code_comes_from_elsewhere(package: zipfile.ZipFile) -> None:
    texts = {name: package.read(name).decode() for name in package.namelist() if not name.endswith(".png")}
    assert {name for name, text in texts.items() if "sourceMappingURL" in text} == set()
    code = {name: text for name, text in texts.items() if re.search(r"\.(js|html|css)$", name)}
    assert {name: found[0] for name, text in code.items() if (found := REMOTE.search(text))} == {}
    scripts = {
        (name, source)
        for name, text in code.items()
        if name.endswith(".html")
        for source in re.findall(r"<script[^>]*?(?:src=\"([^\"]*)\")?>", text)
    }
    assert {source for _, source in scripts} <= set(package.namelist())


def test_a_package_is_small(package: zipfile.ZipFile) -> None:
    assert package.filename
    size = Path(package.filename).stat().st_size
    print(f"{Path(package.filename).name}: {size:,} bytes; at most {FLOOR:,}, wanted {GOAL:,}")  # noqa: T201
    assert size <= FLOOR


def test_the_firefox_package_passes_the_store_s_checks(packages: dict[str, Path]) -> None:
    ran = run(["node", "tests/lint.mjs", str(packages["firefox"])], SOURCES)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_store_and_privacy_texts_name_every_permission_and_the_summary_is_that_of_the_package(
    package: zipfile.ZipFile,
) -> None:
    manifest = json.loads(package.read("manifest.json"))
    messages = json.loads(package.read("_locales/en/messages.json"))
    summary = messages["description"]["message"]
    assert len(summary) <= 132
    store, privacy = ((ROOT / "docs" / f"{name}.md").read_text() for name in ("store", "privacy"))
    assert f"> {summary}\n" in store
    for permission in (*manifest["permissions"], *manifest["host_permissions"]):
        assert f"`{permission}`" in store
        assert f"`{permission}`" in privacy
    for permission in manifest["optional_host_permissions"]:
        assert f"`{permission}`" in store


@pytest.mark.parametrize("version", ["1.2.3-beta.1", "1.02", "1.65536", "0.0.0", "1.2.3.4.5", "v1", ""])
def test_a_version_that_no_browser_takes_ends_the_build_and_is_named(tmp_path: Path, version: str) -> None:
    sources = copy_of_the_sources(tmp_path)
    package = json.loads((sources / "package.json").read_text())
    (sources / "package.json").write_text(json.dumps(package | {"version": version}))
    ran = run(["node", "build.mjs"], sources)
    assert ran.returncode != 0
    assert f"The version “{version}” in extension/package.json does not fit browsers: write" in ran.stderr
    assert not (sources / "dist").exists()
