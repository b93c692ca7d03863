"""What the person at the terminal is told once the server answers: where it is, and how to use it."""

import os
import threading
import time
from collections.abc import Callable
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from sqlalchemy.engine import make_url

from sidelight.config import Config

Say = Callable[[str], None]

_ANSWER_SECONDS = 30
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


def hold_over_forks() -> None:
    """From now on, make no copy of this process while something is said."""
    os.register_at_fork(
        before=_SAYING.acquire, after_in_parent=_SAYING.release, after_in_child=_SAYING.release
    )


def announce(config: Config, say: Say, extension: Path | None) -> None:
    """Say where the server is as soon as a worker answers.

    Args:
        config: The settings.
        say: Tells the person at the terminal.
        extension: The folder of the extension's two builds, if its loading is to be explained.
    """
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
        with closing(HTTPConnection(host, config.port, timeout=_ANSWER_SECONDS)) as connection:
            connection.request("GET", "/healthz")
            return connection.getresponse().status == HTTPStatus.OK
    except (OSError, HTTPException):
        return False
