"""What commands print can be copied: the program as it was called, and places as seen from here."""

import os
import shlex
import subprocess
from pathlib import Path

import pytest

from packages import package, replace
from running import SIDELIGHT, environment

SYSTEM = "/usr/bin:/bin"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Give a folder with a package in `ratings` and the program in `bin`."""
    package(tmp_path)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "sidelight").symlink_to(SIDELIGHT)
    return tmp_path


def run(program: str, *words: str, folder: Path, path: str = SYSTEM) -> "subprocess.CompletedProcess[str]":
    ratings = folder if (folder / "datapackage.json").exists() else folder / "ratings"
    return subprocess.run(
        [program, "ratings", *words],
        cwd=folder,
        env=environment(ratings=str(ratings)) | {"PATH": path, "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("program", "folder", "path", "shown"),
    [
        ("bin/sidelight", ".", SYSTEM, "bin/sidelight"),
        ("{desk}/bin/sidelight", ".", SYSTEM, "bin/sidelight"),
        ("{desk}/bin/sidelight", "ratings", SYSTEM, "{desk}/bin/sidelight"),
        ("../bin/sidelight", "ratings", SYSTEM, "../bin/sidelight"),
        ("{desk}/bin/sidelight", ".", "{desk}/bin:" + SYSTEM, "sidelight"),
    ],
)
def test_a_hint_names_the_program_as_it_was_called(
    desk: Path, program: str, folder: str, path: str, shown: str
) -> None:
    program, path = program.format(desk=desk), path.format(desk=desk)
    done = run(program, "where", "nobody.example", folder=desk / folder, path=path)
    assert done.returncode == 0, done.stderr
    assert f"To add it: {shown.format(desk=desk)} ratings add nobody.example\n" in done.stdout


def test_so_do_the_remedies_of_checks(desk: Path) -> None:
    replace(desk / "ratings", "platforms.csv", "Pagewright,", '"Pagewright",')
    shown = run("bin/sidelight", "check", folder=desk).stdout
    assert "`bin/sidelight ratings check --fix` tidies it." in shown
    as_json = run("bin/sidelight", "check", "--json", folder=desk).stdout
    assert "`sidelight ratings check --fix` tidies it." in as_json, "programs get the same everywhere"


def test_what_is_copied_can_be_run(desk: Path) -> None:
    done = run("bin/sidelight", "add", "--template", "new outlets.csv", folder=desk)
    hint = done.stdout.partition("then: ")[2].strip()
    assert hint == "bin/sidelight ratings add --sheet 'new outlets.csv'"
    program, _, *words = shlex.split(hint)
    assert "The sheet has no outlets." in run(program, *words, folder=desk).stderr


def test_places_are_shown_as_seen_from_the_current_folder(desk: Path) -> None:
    words = ("where", "harrowreview.example")
    assert "      ratings/domains.csv:4\n" in run("bin/sidelight", *words, folder=desk).stdout
    inside = run("../bin/sidelight", *words, folder=desk / "ratings").stdout
    assert f"      {desk}/ratings/domains.csv:4\n" in inside


@pytest.mark.parametrize(
    "words",
    [
        ("ratings", "history", b"\xff"),
        ("ratings", "check", b"\xff"),
        ("ratings", "where", b"\xff.example"),
        ("tokens", "make", b"\xff"),
        ("--config", b"\xff.toml", "config"),
    ],
)
def test_an_argument_that_is_no_text_is_named(desk: Path, words: tuple[str | bytes, ...]) -> None:
    command = [os.fsencode(SIDELIGHT), *(os.fsencode(word) for word in words)]
    done = subprocess.run(command, cwd=desk, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "\\udcff" in done.stdout + done.stderr or "printable" in done.stderr


def test_a_terminal_that_lacks_a_sign_is_shown_its_number(desk: Path) -> None:
    terminal = environment() | {"LC_ALL": "C", "PYTHONIOENCODING": "latin-1"}
    words = [str(SIDELIGHT), "tokens", "make", "Büro 語"]
    done = subprocess.run(words, cwd=desk, env=terminal, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Büro \\u8a9e" in done.stdout.decode("latin-1")
