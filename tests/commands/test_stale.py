"""`sidelight ratings stale`, as a curator runs it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from packages import package, replace
from sidelight.commands import main


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return package(tmp_path)


def stale(copy: Path, *words: str) -> Result:
    return CliRunner(env={"COLUMNS": "80"}).invoke(main, ["ratings", "stale", str(copy), *words])


def test_what_is_old_is_listed_with_its_row_the_oldest_first(copy: Path) -> None:
    replace(copy, "disclaimers.csv", "2026-03-02", "2019-01-31")
    done = stale(copy)
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[0] == f"In {copy}"
    assert lines[1].split() == ["Last", "date", "Outlet", "What", "Row"]
    assert lines[2].split()[0] == "2019-01-31"
    assert lines[2].rstrip().endswith("disclaimers.csv:2")
    (later,) = (line for line in lines if line.startswith("2023-05"))
    assert "rating: Tallow" in later
    assert later.rstrip().endswith("ratings.csv:4")
    assert lines[-1].endswith("--undated shows them.")
    assert max(map(len, lines[1:])) <= 80


def test_the_age_can_be_set(copy: Path) -> None:
    assert "\n" not in stale(copy, "--months", "1200").stdout.split("claims are older")[0]
    assert "0 claims are older than 1200 months." in stale(copy, "--months", "1200").stdout
    assert len(json.loads(stale(copy, "--months", "0", "--json").stdout)) > 20


def test_what_has_no_date_is_shown_where_that_is_asked(copy: Path) -> None:
    assert "not known" not in stale(copy).stdout
    assert "fact: former name" in stale(copy, "--undated").stdout
    undated = [each for each in json.loads(stale(copy, "--undated", "--json").stdout) if each["last"] is None]
    assert [(each["table"], each["what"]) for each in undated] == [
        ("facts", "former_name"),
        ("policies", "unnamed_sources"),
    ]
    line = (copy / "facts.csv").read_text().splitlines()[undated[0]["line"] - 1]
    assert line.startswith("the-lantern-post,former_name,")


def test_a_spoiled_package_is_refused(copy: Path) -> None:
    replace(copy, "facts.csv", "country,CA", "country,Canada")
    done = stale(copy)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "/facts.csv:" in done.stderr
