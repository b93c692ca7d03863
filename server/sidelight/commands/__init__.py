"""The command line, `sidelight …`: each command reads its options, calls one part, says what came of it."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from sidelight import __version__
from sidelight.commands.lazily import LazyGroup
from sidelight.commands.terminal import fail
from sidelight.config.sources import FILE

_COMMANDS = {
    "serve": "sidelight.commands.serve:serve",
    "analyze": "sidelight.commands.analyze:analyze",
    "config": "sidelight.commands.config:show_config",
    "tokens": "sidelight.commands.tokens:tokens",
    "openapi": "sidelight.commands.openapi:openapi_document",
    "ratings": "sidelight.commands.ratings:ratings",
    "report": "sidelight.commands.report:report",
}


class _Program(LazyGroup):
    """The program; signs that the terminal cannot show, or that are no text, are written in ASCII."""

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401 (as in click)
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        return super().main(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 (as in click)
        try:
            return super().invoke(ctx)
        except UnicodeEncodeError as error:
            fail(f"{error.object!r} is no text in UTF-8. Write it in that encoding.")


@click.group(cls=_Program, places=_COMMANDS)
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
