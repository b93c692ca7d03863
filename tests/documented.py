"""The commands of docs/api.md, and what they print: what a `sh` block prints stands in the block after it."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exchanges import lasting
from sidelight.web.contract.failures import Failure

FILE = Path(__file__).parents[1] / "docs" / "api.md"
ADDRESS = "http://127.0.0.1:7654"
"""The address of a server of one's own, in the commands."""

_ERRORS = re.compile(r"(?<=<!-- errors -->\n).*?(?=<!-- end of errors -->)", re.DOTALL)
_SHOWN = re.compile(r"```sh\n(?P<command>.*?)```\n+```(?:json|text)\n(?P<output>.*?)```", re.DOTALL)
_PROGRAM = re.compile(r"```python\n(.*?)```", re.DOTALL)


@dataclass(frozen=True)
class Shown:
    """A command, and what the document says that it prints."""

    command: str
    output: str


def shown() -> Iterator[Shown]:
    """Give every command of the document."""
    for found in _SHOWN.finditer(FILE.read_text("utf-8")):
        yield Shown(found["command"], found["output"])


def errors() -> str:
    """Give the table of errors, as the code knows them."""
    rows = (
        f"| {each.status.value} | `{each.code}` | {each.when} |"
        for each in sorted(Failure, key=lambda each: each.status)
    )
    return "\n".join(["", "| status | `code` | when |", "| --- | --- | --- |", *rows, "", ""])


def listed_errors() -> str:
    """Give the table of errors that stands in the document."""
    return "".join(_ERRORS.findall(FILE.read_text("utf-8")))


def output(command: str, address: str, folder: Path) -> str:
    """Run a command with another address, in a folder that has the document's program as `context.py`."""
    (program,) = _PROGRAM.findall(FILE.read_text("utf-8"))
    (folder / "context.py").write_text(program.replace(ADDRESS, address), "utf-8")
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command.replace(ADDRESS, address)],
        cwd=folder,
        env=os.environ | {"PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout


def comparable(printed: str) -> Any:
    """Give what was printed without what changes with the day."""
    try:
        return lasting(json.loads(printed))
    except ValueError:
        return printed.strip()


def write(address: str, folder: Path) -> None:
    """Put what the commands print today into the document; what lasts is left as it is."""

    def again(found: re.Match[str]) -> str:
        printed = output(found["command"], address, folder)
        if comparable(printed) == comparable(found["output"]):
            return found[0]
        end = "" if printed.endswith("\n") else "\n"
        return found[0].removesuffix(f"{found['output']}```") + f"{printed}{end}```"

    text = _ERRORS.sub(lambda _: errors(), FILE.read_text("utf-8"))
    FILE.write_text(_SHOWN.sub(again, text), "utf-8")
