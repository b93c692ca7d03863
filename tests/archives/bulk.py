"""A small archive, and `sidelight analyze --jsonl` as it is called."""

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from running import RATINGS, SIDELIGHT, environment

MANY = 400


def article(number: int, **fields: Any) -> bytes:
    """One line; each is of its own."""
    text = (
        f"“The {number}th ferry is late,” said an official, who asked not to be named.\n\nMary Reed agreed."
    )
    given = {"url": f"http://lanternpost.example/{number}", "text": text, "id": f"a{number}"} | fields
    return json.dumps(given).encode() + b"\n"


def lines(count: int = MANY) -> list[bytes]:
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

    def write(self, given: Iterable[bytes]) -> "Places":
        self.source.write_bytes(b"".join(given))
        return self


def command(places: Places, *further: str, source: str | None = None) -> list[str]:
    """The command line that reads an archive with the ratings of the tests."""
    named = (source or str(places.source), str(places.out), "--ratings", str(RATINGS))
    return [str(SIDELIGHT), "analyze", "--jsonl", *named, "--workers", "2", *further]


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
