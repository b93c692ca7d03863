"""`sidelight ratings …`: one module a command; a new one is registered here."""

import gc

import click

from sidelight.commands.lazily import LazyGroup

_COMMANDS = (
    "add",
    "check",
    "diff",
    "load",
    "history",
    "where",
    "withdraw",
    "reinstate",
    "stale",
    "export",
    "pull",
)
_PLACES = {name: f"sidelight.commands.ratings.{name}:command" for name in _COMMANDS}
# The word is one of Python's own.
_PLACES["import"] = "sidelight.commands.ratings.import_:command"


@click.group(cls=LazyGroup, places=_PLACES)
@click.pass_context
def ratings(context: click.Context) -> None:
    """Keep the ratings package: check it, change it, put it in force."""
    # A package is millions of small values without circles, which the collector of circles would walk
    # through again and again.
    gc.disable()
    context.call_on_close(gc.enable)
