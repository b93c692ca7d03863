"""A copy of the checkout in which the commands of the documents are run, as a reader of them would."""

import contextlib
import gzip
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import running
from articles import cases
from docs.documents import ROOT

ADDRESS = "127.0.0.1:7654"
"""The server of the documents."""

_NOT_COPIED = (
    ".git",
    ".venv",
    ".bench",
    ".spark",
    "node_modules",
    "var",
    "mutants",
    "__pycache__",
    ".*_cache",
)
# What a target makes is tried by the tests of that; here there must be such a target.
_MAKE = """#!/bin/sh
exec {make} --dry-run "$@" >/dev/null
"""


@dataclass(frozen=True)
class Checkout:
    """A copy, a home of whoever reads, and a server over the copy's ratings."""

    folder: Path
    home: Path
    server: running.Server

    def run(self, command: str) -> "subprocess.CompletedProcess[str]":
        """Run a command of a document in the top folder; nobody answers what it asks."""
        return subprocess.run(
            ["bash", "-euo", "pipefail", "-c", command.replace(ADDRESS, f"127.0.0.1:{self.server.port}")],
            cwd=self.folder,
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    def begin(self) -> None:
        """Undo what commands did before."""
        _git(self.folder, ("checkout", "--quiet", "."), ("clean", "--quiet", "-d", "--force"))
        _git(self.home, ("checkout", "--quiet", "."), ("clean", "--quiet", "-d", "--force"))

    def _environment(self) -> dict[str, str]:
        settings = running.settings_in(self.home, ratings=str(self.folder / "ratings"))
        paths = (self.home / "bin", Path(sys.executable).parent, os.environ["PATH"])
        return running.environment(**settings) | {
            "HOME": str(self.home),
            "PATH": os.pathsep.join(map(str, paths)),
        }


@contextlib.contextmanager
def checkout(folder: Path) -> Iterator[Checkout]:
    """Make a copy in a folder, and serve its ratings until the block ends."""
    copy, home, served = (folder / name for name in ("sidelight", "home", "served"))
    served.mkdir()
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*_NOT_COPIED), symlinks=True)
    (copy / ".venv").symlink_to(sys.prefix)
    (copy / "extension" / "node_modules").symlink_to(ROOT / "extension" / "node_modules")
    # As in a checkout, but that these two are no folders here.
    with (copy / ".gitignore").open("a") as ignored:
        ignored.write("\n/.venv\n/extension/node_modules\n")
    make = home / "bin" / "make"
    make.parent.mkdir(parents=True)
    make.write_text(_MAKE.format(make=shutil.which("make")))
    make.chmod(0o755)
    with running.server(served, ratings=str(copy / "ratings")) as server:
        made = Checkout(copy, home, server)
        give(made)
        # Commands that compare with what was before need a history; and what they did is undone by it.
        first = (
            ("init", "--quiet", "--initial-branch=main"),
            ("add", "--all"),
            ("commit", "--quiet", "-mAll"),
        )
        for each in (copy, home):
            _git(each, *first)
        yield made


def give(made: Checkout) -> None:
    """Put there what readers are said to have: an article, an archive, its results, loaded ratings."""
    articles = [cases.load(slug).request for slug in cases.slugs()]
    for name in ("article.txt", "storm.txt"):
        (made.folder / name).write_text(articles[0]["text"], "utf-8")
    (made.folder / "articles.jsonl").write_text(
        "".join(f"{json.dumps(each)}\n" for each in articles), "utf-8"
    )
    for command in ("sidelight ratings load", "sidelight analyze --jsonl articles.jsonl results-2023.jsonl"):
        done = made.run(command)
        assert done.returncode == 0, done.stderr
    results = (made.folder / "results-2023.jsonl").read_bytes()
    (made.folder / "results-2024.jsonl.gz").write_bytes(gzip.compress(results))


def _git(folder: Path, *commands: Sequence[str]) -> None:
    somebody = ("-c", "user.name=Reader", "-c", "user.email=reader@example.org")
    for words in commands:
        subprocess.run(["git", *somebody, *words], cwd=folder, check=True, capture_output=True)
