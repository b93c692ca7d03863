"""A plugin of coverage.py that sees what it would miss: the server's threads, and processes that are killed.

It is loaded in every measured process, and again in every copy that one makes of itself.
"""

import os
import signal
import sqlite3
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from coverage import Coverage
from coverage.exceptions import CoverageException
from coverage.plugin_support import Plugins

_SAVE_SECONDS = 0.5
_SAVING = threading.Lock()
"""Held over a fork: no copy begins in the midst of a save."""
_FIRST = os.getpid()


def coverage_init(_: Plugins, __: dict[str, Any]) -> None:
    """Begin, where this process is a copy of another: one of the server's workers, or one of a crew."""
    if os.getpid() == _FIRST:
        return
    if granian := sys.modules.get("granian.server.mp"):
        _trace_threads(granian)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    threading.Thread(target=_keep_saving, name="coverage", daemon=True).start()
    signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _trace_threads(granian: Any) -> None:
    """Granian answers in threads that Python did not start, and so did not begin to trace."""
    wrap = granian._wsgi_call_wrap  # noqa: SLF001 - what makes of an application what a thread calls

    def wrapped(application: Callable[..., Any], *args: Any) -> Callable[..., Any]:
        def traced(*request: Any) -> Any:
            if sys.gettrace() is None:
                sys.settrace(threading.gettrace())
            return application(*request)

        called: Callable[..., Any] = wrap(traced, *args)
        return called

    granian._wsgi_call_wrap = wrapped  # noqa: SLF001


def _keep_saving() -> None:
    """Save again and again what was seen: a process that is killed cannot."""
    while True:
        time.sleep(_SAVE_SECONDS)
        measurement = Coverage.current()
        # Where a test leaves no room to write, there is none for this either.
        with _SAVING, suppress(CoverageException, sqlite3.Error):
            if measurement:
                measurement.save()


os.register_at_fork(before=_SAVING.acquire, after_in_parent=_SAVING.release, after_in_child=_SAVING.release)
