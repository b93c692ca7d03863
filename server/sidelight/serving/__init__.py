"""From settings to a running server: prepare what its processes share, then serve until stopped."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels

from sidelight.app import THREADS, create_app
from sidelight.config import Config
from sidelight.observing import logs
from sidelight.observing.slots import shared_folder
from sidelight.serving import signals
from sidelight.serving.announcing import Say, announce
from sidelight.serving.workers import Make, application_loader

_LOG = logging.getLogger(__name__)
_STOP_SECONDS = 30
# Besides those who work or wait: enough to tell the others at once that they have to come again.
_QUICK_THREADS = 8


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
        def begin() -> None:
            signals.take()
            threading.Thread(target=announce, args=(config, say, extension), daemon=True).start()

        load_application = application_loader(config, make)
        wait_for_ratings()
        try:
            server.serve(target_loader=load_application, wrap_loader=False)
        except SystemExit:
            _LOG.critical("Workers ended again and again within seconds; the lines above may say why.")
            raise
