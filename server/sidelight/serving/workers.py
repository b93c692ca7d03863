"""How a worker begins: on Linux as a copy of the first process, which has done the slow part once for all."""

import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from functools import partial

from flask import Flask

from sidelight.app import DATABASE_SECONDS
from sidelight.config import Config
from sidelight.observing import logs
from sidelight.outlets.current import CurrentDirectory, InForce
from sidelight.outlets.store import Store
from sidelight.serving import announcing, signals, silence
from sidelight.warming import warm, warm_for_copies

Make = Callable[[Config, InForce | None], Flask]
"""Makes the application, over what is in force where another process has built it already."""

_LOOK_SECONDS = 1.0
_NEW_OBJECTS = 20_000
"""After so many, rings of garbage are looked for. A reading makes thousands of objects, and hardly a ring."""


def application_loader(config: Config, make: Make) -> Callable[[], Flask]:
    """Prepare what workers share, and return what makes the application in each of them."""
    if sys.platform != "linux":
        return partial(_load_alone, config, make)
    multiprocessing.set_start_method("fork")
    store = Store(config.database, patience=DATABASE_SECONDS, prepare=False)
    current = CurrentDirectory(store)
    warm_for_copies()
    gc.set_threshold(_NEW_OBJECTS)
    _keep_looking(current, store)
    os.register_at_fork(after_in_child=signals.forget_handlers)
    announcing.hold_over_forks()

    def load() -> Flask:
        _begin(config)
        return make(config, current.in_force)

    return load


def _keep_looking(current: CurrentDirectory, store: Store) -> None:
    """Look for other ratings all the time, so that a worker begins with those in force then."""
    # Held while this process looks, and over a fork: no look is under way in a copy.
    looking = threading.Lock()
    loaded = threading.Event()

    def keep_looking() -> None:
        # A worker that begins while the database is away must not bring back what was withdrawn since.
        loaded.wait()
        while True:
            with looking:
                current.look()
            time.sleep(_LOOK_SECONDS)

    def look_and_fork() -> None:
        looking.acquire()
        current.look()
        # A connection must not be used by two processes.
        store.close()
        loaded.set()

    os.register_at_fork(before=look_and_fork, after_in_parent=looking.release, after_in_child=looking.release)
    with signals.put_off():
        threading.Thread(target=keep_looking, name="ratings", daemon=True).start()


def _load_alone(config: Config, make: Make) -> Flask:
    logs.take_over(config.log_format, config.log_level)
    _begin(config)
    warm()
    return make(config, None)


def _begin(config: Config) -> None:
    signals.take()
    _end_with_the_server()
    silence.watch(config.port)


def _end_with_the_server() -> None:
    """Stop this worker when the first process is gone, however it ended: it would keep the port for ever."""
    server = multiprocessing.parent_process()
    if server is None:
        return

    def wait_and_stop() -> None:
        server.join()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait_and_stop, name="server", daemon=True).start()
