"""Whatever is installed is pinned by its hash."""

import json
import re
from pathlib import Path

import pytest

from supply.shipped import EXTENSION, REQUIREMENTS, ROOT

LOCKS = (REQUIREMENTS, *(ROOT / "tests" / name for name in ("requirements.txt", "spark/requirements.txt")))


@pytest.mark.parametrize("lock", LOCKS, ids=["run", "tests", "spark"])
def test_every_python_package_is_pinned_with_hashes(lock: Path) -> None:
    entries = re.split(
        r"\n(?=\S)", re.sub(r"^\s*#.*\n", "", lock.read_text("utf-8"), flags=re.MULTILINE).strip()
    )
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[a-z0-9._-]+==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry


def test_every_npm_package_is_locked_with_its_integrity() -> None:
    lock = json.loads((EXTENSION / "package-lock.json").read_text("utf-8"))
    locked = {path: entry for path, entry in lock["packages"].items() if path}
    assert len(locked) > 100
    for path, entry in locked.items():
        assert entry["integrity"].startswith("sha512-"), path


def test_every_npm_package_is_used() -> None:
    """Those that are missing are found by the build; deptry finds both among the Python packages."""
    package = json.loads((EXTENSION / "package.json").read_text("utf-8"))
    parts = ("src/**/*.ts", "src/**/*.tsx", "tests/**/*.ts", "tests/**/*.mjs", "*.mjs", "tsconfig.json")
    files = [file for part in parts for file in EXTENSION.glob(part)]
    files += (ROOT / "tests" / "browser").glob("*.py")
    used = "\n".join([*package["scripts"].values(), *(file.read_text("utf-8") for file in files)])
    for name in [*package["dependencies"], *package["devDependencies"]]:
        # `typescript` is run as `tsc`; types are named without their scope.
        word = {"typescript": "tsc"}.get(name, name.removeprefix("@types/"))
        assert re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", used), name
