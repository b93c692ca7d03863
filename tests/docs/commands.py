"""The commands of a document, one after the other, and those that no test can run."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from docs.documents import ROOT, blocks

LEFT_OUT = ROOT / "tests" / "docs" / "left_out.toml"
_REMARK = re.compile(r"\s+# .*\Z")


@dataclass(frozen=True)
class LeftOut:
    """A command that is not run: the document, the command to the letter, why, and what tries it instead."""

    file: str
    command: str
    reason: str
    tried_by: str | None = None


def left_out() -> list[LeftOut]:
    """Give all of them."""
    return [LeftOut(**each) for each in tomllib.loads(LEFT_OUT.read_text("utf-8"))["command"]]


def commands(name: str) -> list[str]:
    """Give the commands of a document in their order, without remarks."""
    return [command for block in blocks(name, "sh", "bash", "console") for command in _each(block.text)]


def _each(script: str) -> Iterator[str]:
    """Cut a script into commands. A command ends where the shell finds it whole."""
    lines: list[str] = []
    for line in script.splitlines():
        lines.append(line)
        so_far = "\n".join(lines)
        if so_far.endswith("\\") or not _is_whole(so_far):
            continue
        command = _REMARK.sub("", so_far).strip()
        lines = []
        if command and not command.startswith("#"):
            yield command
    assert not lines, f"no command of the shell: {script}"


def _is_whole(script: str) -> bool:
    checked = subprocess.run(["bash", "-n", "-c", script], capture_output=True, check=False)
    return checked.returncode == 0 and not checked.stderr
