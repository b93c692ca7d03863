"""The workflows call what there is, may do no more than they need, and run nothing that a stranger wrote."""

import re
from pathlib import Path

import pytest

from deploy.building import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")

every_workflow = pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)


def commands(text: str) -> list[str]:
    """Give the lines that a workflow runs: of every `run:`, and of every script that an action runs."""
    found: list[str] = []
    inside: int | None = None
    for line in text.splitlines():
        indented = len(line) - len(line.lstrip())
        if inside is not None and (indented > inside or not line.strip()):
            found.append(line.strip())
            continue
        inside = None
        if key := re.match(r" *(?:- )?(?=(?:run|script):)", line):
            command = line.partition(":")[2].strip()
            inside = key.end() if command == "|" else None
            found += [] if command == "|" else [command]
    return found


def test_checks_tests_and_releases_have_theirs() -> None:
    assert {"check", "test", "release", "ratings", "ratings-comment"} <= {file.stem for file in WORKFLOWS}


def test_all_that_is_run_is_seen() -> None:
    seen = [line for file in WORKFLOWS for line in commands(file.read_text("utf-8"))]
    assert {"make check", "make test", "make test-python", "make test-spark"} <= set(seen)
    assert any("ratings diff" in line for line in seen)
    assert any("createComment" in line for line in seen)


@every_workflow
def test_it_calls_targets_of_make_that_there_are(file: Path) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = {
        target
        for line in re.findall(r"^([^\s:#][^:=]*):(?!=)", makefile, re.MULTILINE)
        for target in line.split()
    }
    called = {
        target
        for line in commands(file.read_text("utf-8"))
        for target in re.findall(r"\bmake ([\w./-]+)", line)
    }
    assert called <= targets


@every_workflow
def test_it_may_only_read_unless_a_job_says_more(file: Path) -> None:
    text = file.read_text("utf-8")
    [granted] = re.findall(r"^permissions:\n((?:  .+\n)+)", text, re.MULTILINE)
    writes = {line.strip() for line in granted.splitlines() if line.endswith("write")}
    assert writes <= ({"pull-requests: write"} if file.stem == "ratings-comment" else set())


@every_workflow
def test_it_runs_nothing_that_a_stranger_wrote(file: Path) -> None:
    assert [line for line in commands(file.read_text("utf-8")) if "${{" in line] == []
    assert "pull_request_target" not in file.read_text("utf-8")


@every_workflow
def test_actions_are_those_of_one_commit(file: Path) -> None:
    used = re.findall(r"uses: (.+)", file.read_text("utf-8"))
    assert [action for action in used if not PINNED.fullmatch(action)] == []


@every_workflow
def test_no_checkout_keeps_its_credentials(file: Path) -> None:
    text = file.read_text("utf-8")
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")
