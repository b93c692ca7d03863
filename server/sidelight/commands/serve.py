"""`sidelight serve`."""

import multiprocessing
import os
import socket
import sys
from importlib import import_module
from multiprocessing.process import BaseProcess
from pathlib import Path

import click

from sidelight import config
from sidelight.access.tokens import TokensError, held
from sidelight.commands.terminal import fail, say, settings, warn
from sidelight.config.addresses import ip
from sidelight.observing import logs


@click.command()
@click.option(
    "--extension",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the built extension; its loading is then explained.",
)
@click.option(
    "--load/--no-load",
    "loads",
    default=True,
    help="Load the ratings first; or serve what the database holds, as soon as it holds any: for replicas.",
)
def serve(extension: Path | None, *, loads: bool) -> None:
    """Check and load the ratings, then serve the API and the page."""
    config_ = settings()
    logs.take_over(config_.log_format, config_.log_level)
    _require_token(config_)
    _remind_of_names(config_)
    _take_address(config_)
    loading = _start_loading(config_) if loads else None

    def wait_for_ratings() -> None:
        if loading is not None:
            loading.join()
            if loading.exitcode:
                sys.exit(loading.exitcode)

    # It takes a second to import and prepare; the ratings are loaded meanwhile.
    serving, failures = import_module("sidelight.serving"), import_module("sidelight.outlets.failures")
    try:
        serving.serve(config_, say, extension, wait_for_ratings)
    except failures.StoreError as error:
        # Who loads has met the same, and has said it.
        wait_for_ratings()
        fail(str(error))


def _start_loading(config_: config.Config) -> BaseProcess:
    """Load the ratings in a process of its own: the server has no use for what that needs."""
    linux = sys.platform == "linux"
    start = multiprocessing.get_context("fork") if linux else multiprocessing.get_context("spawn")
    process = start.Process(target=_load, args=(config_,))
    process.start()
    return process


def _load(config_: config.Config) -> None:
    logs.take_over(config_.log_format, config_.log_level)
    import_module("sidelight.commands.ratings.load").load(
        config_.database, config_.ratings, keep_last_good=True
    )


def _require_token(config_: config.Config) -> None:
    """Open the server to other machines only for those who have a token."""
    try:
        tokens = held(config_.tokens)
    except TokensError as error:
        fail(str(error))
    if config_.is_loopback or tokens:
        return
    fail(
        f"On {config_.host} other machines can reach the server, and there is no token that lets them in. "
        "Either make one: `sidelight tokens make NAME`. Or set SIDELIGHT_HOST to 127.0.0.1: then only this "
        "machine reaches it."
    )


def _remind_of_names(config_: config.Config) -> None:
    """Where the server listens on every address, none of them says what others call it."""
    address = ip(config_.host)
    if address is not None and address.is_unspecified and not config_.allowed_hosts:
        reminder = (
            "The server answers to the names of this machine alone. Set SIDELIGHT_ALLOWED_HOSTS to the "
            "names and addresses by which others reach it."
        )
        warn((reminder,))


def _take_address(config_: config.Config) -> None:
    """See before the workers start that the address is free, and let no other server begin on it."""
    family = socket.AF_INET6 if ":" in config_.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((config_.host, config_.port))
            _claim(probe.getsockname())
        except OSError as error:
            fail(
                f"Cannot listen on {config_.host} port {config_.port}: {error.strerror}. "
                "If another program uses it, set SIDELIGHT_PORT to a free one."
            )


def _claim(address: tuple[object, ...]) -> None:
    """Hold a name for the address as long as this process lives.

    Workers share their port with whatever else this user starts on it: of two servers that begin at the same
    time, each would get a part of the requests. On Linux a socket can have a name that goes with its process.

    Raises:
        OSError: Another server has it.
    """
    if sys.platform != "linux":
        return
    claim = socket.socket(socket.AF_UNIX)
    claim.bind("\0sidelight {} {}".format(*address))
    os.register_at_fork(after_in_child=claim.close)
