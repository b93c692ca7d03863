"""The program at a terminal at which somebody types."""

import os
import pty
import subprocess
from typing import TypeAlias

from running import SIDELIGHT, environment

Done: TypeAlias = "subprocess.CompletedProcess[str]"


def at_terminal(*words: str, answers: tuple[str, ...], **settings: str) -> Done:
    """Run `sidelight ratings …` with a terminal at which these lines are typed, under the given settings."""
    keyboard, terminal = pty.openpty()
    try:
        os.write(keyboard, "".join(f"{answer}\n" for answer in answers).encode())
        return subprocess.run(
            [SIDELIGHT, "ratings", *words],
            stdin=terminal,
            env=environment(**settings),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    finally:
        os.close(keyboard)
        os.close(terminal)
