"""What a person or a program sees of `sidelight ratings export`."""

import json
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import Any

import running
from curating.exporting.making import PRIVATE, RATINGS, with_rows


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [running.SIDELIGHT, "ratings", "export", *arguments],
        env=running.environment(ratings=str(RATINGS)),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_command_says_what_it_left_out(tmp_path: Path) -> None:
    package = with_rows(tmp_path, PRIVATE)
    result = run(str(package), "--format", "csv", "--to", str(tmp_path / "public"), "--public")
    digest = sha256((tmp_path / "public" / "datapackage.json").read_bytes()).hexdigest()
    left_out = ("from the dataset", "outlets that", "replies to", "not used")
    first, *middle, last = result.stdout.splitlines()
    assert first == f"{tmp_path}/public: 4 outlets."
    assert [line.startswith(f"  Left out, {why}") for line, why in zip(middle, left_out, strict=True)] == [
        True
    ] * 4
    assert last == f"  SHA-256: {digest}"
    assert result.returncode == 0


def test_the_command_tells_programs_the_same(tmp_path: Path) -> None:
    result = run("--format", "json", "--to", str(tmp_path / "package.json"), "--public", "--json")
    told: dict[str, Any] = json.loads(result.stdout)
    assert (told["outlets"], told["left_out"], told["rows"]["facts"]) == (4, [], 25)


def test_many_rows_of_a_dataset_that_ships_single_facts_are_noticed(tmp_path: Path) -> None:
    rows = {
        "datasets.csv": ["gull-index,Gull index,Gull Research,https://gull.example/,,,GPL-3.0-only,facts"],
        "facts.csv": [
            f"the-harrow-review,also_known_as,Harrow {number},,,,gull-index,line {number}"
            for number in range(1_001)
        ],
    }
    package = with_rows(tmp_path, rows)
    result = run(str(package), "--format", "csv", "--to", str(tmp_path / "public"), "--public")
    assert "1,001 rows come from the dataset gull-index, of which only single facts" in result.stderr
    assert result.returncode == 0


def test_the_command_refuses_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text("Mine.")
    result = run("--format", "json", "--to", str(tmp_path / "package.json"))
    assert result.returncode == 1
    assert result.stderr == (
        f"{tmp_path}/package.json is there already. Name another place, or add --force to replace it.\n"
    )
