"""From settings to a running server: prepare what its processes share, then serve until stopped."""

import gc
import logging
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from flask import Flask
from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels
from sqlalchemy.engine import make_url

from sidelight import signals, silence
from sidelight.app import DATABASE_SECONDS, THREADS, create_app
from sidelight.config import Config
from sidelight.observing import logs
from sidelight.observing.slots import shared_folder
from sidelight.outlets.current import CurrentDirectory, InForce
from sidelight.outlets.store import Store
from sidelight.warming import warm

Say = Callable[[str], None]
Make = Callable[[Config, InForce | None], Flask]

_LOG = logging.getLogger(__name__)
_STOP_SECONDS = 30
_LOOK_SECONDS = 1.0
# Besides those who work or wait: enough to tell the others at once that they have to come again.
_QUICK_THREADS = 8
_NEW_OBJECTS = 20_000
"""After so many, rings of garbage are looked for. A reading makes thousands of objects, and hardly a ring."""
_SAYING = threading.Lock()
"""Held while something is said or a worker is made, which would else begin with the terminal locked."""

_EXTENSION_HELP = """\
  Chrome, Edge, Chromium: open chrome://extensions, switch on "Developer mode", press "Load unpacked",
    choose {folder}/chrome
  Firefox: open about:debugging#/runtime/this-firefox, press "Load Temporary Add-on…",
    choose {folder}/firefox/manifest.json. Firefox forgets it when it restarts: load it again then.
"""
_PUBLISHED = (
    "Others can reach this server, and so read every claim in its ratings: you publish what your table says. "
    "See that each row's licence lets you."
)


def serve(
    config: Config,
    say: Say,
    extension: Path | None,
    wait_for_ratings: Callable[[], None],
    make: Make = create_app,
) -> None:
    """Serve in the foreground until a signal stops it.

    Args:
        config: The settings.
        say: Tells the person at the terminal.
        extension: The folder of the extension's two builds.
        wait_for_ratings: Returns when they are loaded; meanwhile all else is prepared.
        make: Makes the application in each worker.

    Raises:
        OSError, RuntimeError: the address cannot be listened on.
        SystemExit: workers end again and again.
    """
    with shared_folder():
        server = Granian(
            "sidelight",
            address=config.host,
            port=config.port,
            interface=Interfaces.WSGI,
            # Without HTTP/2, a body has either a length or the chunked encoding that is refused.
            http=HTTPModes.http1,
            websockets=False,
            workers=config.workers,
            blocking_threads=THREADS + _QUICK_THREADS,
            # Without this, a worker that is killed takes the server with it.
            respawn_failed_workers=True,
            # The next one takes its place at once; nothing is done for a second one, or a signal, meanwhile.
            respawn_interval=0,
            workers_kill_timeout=_STOP_SECONDS,
            log_level=LogLevels.warning,
            log_dictconfig=logs.settings(config.log_format, config.log_level),
        )

        @server.on_startup
        def announce() -> None:
            signals.take()
            threading.Thread(target=_announce, args=(config, say, extension), daemon=True).start()

        load_application = _prepared(config, make)
        wait_for_ratings()
        try:
            server.serve(target_loader=load_application, wrap_loader=False)
        except SystemExit:
            _LOG.critical("Workers ended again and again within seconds; the lines above may say why.")
            raise


def _prepared(config: Config, make: Make) -> Callable[[], Flask]:
    """Do once what each worker would have to do, where they begin as copies of this process."""
    if sys.platform != "linux":
        return partial(_application, config, make)
    multiprocessing.set_start_method("fork")
    store = Store(config.database, patience=DATABASE_SECONDS, prepare=False)
    current = CurrentDirectory(store)
    warm()
    # What is there now stays: looking through it again and again would copy it into each worker.
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)

    # Held while this process looks, and over a fork: no look is under way in a copy.
    looking = threading.Lock()
    loaded = threading.Event()

    def keep_looking() -> None:
        # A worker that begins while the database is away must not bring back what was taken back since.
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
    os.register_at_fork(after_in_child=signals.forget_handlers)
    os.register_at_fork(
        before=_SAYING.acquire, after_in_parent=_SAYING.release, after_in_child=_SAYING.release
    )
    with signals.put_off():
        threading.Thread(target=keep_looking, name="ratings", daemon=True).start()

    def application() -> Flask:
        signals.take()
        _end_with_the_server()
        silence.watch(config.port)
        return make(config, current.in_force)

    return application


def _application(config: Config, make: Make) -> Flask:
    logs.take_over(config.log_format, config.log_level)
    signals.take()
    _end_with_the_server()
    silence.watch(config.port)
    warm()
    return make(config, None)


def _end_with_the_server() -> None:
    """Stop this worker when the first process is gone, however it ended: it would keep the port for ever."""
    server = multiprocessing.parent_process()
    if server is None:
        return

    def wait_and_stop() -> None:
        server.join()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait_and_stop, name="server", daemon=True).start()


def _announce(config: Config, say: Say, extension: Path | None) -> None:
    """Say where the server is as soon as a worker answers."""
    while not _is_answered(config):
        time.sleep(0.01)
    with _SAYING:
        _say_where(config, say, extension)


def _say_where(config: Config, say: Say, extension: Path | None) -> None:
    say(f"Database: {make_url(config.database)!r}")
    if not config.is_loopback or config.trusted_proxies:
        say(_PUBLISHED)
    say(f"\nSidelight is ready: {config.address}  (Ctrl-C stops it)")
    if extension is not None:
        say("The extension, as an unpacked folder for your browser:")
        say(_EXTENSION_HELP.format(folder=extension.resolve()))


def _is_answered(config: Config) -> bool:
    # The system takes connections before there is a worker; they wait.
    anywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 (names of what is set, to reach it)
    host = anywhere.get(config.host, config.host)
    try:
        with closing(HTTPConnection(host, config.port, timeout=_STOP_SECONDS)) as connection:
            connection.request("GET", "/healthz")
            return connection.getresponse().status == HTTPStatus.OK
    except (OSError, HTTPException):
        return False
