"""What cannot be run by the tests: container file, compose file and systemd unit, held to their linters."""

import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pathspec

import running
from deploy.building import ROOT, build
from sidelight.config.model import Config
from sidelight.config.sources import variable

DEPLOY = ROOT / "deploy"
HADOLINT = Path(sys.executable).with_name("hadolint")
EXPOSURE = 15
"""What `systemd-analyze security` may give the unit at most, in tenths; without a sandbox it would be 96."""


def run(*command: str | Path) -> str:
    """Run a linter, which must be content; gives what it said."""
    result = subprocess.run(command, capture_output=True, text=True, check=False, cwd=DEPLOY)
    said = result.stdout + result.stderr
    assert result.returncode == 0, said
    return said


def test_hadolint_finds_nothing_in_the_container_file() -> None:
    run(HADOLINT, "--no-color", "Containerfile")


def test_the_container_is_built_of_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    context = tmp_path / "context"
    for file in copied():
        (context / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / file, context / file)
    # Where the container has installed the packages that are needed to build the page.
    (context / "extension" / "node_modules").symlink_to(ROOT / "extension" / "node_modules")
    subprocess.run(["npm", "run", "--silent", "build"], cwd=context / "extension", check=True)
    assert held(build(tmp_path / "from-context", context)) == held(wheel)


def held(wheel: Path) -> Mapping[str, int]:
    """Give the names of a wheel's files, each with its checksum."""
    return {each.filename: each.CRC for each in zipfile.ZipFile(wheel).infolist()}


def copied() -> Iterator[str]:
    """Give every file that the container file copies, of those that .dockerignore leaves."""
    ignored = pathspec.PathSpec.from_lines("gitignore", (ROOT / ".dockerignore").read_text().splitlines())
    lines = re.findall(r"^COPY (?!--from)(.+) \S+$", (DEPLOY / "Containerfile").read_text(), re.MULTILINE)
    for source in " ".join(lines).split():
        place = ROOT / source
        files = [place] if place.is_file() else [each for each in place.rglob("*") if each.is_file()]
        left = [name for each in files if not ignored.match_file(name := str(each.relative_to(ROOT)))]
        assert left, f"{source} is copied, and left out by .dockerignore"
        yield from left


def test_compose_takes_its_file() -> None:
    run("docker-compose", "--file", "compose.yaml", "config", "--quiet")


def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    unit = (DEPLOY / "sidelight.service").read_text()
    program = "/opt/sidelight/bin/sidelight"
    assert unit.count(program) == 1
    # It is verified that the program is there.
    there = tmp_path / "sidelight.service"
    there.write_text(unit.replace(program, str(running.SIDELIGHT)))
    # A key that it does not know is a warning only.
    assert run("systemd-analyze", "verify", there) == ""


def test_each_setting_that_is_named_is_one() -> None:
    texts = [
        each.read_text("utf-8")
        for each in (*DEPLOY.iterdir(), ROOT / "docs" / "deploying.md")
        if each.is_file()
    ]
    named = set(re.findall(r"\bSIDELIGHT_[A-Z_]+", "".join(texts)))
    assert named <= {*map(variable, Config.model_fields), "SIDELIGHT_CONFIG"}
    assert "SIDELIGHT_TRUSTED_PROXIES" in named


def test_systemd_finds_the_sandbox_tight() -> None:
    run("systemd-analyze", "security", "--offline=true", f"--threshold={EXPOSURE}", "sidelight.service")
