"""The command line, `sidelight …`: each command reads its options, calls one part, says what came of it."""

import json
import socket
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from sidelight import __version__, config, serving
from sidelight.curating import PackageError, Problem, check, load_package
from sidelight.outlets.store import Store, StoreError
from sidelight.web import openapi
from sidelight.web.routes import OPERATIONS


def say(text: str) -> None:
    """Print a line for the person at the terminal at once, also into a pipe."""
    click.echo(text)
    sys.stdout.flush()


@click.group()
@click.version_option(__version__)
def main() -> None:
    """Sidelight: context beside an article."""


@main.command()
@click.option(
    "--extension",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the built extension; its loading is then explained.",
)
def serve(extension: Path | None) -> None:
    """Check and load the ratings, then serve the API and the page."""
    settings = _settings()
    _load(settings, keep_last_good=True)
    _require_free(settings)
    serving.serve(settings, say, extension)


@main.command("openapi")
def openapi_document() -> None:
    """Print the API's OpenAPI document."""
    say(json.dumps(openapi.document(OPERATIONS), indent=2))


@main.group()
def ratings() -> None:
    """Check and load the ratings package."""


FOLDER = click.argument(
    "folder", required=False, type=click.Path(path_type=Path, file_okay=False), metavar="[FOLDER]"
)


@ratings.command("check")
@FOLDER
def check_ratings(folder: Path | None) -> None:
    """Check a ratings package and show every problem at once."""
    folder = folder or _settings().ratings
    problems = check(folder)
    _show(problems)
    if problems:
        sys.exit(1)
    say(f"{folder}: no problems.")


@ratings.command("load")
@FOLDER
def load_ratings(folder: Path | None) -> None:
    """Check a ratings package and put it in force; a running server takes it over by itself."""
    settings = _settings()
    _load(settings, folder, keep_last_good=False)


def _settings() -> config.Config:
    try:
        return config.load()
    except config.ConfigError as error:
        _fail(str(error))


def _load(settings: config.Config, folder: Path | None = None, *, keep_last_good: bool) -> None:
    try:
        with Store(settings.database) as store:
            try:
                edition = store.activate(load_package(folder or settings.ratings))
            except PackageError as error:
                _show(error.problems)
                last = store.active()
            else:
                say(f"Ratings: {edition.outlets} outlets, edition {edition.id[:12]}.")
                return
    except StoreError as error:
        _fail(str(error))
    if last is None or not keep_last_good:
        _fail("Nothing was loaded: mend what is named above and try again.")
    say(f"These ratings were not loaded. Edition {last.id[:12]} of {last.activated_at} stays in force.")


def _show(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(str(problem), err=True)


def _require_free(settings: config.Config) -> None:
    """Find out before the workers start whether the address can be listened on."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            _fail(
                f"Cannot listen on {settings.host} port {settings.port}: {error.strerror}. "
                "If another program uses it, set SIDELIGHT_PORT to a free one."
            )


def _fail(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(1)
