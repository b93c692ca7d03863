"""Stopping the processes of a program under test where they are, and letting them go on."""

import os
import signal
from contextlib import suppress
from pathlib import Path

from waiting import until


def family(process: int) -> list[int]:
    """A process and its children."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [process, *map(int, children)]


def halt(process: int) -> None:
    """Stop a process and its children. Waits for it: until one thread takes the signal, the others go on."""
    for each in family(process):
        os.kill(each, signal.SIGSTOP)
    until(lambda: all(map(_stands_still, family(process))), "all threads to stop")


def resume(process: int) -> None:
    """Let a process and its children go on, the children first."""
    for each in reversed(family(process)):
        os.kill(each, signal.SIGCONT)


def _stands_still(process: int) -> bool:
    for thread in Path(f"/proc/{process}/task").glob("*/stat"):
        with suppress(FileNotFoundError, ProcessLookupError):
            state = thread.read_text().rpartition(") ")[2][0]
            if state not in "TtZX":
                return False
    return True
