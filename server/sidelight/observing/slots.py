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
_MEMORY = Path("/dev/shm")  # noqa: S108 (the folder is made with a random name, for this user alone)


@contextmanager
def shared_folder() -> Iterator[None]:
    """Give this process and those that it starts a folder for their figures, until the block ends.

    It lies in memory where there is such a place: a disk that is full does not stop the counting.
    """
    place = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    folder = tempfile.mkdtemp(prefix="sidelight-", dir=place)
    os.environ[VARIABLE] = folder
    try:
        yield
    finally:
        del os.environ[VARIABLE]
        shutil.rmtree(folder, ignore_errors=True)


def take_slot(folder: Path) -> int:
    """Take the first place that no living process has, until this process ends."""
    for slot in count():
        # Whatever ends the process also ends the lock.
        lock = os.open(folder / f"{slot}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        with suppress(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return slot
        os.close(lock)
    raise AssertionError("there are more numbers")
