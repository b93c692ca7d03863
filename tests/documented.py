"""The commands of docs/api.md, and what they print: what a `sh` block prints stands in the block after it."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exchanges import lasting
from sidelight.panel.request import ContextRequest
from sidelight.web.contract.failures import Failure

FILE = Path(__file__).parents[1] / "docs" / "api.md"
ADDRESS = "http://127.0.0.1:7654"
"""The address of a server of one's own, in the commands."""

_TABLE = re.compile(r"(?<=<!-- (\w{6}) -->\n).*?(?=<!-- end of \1 -->)", re.DOTALL)
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


def tables() -> dict[str, str]:
    """Give the tables of the document by their names, as the code knows them."""
    fields = ContextRequest.model_json_schema()["properties"].items()
    failures = sorted(Failure, key=lambda each: each.status)
    return {
        "fields": _table(
            ["field", "what it holds"],
            ([f"`{name}`", field["description"]] for name, field in fields),
        ),
        "errors": _table(
            ["status", "`code`", "when"],
            ([str(each.status.value), f"`{each.code}`", each.when] for each in failures),
        ),
    }


def listed_tables() -> dict[str, str]:
    """Give the tables that stand in the document."""
    return {found[1]: found[0] for found in _TABLE.finditer(FILE.read_text("utf-8"))}


def _table(heads: list[str], rows: Iterable[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(["", *(f"| {' | '.join(cells)} |" for cells in lines), "", ""])


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

    made = tables()
    text = _TABLE.sub(lambda found: made[found[1]], FILE.read_text("utf-8"))
    FILE.write_text(_SHOWN.sub(again, text), "utf-8")
