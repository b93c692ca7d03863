"""Which tests run which lines: from one run of all tests with their coverage, test by test."""

import functools
import gc
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import coverage
import pytest

from mutation.trying import REPOSITORY, function_of, run_tests


@dataclass(frozen=True)
class Covering:
    """`seconds` by test. `lines`: by file (from the tree's root), then by line, the names of who runs it.

    Such a name is a test's function, or a file of tests where a fixture runs the line; it is empty where the
    line is run on import.
    """

    seconds: dict[str, float]
    lines: dict[str, dict[str, list[str]]]

    def tests_of(self, file: str, first: int, last: int) -> set[str]:
        """Name the test functions that run one of the lines; none if no test does.

        A line that is run on import is run by all that run anything of its file; in a file of nothing but
        such lines, by all.
        """
        lines = self.lines.get(file, {})
        functions = {function_of(test) for test in self.seconds}
        names = {name for line in range(first, last + 1) for name in lines.get(str(line), ())}
        if "" in names:
            names = {name for running in lines.values() for name in running if name}
            if not names:
                return functions
        return {each for each in functions if each in names or each.split("::", 1)[0] in names}


def covering(tree: Path, tests: list[str], kept: Path) -> Covering:
    """Run the tests to see what each runs, or read that from `kept` if nothing has changed since then.

    Raises:
        RuntimeError: A test fails without any mutant.

    """
    state = _state_of(tests)
    if kept.exists():
        found = json.loads(kept.read_text("utf-8"))
        if found.pop("state") == state:
            return Covering(**found)
    written = tree.with_suffix(".covering")
    if run_tests(tree, tests, _Recorder(tree, written)) != 0:
        raise RuntimeError(
            f"Tests fail as the code is:\n{tree.with_suffix('.log').read_text('utf-8')[-3000:]}"
        )
    made = Covering(**json.loads(written.read_text("utf-8")))
    kept.parent.mkdir(exist_ok=True)
    kept.write_text(json.dumps({"state": state, **asdict(made)}), "utf-8")
    return made


def _state_of(tests: list[str]) -> str:
    digest = hashlib.sha256(repr(tests).encode())
    for folder in ("server", "tests", "ratings"):
        for file in sorted((REPOSITORY / folder).rglob("*")):
            if file.is_file() and file.suffix != ".pyc" and "mutation" not in file.parts:
                digest.update(str(file).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


class _Recorder:
    """A plugin that writes a `Covering`."""

    def __init__(self, tree: Path, to: Path) -> None:
        self._tree, self._to = tree, to
        self._measuring = coverage.Coverage(data_file=None, config_file=False, source=[str(tree / "server")])
        self._seconds: dict[str, float] = defaultdict(float)
        self._setups: dict[str, float] = defaultdict(float)
        self._last = ""
        self._modules = 0
        self._kept: list[Any] = []
        self._measuring.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Iterator[None]:
        """A fixture may be there for the whole file. What earlier tests had computed is forgotten."""
        file, function = item.nodeid.split("::", 1)[0], function_of(item.nodeid)
        self._measuring.switch_context(file)
        if function != self._last:
            self._last = function
            self._forget()
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        """A test itself."""
        self._measuring.switch_context(function_of(item.nodeid))
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> Iterator[None]:
        """What fixtures do in the end."""
        self._measuring.switch_context(item.nodeid.split("::", 1)[0])
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take a test's time, and the longest setting up in its file, which whichever comes first bears."""
        if report.when == "setup":
            file = report.nodeid.split("::", 1)[0]
            self._setups[file] = max(self._setups[file], report.duration)
        else:
            self._seconds[report.nodeid] += report.duration

    def pytest_sessionfinish(self) -> None:
        """Write what was seen."""
        self._measuring.stop()
        data = self._measuring.get_data()
        lines = {
            str(Path(file).relative_to(self._tree)): data.contexts_by_lineno(file)
            for file in data.measured_files()
        }
        seconds = {test: took + self._setups[test.split("::", 1)[0]] for test, took in self._seconds.items()}
        self._to.write_text(json.dumps({"seconds": seconds, "lines": lines}), "utf-8")

    def _forget(self) -> None:
        if len(sys.modules) != self._modules:
            self._modules = len(sys.modules)
            self._kept = [each for each in gc.get_objects() if self._keeps(each)]
        for each in self._kept:
            each.cache_clear()

    def _keeps(self, each: object) -> bool:
        if not isinstance(each, functools._lru_cache_wrapper):  # noqa: SLF001 - it has no public name
            return False
        code = getattr(each.__wrapped__, "__code__", None)
        return code is not None and code.co_filename.startswith(str(self._tree))
