"""`sidelight ratings check`."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import click

from sidelight.commands.terminal import (
    FOLDER,
    JSON,
    fail,
    following,
    package_folder,
    progress,
    say,
    say_json,
    warn,
)
from sidelight.curating import Problem, check
from sidelight.curating.package import Follow, read_tables
from sidelight.curating.rules.tidy import RULE as TIDY_RULE
from sidelight.curating.tidy import tidy
from sidelight.curating.wording import counted


@click.command("check")
@FOLDER
@click.option(
    "--fix",
    is_flag=True,
    help="First tidy the files: how they are saved, their order, and spellings that are certain.",
)
@click.option("--strict", is_flag=True, help="End with exit code 1 on warnings too.")
@JSON
def command(folder: Path | None, *, fix: bool, strict: bool, as_json: bool) -> None:
    """Check a ratings package and show every problem at once.

    An error keeps the package from being loaded; a warning asks somebody to look.
    """
    folder = package_folder(folder)
    try:
        with progress() as bar:
            told = list(_fix(folder, following(bar))) if fix else []
            problems = check(folder, follow=following(bar))
    except OSError as error:
        fail(f"{error.filename} cannot be written: {error.strerror}.")
    warn(told)
    if as_json:
        say_json([asdict(problem) for problem in problems])
    else:
        _show(folder, problems)
    if any(strict or problem.severity == "error" for problem in problems):
        sys.exit(1)


def _fix(folder: Path, follow: Follow) -> Iterator[str]:
    tables, _ = read_tables(folder, follow=follow)
    for table in follow(tuple(tables.by_name.values()), "Tidying") if tables else ():
        if not table.whole:
            yield f"{table.file}: left as it is, since not all of it can be read."
        elif changes := tidy(table):
            yield f"{table.file}: tidied {changes}."


def _show(folder: Path, problems: Sequence[Problem]) -> None:
    for _, of_file in groupby(problems, key=attrgetter("file")):
        for words, count in _folded(of_file):
            say(f"{words} ({counted(count - 1, 'more cell', 'more cells')} like it.)" if count > 1 else words)
        say("")
    if any(problem.rule == TIDY_RULE.name for problem in problems):
        say("`sidelight ratings check --fix` mends what is only a matter of spelling or of saving.")
    errors = [problem for problem in problems if problem.severity == "error"]
    warnings = len(problems) - len(errors)
    files = len({problem.file for problem in errors})
    in_files = f"{counted(len(errors), 'error', 'errors')} in {counted(files, 'file', 'files')}"
    found = [in_files if errors else "no errors"]
    found += [counted(warnings, "warning", "warnings")] if warnings else []
    say(f"{folder}: {', '.join(found) if problems else 'no problems'}.")


def _folded(problems: Iterable[Problem]) -> Iterator[tuple[str, int]]:
    """The problems of a file, those in the same words once, at the first place, with how many they are."""
    counts: dict[tuple[str, str], int] = {}
    first: dict[tuple[str, str], Problem] = {}
    for problem in problems:
        same = problem.message, problem.remedy
        counts[same] = counts.get(same, 0) + 1
        first.setdefault(same, problem)
    return ((str(problem), counts[same]) for same, problem in first.items())
