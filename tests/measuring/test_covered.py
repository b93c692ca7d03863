"""What is told of the branches that tests took; and that a process which is killed is measured too."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from measuring import covered

HERE = Path(__file__).parent
SUMMARY = {"num_branches": 4, "covered_branches": 3, "num_statements": 9, "covered_lines": 8}
SERVER = {
    "files": {
        "server/sidelight/web/good.py": {
            "summary": SUMMARY | {"covered_branches": 4, "covered_lines": 9},
            "missing_lines": [],
            "missing_branches": [],
        },
        "server/sidelight/web/low.py": {
            "summary": SUMMARY,
            "missing_lines": [12],
            "missing_branches": [[11, 12]],
        },
        "server/sidelight/lines.py": {
            "summary": {"num_branches": 0, "covered_branches": 0, "num_statements": 4, "covered_lines": 1},
            "missing_lines": [2, 3, 4],
            "missing_branches": [],
        },
    }
}
HERE_AND_THERE: list[object] = [{"start": {"line": 3}}, {"start": {}}]  # an `else` that is not written
EXTENSION = {
    "src/panel/Mark.tsx": {
        "s": {"0": 2, "1": 0},
        "b": {"0": [2, 0]},
        "statementMap": {"0": {"start": {"line": 1}}, "1": {"start": {"line": 7}}},
        "branchMap": {"0": {"loc": {"start": {"line": 3}}, "locations": HERE_AND_THERE}},
    }
}


def test_files_below_the_floor_come_first_with_the_lines_that_are_missing() -> None:
    table = list(covered.table("server", covered.server(SERVER), 95))
    assert [line.split() for line in table[:2]] == [
        ["server/sidelight/lines.py", *["25.0", "%", "0", "of", "0", "lines", "2,", "3,", "4"]],
        ["server/sidelight/web/low.py", *["75.0", "%", "3", "of", "4", "lines", "11,", "12"]],
    ]
    assert [line.split() for line in table[3:5]] == [
        ["server/sidelight", *["25.0", "%", "0", "of", "0"]],
        ["server/sidelight/web", *["87.5", "%", "7", "of", "8"]],
    ]
    assert "87.5 %" in table[-1]
    assert "floor 95 %" in table[-1]


def test_a_branch_that_is_not_written_is_told_of_by_its_beginning() -> None:
    (file,) = covered.extension(EXTENSION)
    assert file == covered.File("extension/src/panel/Mark.tsx", covered.Covered(2, 1, 2, 1), (3, 7))


def test_totals_are_kept_beside_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(covered, "FIGURES", tmp_path / "dist" / "coverage.json")
    for name, percent in (("server", 75.0), ("extension", 50.0)):
        covered.write(name, covered.Covered(4, int(percent / 25), 10, 9), 90)
        kept = json.loads(covered.FIGURES.read_text())
        assert kept[name]["branches_percent"] == percent
    assert kept.keys() == {"server", "extension"}


KILLING = """\
import multiprocessing
import sqlite3
from contextlib import suppress
from pathlib import Path

def work(pipe):
    if pipe:
        pipe.send("begun")
    pipe.recv()

def is_saved():
    for file in Path("data").iterdir():
        with suppress(sqlite3.Error):
            return bool(sqlite3.connect(file).execute("select * from arc").fetchall())

if __name__ == "__main__":
    end, pipe = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=work, args=(pipe,))
    process.start()
    end.recv()
    while not is_saved():
        pass
    process.kill()
    process.join()
"""


def test_a_process_that_is_killed_is_measured(tmp_path: Path) -> None:
    (tmp_path / "killing.py").write_text(KILLING)
    (tmp_path / ".coveragerc").write_text(
        "[run]\nbranch = true\nparallel = true\ndata_file = data/data\nsource = .\n"
        "patch = subprocess, fork, _exit\nplugins = measured_processes\n"
    )
    (tmp_path / "data").mkdir()
    environment = os.environ | {"PYTHONPATH": str(HERE)}
    for arguments in (["run", "killing.py"], ["combine"], ["json", "-o", "report.json"]):
        command = [sys.executable, "-m", "coverage", *arguments]
        subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True, timeout=120)
    (file,) = json.loads((tmp_path / "report.json").read_text())["files"].values()
    assert {6, 7, 8, 9} <= set(file["executed_lines"])
