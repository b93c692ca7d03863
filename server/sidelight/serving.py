"""From settings to a running server: load the ratings, say where it is, serve until stopped."""

from collections.abc import Callable
from pathlib import Path

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels
from sqlalchemy.engine import make_url

from sidelight.config import Config

Say = Callable[[str], None]

_EXTENSION_HELP = """\
  Chrome, Edge, Chromium: open chrome://extensions, switch on "Developer mode", press "Load unpacked",
    choose {folder}/chrome
  Firefox: open about:debugging#/runtime/this-firefox, press "Load Temporary Add-on…",
    choose {folder}/firefox/manifest.json. Firefox forgets it when it restarts: load it again then.
"""


def serve(config: Config, say: Say, extension: Path | None) -> None:
    """Serve in the foreground until a signal stops it; `extension` is the folder of its two builds.

    Raises:
        OSError, RuntimeError: the address cannot be listened on.
    """
    server = Granian(
        "sidelight.app:from_environment",
        factory=True,
        address=config.host,
        port=config.port,
        interface=Interfaces.WSGI,
        # Without HTTP/2, a body has either a length or the chunked encoding that is refused.
        http=HTTPModes.http1,
        websockets=False,
        workers=config.workers,
        # Reading is bound by the processor: more threads in a worker only make each other wait.
        blocking_threads=2,
        # Without this, a worker that is killed takes the server with it.
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
    )

    @server.on_startup
    def announce() -> None:
        say(f"\nSidelight is ready: {config.address}  (Ctrl-C stops it)")
        say(f"Database: {make_url(config.database)!r}")
        if extension is not None:
            say("The extension, as an unpacked folder for your browser:")
            say(_EXTENSION_HELP.format(folder=extension.resolve()))

    server.serve()
