"""`sidelight openapi`."""

import json

import click

from sidelight.commands.terminal import say_exactly


@click.command("openapi")
def openapi_document() -> None:
    """Print the API's OpenAPI document."""
    # The web takes half a second to import, and no other command needs it.
    from sidelight.web.document import document  # noqa: PLC0415

    say_exactly(json.dumps(document(), indent=2))
