"""What may be said of a failure where it is logged: its kind, and where in our own code it arose.

Its text is left out: it may quote what a reader sent.
"""

import traceback
from pathlib import Path

_OURS = f"{Path(__file__).parents[1]}/"


def describe(error: BaseException) -> str:
    """Name an exception's type and the innermost place in our code, like `KeyError at panel/notes.py:12`."""
    frames = traceback.walk_tb(error.__traceback__)
    ours = [
        f"{code.removeprefix(_OURS)}:{line}"
        for frame, line in frames
        if (code := frame.f_code.co_filename).startswith(_OURS)
    ]
    return f"{type(error).__name__} at {ours[-1]}" if ours else type(error).__name__
