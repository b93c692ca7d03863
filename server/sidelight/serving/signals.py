"""The signals that stop a process, taken by a thread of their own.

A handler in Python runs in the main thread, between any two steps of it. Granian's sets the event that its
main thread waits for: at the moment in which that begins to wait, and holds the event's lock, neither would
go on.
"""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_STOPPING = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def put_off() -> Iterator[None]:
    """Let them wait; threads that are started meanwhile are never given one."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPPING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def take() -> None:
    """From now on, give each to the handler that is set for it, if any; else it ends the process.

    To be called in the main thread. All threads of the process have to be started later, or in `put_off`.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, _STOPPING)
    threading.Thread(target=_take, name="signals", daemon=True).start()


def forget_handlers() -> None:
    """Set no handler, as in a process that was copied with those of another."""
    for each in _STOPPING:
        signal.signal(each, signal.SIG_DFL)


def _take() -> None:
    while True:
        number = signal.sigwait(_STOPPING)
        handler = signal.getsignal(number)
        if not callable(handler):
            os._exit(128 + number)
        handler(number, None)
