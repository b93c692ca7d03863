"""Tokens are made, listed and revoked by command; the file keeps nothing that lets anybody in."""

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from running import SIDELIGHT, environment
from sidelight.access.tokens import TokensError, hashed, listed, make, revoke
from sidelight.commands import main

DAY = date(2026, 1, 31)


def run(file: Path, *words: str) -> Result:
    return CliRunner(env={"SIDELIGHT_TOKENS": str(file)}).invoke(main, ["tokens", *words])


def run_apart(file: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run the command in a process of its own."""
    return subprocess.run(
        [SIDELIGHT, "tokens", *words],
        env=environment(tokens=str(file)),
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_token_is_shown_once_with_what_to_do_with_it(tmp_path: Path) -> None:
    file = tmp_path / "new folder" / "tokens.json"
    done = run_apart(file, "make", "Newsroom laptop")
    assert done.returncode == 0, done.stderr
    token = done.stdout.splitlines()[0]
    assert f'curl --header "Authorization: Bearer {token}" http://127.0.0.1:7654/v1/about' in done.stdout
    assert "extension" in done.stdout
    shown = run(file, "list").stdout
    assert shown.startswith("Newsroom laptop  20")
    assert shown.endswith(f"  …{token[-4:]}\n")
    assert token not in shown


def test_the_file_keeps_a_hash_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    token = make(file, "Laptop", DAY)
    assert len(token) >= 43, "256 bits"
    assert token not in file.read_text()
    assert json.loads(file.read_text())["tokens"] == [
        {"name": "Laptop", "made_on": "2026-01-31", "last_four": token[-4:], "sha256": hashed(token)}
    ]
    assert file.stat().st_mode & 0o777 == 0o600
    assert {path.name for path in tmp_path.iterdir()} == {"tokens.json", "tokens.json.lock"}


def test_a_revoked_token_is_gone_and_the_others_stay(tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    for name in ("Laptop", "Archive", "Phone"):
        make(file, name, DAY)
    assert run(file, "revoke", "Archive").exit_code == 0
    assert [token.name for token in listed(file)] == ["Laptop", "Phone"]


def test_commands_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    names = [f"Reader {number}" for number in range(6)]
    with ThreadPoolExecutor() as pool:
        assert all(
            each.returncode == 0 for each in pool.map(lambda name: run_apart(file, "make", name), names)
        )
    assert sorted(token.name for token in listed(file)) == names


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "\x1b[31m", "x" * 101])
def test_a_name_that_cannot_be_listed_is_refused(tmp_path: Path, name: str) -> None:
    done = run(tmp_path / "tokens.json", "make", name)
    assert done.exit_code == 1
    assert "printable signs" in done.stderr
    assert not (tmp_path / "tokens.json").exists()


def test_a_name_is_used_once(tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    make(file, "Laptop", DAY)
    with pytest.raises(TokensError, match="There is a token Laptop already"):
        make(file, "Laptop", DAY)


def test_a_token_that_is_not_there_cannot_be_revoked(tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    for number in range(2):
        with pytest.raises(TokensError, match="There is no token Phone"):
            revoke(file, "Phone")
        assert file.exists() or not list(tmp_path.iterdir()), "nothing that looks like lost tokens"
        make(file, f"Laptop {number}", DAY)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"tokens": [{"name": "a"}]}', "\x00\x01"])
@pytest.mark.parametrize("words", [("list",), ("make", "Laptop"), ("revoke", "Laptop")])
def test_a_spoiled_file_is_named_and_left_as_it_is(tmp_path: Path, text: str, words: tuple[str, ...]) -> None:
    file = tmp_path / "tokens.json"
    file.write_text(text)
    done = run(file, *words)
    assert done.exit_code == 1
    assert f"{file} is no file of tokens" in done.stderr
    assert isinstance(done.exception, SystemExit)
    assert file.read_text() == text


def test_a_place_where_no_file_can_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run(tmp_path / "file" / "tokens.json", "make", "Laptop")
    assert done.exit_code == 1
    assert "cannot be changed" in done.stderr
    assert "SIDELIGHT_TOKENS" in done.stderr
