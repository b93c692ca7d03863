"""The places of worker processes: each takes one, and the one that replaces it takes the same.

So a place has one file of each kind of figure, and what was counted before a worker died is counted on.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
_PREFIX = "sidelight-"
_IN_USE = "in-use"
"""The file that a server keeps locked as long as its folder is in use."""
_MEMORY = Path("/dev/shm")  # noqa: S108 (the folder is made with a random name, for this user alone)


@contextmanager
def shared_folder() -> Iterator[None]:
    """Give this process and those that it starts a folder for their figures, until the block ends.

    It lies in memory where there is such a place: a disk that is full does not stop the counting.
    """
    place = _MEMORY if os.access(_MEMORY, os.W_OK) else Path(tempfile.gettempdir())
    _remove_what_was_left(place)
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=place))
    lock = _locked(folder / _IN_USE)
    os.environ[VARIABLE] = str(folder)
    try:
        yield
    finally:
        del os.environ[VARIABLE]
        shutil.rmtree(folder, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def _remove_what_was_left(place: Path) -> None:
    """Remove the folders of servers that were killed. One without its lock is only being made."""
    for in_use in place.glob(f"{_PREFIX}*/{_IN_USE}"):
        with suppress(OSError):  # another user's
            lock = _locked(in_use)
            if lock is not None:
                shutil.rmtree(in_use.parent, ignore_errors=True)
                os.close(lock)


def _locked(file: Path) -> int | None:
    """Lock a file until this process and its copies have ended; null where another one has it."""
    lock = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return None
    return lock


def take_slot(folder: Path) -> int:
    """Take the first place that no living process has, until this process ends."""
    for slot in count():
        # Whatever ends the process also ends the lock.
        if _locked(folder / f"{slot}.lock") is not None:
            return slot
    raise AssertionError("there are more numbers")
