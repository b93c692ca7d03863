"""The command line, `sidelight …`: each command reads its options, calls one part, says what came of it."""

import click

from sidelight import __version__
from sidelight.commands.openapi import openapi_document
from sidelight.commands.ratings import ratings
from sidelight.commands.serve import serve


@click.group()
@click.version_option(__version__)
def main() -> None:
    """Sidelight: context beside an article."""


for command in (serve, openapi_document, ratings):
    main.add_command(command)
