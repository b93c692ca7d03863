"""`sidelight openapi`."""

import json

import click

from sidelight.commands.terminal import say
from sidelight.web import openapi
from sidelight.web.routes import OPERATIONS


@click.command("openapi")
def openapi_document() -> None:
    """Print the API's OpenAPI document."""
    say(json.dumps(openapi.document(OPERATIONS), indent=2))
