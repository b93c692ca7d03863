"""Runs of the tests over a copy of the tree, each in a process of its own that is forked from a warm one.

What is forked has imported pytest and the packages that the code needs, and nothing of Sidelight: each run
imports the copy as it then is, so that tables made on import and what is kept after a first call are made
anew.
"""

import compileall
import contextlib
import importlib
import os
import resource
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
_WARM = (
    "hypothesis.strategies",
    "psycopg",
    "pydantic",
    "sqlalchemy.orm",
    "tldextract",
    "werkzeug",
    "jsonschema_rs",
)
_COPIED = ("server", "tests", "scripts", "ratings")
_LEFT_OUT = ("dist", ".git", ".hypothesis")
_MEMORY = 4 * 1024**3
_PATIENCE = 5
"""How many times as long as it usually takes a test may compute."""
_START = 30
"""Seconds that it may compute on top: the first test of a run reads all tables."""
_WAITING = 600
"""Seconds that a run may take on top, most of which is spent on starting servers."""


def warm_up() -> None:
    """Import what every run needs, once."""
    for name in _WARM:
        importlib.import_module(name)


def copy_tree(folder: Path) -> None:
    """Make a tree at `folder`: copies of code, tests, data and scripts, and links to all the rest."""
    folder.mkdir(parents=True)
    for each in REPOSITORY.iterdir():
        if each.name in _COPIED:
            shutil.copytree(each, folder / each.name)
        elif each.name not in _LEFT_OUT:
            (folder / each.name).symlink_to(each.resolve())
    compileall.compile_dir(folder / "server", quiet=1)


def run_tests(tree: Path, tests: list[str], *plugins: object, seconds: float | None = None) -> int:
    """Run tests over a tree until one fails.

    Args:
        tree: Made by `copy_tree`.
        tests: Files or folders, from the tree's root.
        plugins: For pytest.
        seconds: How long this usually takes, if there is to be a limit.

    Returns:
        pytest's exit code: 0 when all passed, 5 when there was none; negative when the run was stopped.

    """
    child = os.fork()
    if child == 0:
        status = 3
        try:
            status = _in_child(tree, tests, plugins, seconds)
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(status)


def _in_child(tree: Path, tests: list[str], plugins: tuple[object, ...], seconds: float | None) -> int:
    os.setsid()
    os.chdir(tree)
    quiet = os.open(tree.with_suffix(".log"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    if seconds is not None:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        signal.setitimer(signal.ITIMER_REAL, _WAITING + 4 * _PATIENCE * seconds)
    sys.path.insert(0, str(tree / "server"))
    temporary = tree.with_suffix(".tmp")
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir()
    temporary.chmod(0o755)
    os.environ |= {"PYTHONPATH": str(tree / "server"), "TMPDIR": str(temporary)}
    os.environ |= {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    sys.dont_write_bytecode = True
    tempfile.tempdir = None
    options = ["-p", "_hypothesis_pytestplugin", "--hypothesis-seed=0", "-p", "no:cacheprovider"]
    return int(pytest.main([*options, "--exitfirst", "--quiet", *tests], plugins=list(plugins)))


class Chosen:
    """A plugin that runs some tests only, quick ones first, and stops one that computes for much too long."""

    def __init__(
        self, functions: AbstractSet[str], seconds: Mapping[str, float], start: float = _START
    ) -> None:
        self._functions, self._seconds, self._start = functions, seconds, start

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out what was not chosen. What needs a database server comes last: it has to be started."""
        chosen = [item for item in items if function_of(item.nodeid) in self._functions]
        items[:] = sorted(chosen, key=lambda item: ("[postgresql" in item.nodeid, self._usual(item)))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Let the system end this process when the test has used up its time."""
        signal.setitimer(signal.ITIMER_PROF, self._start + _PATIENCE * self._usual(item))
        return (yield)

    def _usual(self, item: pytest.Item) -> float:
        return self._seconds.get(item.nodeid, 0)


def function_of(test: str) -> str:
    """Name a test without its parameters: `tests/reading/test_dates.py::test_found`."""
    return test.split("[", 1)[0]
