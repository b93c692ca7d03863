"""Mutants are made where code is, and told apart by what the tests say to them."""

from pathlib import Path

import pytest

from mutation.covering import covering
from mutation.mutants import Mutant, mutants_of
from mutation.trying import Chosen, run_tests

MODULE = '''"""Dates."""
from functools import cache

@cache
def leap(year: int = 4) -> bool:
    """Say whether."""
    return year % 4 == 0

def next_leap(year: int) -> int:
    while not leap(year):
        year += 1
    return year

def never(year: int) -> bool:
    return year > 9999
'''
TESTS = """
import pytest
from dated import leap, next_leap
from known import FIRST

@pytest.fixture
def four():
    return next_leap(3)

def test_leap():
    assert leap(4)

def test_next(four):
    assert four == 4
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    found = tmp_path / "tree"
    (found / "server").mkdir(parents=True)
    (found / "server/dated.py").write_text(MODULE, "utf-8")
    (found / "server/known.py").write_text("FIRST = 4\n", "utf-8")
    (found / "test_dated.py").write_text(TESTS, "utf-8")
    (found / "pyproject.toml").write_text("[tool.pytest.ini_options]\n", "utf-8")
    return found


def mutant(tree: Path, function: str, came: str) -> Mutant:
    [found] = [
        each
        for each in mutants_of(tree / "server/dated.py")
        if each.function == function and f"+    {came}" in each.diff()
    ]
    return found


def test_code_is_changed_and_neither_annotations_nor_descriptions_are(tree: Path) -> None:
    found = mutants_of(tree / "server/dated.py")
    changed = [line for each in found for line in each.diff() if line.startswith("+")]
    assert sorted(changed) == [
        "+        year += 2",
        "+        year -= 1",
        "+    return year % 4 != 0",
        "+    return year % 4 == 1",
        "+    return year % 5 == 0",
        "+    return year / 4 == 0",
        "+    return year > 10000",
        "+    return year >= 9999",
        "+    while leap(year):",
        "+def leap(year: int = 5) -> bool:",
    ]


def test_the_tests_that_run_a_line_are_known(tree: Path) -> None:
    known = covering(tree, ["test_dated.py"], tree / "dist/kept.json")
    assert known.tests_of("server/dated.py", 7, 7) == {"test_dated.py::test_leap", "test_dated.py::test_next"}
    assert known.tests_of("server/dated.py", 11, 11) == {"test_dated.py::test_next"} | known.tests_of(
        "server/dated.py", 7, 7
    )
    assert known.tests_of("server/dated.py", 15, 15) == set()
    assert known.tests_of("server/known.py", 1, 1) == known.tests_of("server/dated.py", 7, 7)


@pytest.mark.parametrize(
    ("function", "came", "code"),
    [
        ("leap", "return year % 4 != 0", 1),
        ("leap", "return year % 5 == 0", 1),
        ("never", "return year >= 9999", 0),
    ],
)
def test_a_change_is_noticed_or_not(tree: Path, function: str, came: str, code: int) -> None:
    made = mutant(tree, function, came)
    made.file.write_text(made.code, "utf-8")
    chosen = Chosen({"test_dated.py::test_leap"}, {})
    assert run_tests(tree, ["test_dated.py"], chosen, seconds=1) == code


def test_an_endless_loop_is_stopped(tree: Path) -> None:
    made = mutant(tree, "next_leap", "    year -= 1")
    made.file.write_text(made.code.replace("% 4", "% 4 + 1"), "utf-8")
    chosen = Chosen({"test_dated.py::test_next"}, {}, start=1)
    assert run_tests(tree, ["test_dated.py"], chosen, seconds=1) < 0
