"""The settings in force, as `sidelight config` and the documentation show them."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from running import SIDELIGHT, environment
from sidelight.config import load, shown
from sidelight.config.secrets import without_passwords

DOCUMENT = Path(__file__).parents[2] / "docs" / "self-hosting.md"


def run(*words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [SIDELIGHT, *words], env=environment(**settings), capture_output=True, text=True, check=False
    )


def test_each_setting_is_shown_with_its_value_and_where_it_comes_from(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('workers = 3\nport = 8001\nallowed_hosts = ["a.example", "b.example"]')
    done = run("--config", str(file), "config", port="8002")
    assert done.returncode == 0, done.stderr
    rows = {words[0]: words[1:] for line in done.stdout.splitlines() if (words := line.split())}
    assert rows["port"] == ["8002", "environment"]
    assert rows["workers"] == ["3", "file"]
    assert rows["allowed_hosts"] == ["a.example,b.example", "file"]
    assert rows["host"] == ["127.0.0.1", "default"]


def test_passwords_are_shown_nowhere() -> None:
    settings = {
        "database": "postgresql+psycopg://sidelight:hunter2@db.example/x?sslpassword=hunter3&connect_timeout=2",
        "limits_store": "redis://:hunter4@redis.example:6379/0",
    }
    for words in (("config",), ("config", "--toml")):
        done = run(*words, **settings)
        assert (
            "postgresql+psycopg://sidelight:***@db.example/x?sslpassword=***&connect_timeout=2" in done.stdout
        )
        assert "redis://:***@redis.example:6379/0" in done.stdout
        assert "hunter" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    "address",
    ["sqlite:///var/a:b@c.db", "postgresql://user@host:5432/name", "redis://host:6379/0", "memory://", ""],
)
def test_an_address_without_a_password_is_shown_as_it_is(address: str) -> None:
    assert without_passwords(address) == address


def test_a_password_with_odd_characters_is_masked_to_its_end() -> None:
    assert without_passwords("postgresql://u:p@ss:/w?rd@host/x") == "postgresql://u:***@host/x"


def test_the_printed_file_can_be_kept_and_says_the_same(tmp_path: Path) -> None:
    settings = {
        "port": "8001",
        "contact": 'The "Desk" \\ é',
        "limit": "none",
        "allowed_hosts": "a.example,b.example",
    }
    first = environment(**settings, host="192.0.2.1")
    file = tmp_path / "kept.toml"
    file.write_text(run("config", "--toml", **settings, host="192.0.2.1").stdout)
    assert load({"SIDELIGHT_CONFIG": str(file)}) == load(first)
    # Defaults stand there too, as comments that only need to be uncommented.
    uncommented = re.sub(r"^# (?=\w+ = )", "", file.read_text(), flags=re.MULTILINE)
    assert set(tomllib.loads(uncommented)) == set(type(load({})).model_fields)


def test_the_documentation_holds_the_table_of_the_code() -> None:
    """Where this fails, `scripts/settings-table` writes the table anew."""
    assert "\n".join(shown.markdown()) in DOCUMENT.read_text("utf-8")


def test_a_wrong_setting_is_said_and_nothing_else() -> None:
    done = run("config", port="x", host="a b")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 2
    assert "Traceback" not in done.stderr
