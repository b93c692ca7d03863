"""Waiting on conditions: the only way in which tests wait for something that tells nobody when it comes."""

import math
import time
from collections.abc import Callable
from subprocess import Popen
from typing import TypeVar

Value = TypeVar("Value")

PATIENCE = 120.0  # seconds; far above what any step takes, so that a busy machine does not fail a test
PAUSE = 0.05  # seconds between two looks


def until(look: Callable[[], Value | None], what: str = "it to hold", patience: float = PATIENCE) -> Value:
    """Look again and again until there is something to see, and return it.

    Raises:
        TimeoutError: nothing was there within `patience` seconds; the message says what was awaited.
    """
    end = time.monotonic() + patience
    while not (value := look()):
        if time.monotonic() > end:
            raise TimeoutError(f"waited {patience:g} s for {what}")
        time.sleep(PAUSE)
    return value


def until_answers(process: Popen[bytes], answers: Callable[[], bool], what: str) -> None:
    """Wait until a program that was started answers, for as long as it runs.

    Raises:
        RuntimeError: it stopped before.
    """

    def look() -> bool:
        if process.poll() is not None:
            raise RuntimeError(f"{what} stopped")
        return answers()

    until(look, f"{what} to answer", math.inf)
