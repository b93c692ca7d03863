"""A small archive, and `sidelight analyze --jsonl` as it is called."""

import json
import signal
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from running import RATINGS, SIDELIGHT, environment
from sidelight.archives.lines import Record, analyse
from sidelight.archives.ratings import known_ratings
from sidelight.commands import main
from sidelight.config import load
from sidelight.outlets.directory import Directory


def article(number: int, **fields: Any) -> bytes:
    """One line; each is of its own."""
    text = (
        f"“The {number}th ferry is late,” said an official, who asked not to be named.\n\nMary Reed agreed."
    )
    given = {"url": f"http://lanternpost.example/{number}", "text": text, "id": f"a{number}"} | fields
    return json.dumps(given).encode() + b"\n"


def lines(count: int) -> list[bytes]:
    """An archive's lines."""
    return [article(number) for number in range(count)]


@dataclass(frozen=True)
class Places:
    """An archive and the files of its results."""

    folder: Path
    suffix: str = ".jsonl"

    @property
    def source(self) -> Path:
        return self.folder / f"in{self.suffix}"

    @property
    def out(self) -> Path:
        return self.folder / f"out{self.suffix}"

    @property
    def rejected(self) -> Path:
        return self.folder / f"out{self.suffix}.rejected.jsonl"

    def checkpoint(self) -> dict[str, Any]:
        """How far it is; nothing before the first one is there."""
        file = self.folder / f"out{self.suffix}.checkpoint.json"
        found: dict[str, Any] = json.loads(file.read_bytes()) if file.exists() else {}
        return found

    def expected(self, given: Iterable[bytes]) -> bytes:
        """The results of lines, each of which becomes a record, read one after the other in this process."""
        today = date.fromisoformat(self.checkpoint()["today"])
        return b"".join(record(line, number, today) for number, line in enumerate(given, 1))

    def write(self, given: Iterable[bytes]) -> "Places":
        self.source.write_bytes(b"".join(given))
        return self


@cache
def record(line: bytes, number: int, today: date) -> bytes:
    """What becomes of one line."""
    found = analyse(line, number, _directory(), today)
    assert isinstance(found, Record)
    return found.json() + b"\n"


@cache
def _directory() -> Directory:
    return known_ratings(load({}), RATINGS).directory


def command(places: Places, *further: str, source: str | None = None) -> list[str]:
    """The command line that reads an archive with the ratings of the tests."""
    return [str(SIDELIGHT), *_words(places, *further, source=source)]


def run(places: Places, *further: str, source: str | None = None) -> "subprocess.CompletedProcess[str]":
    """Read an archive to its end."""
    return subprocess.run(
        command(places, *further, source=source),
        env=environment(database=f"sqlite:///{places.folder}/none.db"),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def refused(places: Places, *further: str, source: str | None = None, out: str | None = None) -> Result:
    """Run the command in this process where it ends before it starts any of its own."""
    handler = signal.getsignal(signal.SIGTERM)
    try:
        done = CliRunner().invoke(main, _words(places, *further, source=source, out=out))
    finally:
        signal.signal(signal.SIGTERM, handler)
    assert done.exit_code == 1, done.output
    assert isinstance(done.exception, SystemExit)
    return done


def _words(places: Places, *further: str, source: str | None, out: str | None = None) -> list[str]:
    named = (source or str(places.source), out or str(places.out), "--ratings", str(RATINGS))
    return ["analyze", "--jsonl", *named, "--workers", "2", *further]
