"""`sidelight openapi`."""

import json

import click

from sidelight.commands.terminal import say


@click.command("openapi")
def openapi_document() -> None:
    """Print the API's OpenAPI document."""
    # The web takes half a second to import, and no other command needs it.
    from sidelight.web import openapi  # noqa: PLC0415
    from sidelight.web.routes import OPERATIONS  # noqa: PLC0415

    say(json.dumps(openapi.document(OPERATIONS), indent=2))
