"""Mutation testing of `reading` and `outlets`: which small changes of the code do their tests not notice?

    make mutation ONLY=outlets/names

prints each change that no test noticed, and writes dist/mutation.json. `ONLY` is a folder or a file below
server/sidelight without its ending, and after a colon a function: `reading/dates:find_month`; several are
separated by commas. `SAMPLE=300` tries that many, drawn with `SEED` (1). `TESTS="tests/panel"` asks these
tests only. `JOBS` is the number of mutants that are tried at a time: one a processor.
"""

import argparse
import json
import os
import random
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from figures.book import record
from mutation.covering import Covering, covering
from mutation.mutants import Mutant, mutants_of
from mutation.reporting import CODE, ENDS, UNNOTICED, counted, report_of, shown, table_of
from mutation.trying import REPOSITORY, Chosen, copy_tree, run_tests, warm_up

TESTS = ("tests/reading", "tests/outlets", "tests/panel", "tests/evaluation/test_gate.py")
_PASSED, _NO_TESTS = 0, 5
_EACH = 25
"""After how many mutants a line tells how far it is."""


@dataclass(frozen=True)
class Attempt:
    """What a lane is given: a file's new text, and who is to notice the change."""

    file: str
    code: str
    functions: frozenset[str]
    seconds: dict[str, float]


class _Lane:
    """A process that tries one mutant after the other in a tree of its own."""

    tree: Path

    @classmethod
    def start(cls, folder: Path) -> None:
        cls.tree = folder / str(os.getpid())
        copy_tree(cls.tree)

    @classmethod
    def try_out(cls, attempt: Attempt) -> str:
        """Say how it ended: one of `reporting.ENDS`."""
        if not attempt.functions:
            return "uncovered"
        changed = cls.tree / attempt.file
        original = changed.read_bytes()
        changed.write_text(attempt.code, "utf-8")
        files = sorted({function.split("::", 1)[0] for function in attempt.functions})
        chosen = Chosen(attempt.functions, attempt.seconds)
        try:
            code = run_tests(cls.tree, files, chosen, seconds=sum(attempt.seconds.values()))
        finally:
            changed.write_bytes(original)
        if code < 0:
            return "timeout"
        return {_PASSED: "survived", _NO_TESTS: "uncovered"}.get(code, "killed")


def main(arguments: Sequence[str] | None = None) -> int:
    """Try mutants as the arguments say."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="reading,outlets", help="folders or files, e.g. outlets/names")
    parser.add_argument("--sample", type=int, help="how many mutants, drawn at random")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tests", default=" ".join(TESTS))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    given = parser.parse_args(arguments)
    try:
        mutants = list(_wanted(given.only))
    except FileNotFoundError as problem:
        parser.error(str(problem))
    if given.sample is not None and given.sample < len(mutants):
        drawn = random.Random(given.seed).sample(range(len(mutants)), given.sample)  # noqa: S311 - no secret
        mutants = [mutants[number] for number in sorted(drawn)]
    mutants = [mutant for mutant in mutants if _is_python(mutant)]
    warm_up()
    with tempfile.TemporaryDirectory(prefix="sidelight-mutants-") as folder:
        Path(folder).chmod(0o755)  # the database server is another user's
        copy_tree(Path(folder, "first"))
        known = covering(Path(folder, "first"), given.tests.split(), REPOSITORY / "dist/mutation-tests.json")
        ends = _tried(mutants, known, Path(folder), given.jobs)
    report = report_of(list(zip(mutants, ends, strict=True)))
    report |= {"only": given.only, "tests": given.tests, "sample": given.sample, "seed": given.seed}
    (REPOSITORY / "dist/mutation.json").write_text(json.dumps(report, indent=1) + "\n", "utf-8")
    print(table_of(report))
    if (given.only, given.tests) == (parser.get_default("only"), parser.get_default("tests")):
        sampled = f" SAMPLE={given.sample} SEED={given.seed}" if given.sample else ""
        total = report["total"]
        figures = {f"mutation.{name}": (total[name], "mutants") for name in ("mutants", *ENDS)}
        record(
            "mutation", f"make mutation{sampled}", {**figures, "mutation.score": (total["score"], "share")}
        )
    return 0


def _wanted(only: str) -> Iterator[Mutant]:
    for each in only.split(","):
        place, _, function = each.partition(":")
        files = (
            [CODE / f"{place}.py"]
            if (CODE / f"{place}.py").exists()
            else sorted((CODE / place).rglob("*.py"))
        )
        found = [mutant for file in files for mutant in mutants_of(file)]
        found = [mutant for mutant in found if mutant.function.startswith(function)]
        if not found:
            raise FileNotFoundError(
                f"server/sidelight/{place} has nothing to change{' in ' if function else ''}{function}"
            )
        yield from found


def _is_python(mutant: Mutant) -> bool:
    try:
        compile(mutant.code, str(mutant.file), "exec")
    except SyntaxError:
        return False
    return True


def _tried(mutants: list[Mutant], known: Covering, folder: Path, jobs: int) -> list[str]:
    """Try each; gives how each ended."""
    ends: list[str] = []
    with ProcessPoolExecutor(jobs, get_context("fork"), _Lane.start, (folder,)) as lanes:
        for mutant, end in zip(mutants, lanes.map(_Lane.try_out, _attempts(mutants, known)), strict=True):
            ends.append(end)
            if end in UNNOTICED:
                print(shown(mutant, end), flush=True)
            if len(ends) % _EACH == 0:
                print(f"{len(ends)} of {len(mutants)}: {counted(ends)}", file=sys.stderr, flush=True)
    return ends


def _attempts(mutants: Iterable[Mutant], known: Covering) -> Iterator[Attempt]:
    for mutant in mutants:
        file = str(mutant.file.relative_to(REPOSITORY))
        functions = frozenset(known.tests_of(file, mutant.first, mutant.last))
        seconds = {test: took for test, took in known.seconds.items() if test.split("[", 1)[0] in functions}
        yield Attempt(file, mutant.code, functions, seconds)


if __name__ == "__main__":
    sys.exit(main())
