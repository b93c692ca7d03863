"""The command line, `sidelight …`: each command reads its options, calls one part, says what came of it."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from sidelight import __version__
from sidelight.commands.config import show_config
from sidelight.commands.openapi import openapi_document
from sidelight.commands.ratings import ratings
from sidelight.commands.report import report
from sidelight.commands.serve import serve
from sidelight.commands.tokens import tokens
from sidelight.config.sources import FILE


class _Program(click.Group):
    """The program; signs that the terminal cannot show, or that are no text, are written in ASCII."""

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401 (as in click)
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        return super().main(*args, **extra)


@click.group(cls=_Program)
@click.version_option(__version__)
@click.option(
    "--config",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"File of settings; `sidelight config --toml` prints one. Or name it in {FILE}.",
)
def main(file: Path | None) -> None:
    """Sidelight: context beside an article."""
    if file is not None:
        # The server's processes read their settings anew, in the same way.
        os.environ[FILE] = str(file.absolute())


for command in (serve, show_config, tokens, openapi_document, ratings, report):
    main.add_command(command)
