"""`sidelight ratings …`: one module a command; a new one is registered here."""

import gc

import click

from sidelight.commands.ratings import (
    add,
    check,
    diff,
    export,
    history,
    import_,
    load,
    pull,
    reinstate,
    stale,
    where,
    withdraw,
)


@click.group()
@click.pass_context
def ratings(context: click.Context) -> None:
    """Keep the ratings package: check it, change it, put it in force."""
    # A package is millions of small values without circles, which the collector of circles would walk
    # through again and again.
    gc.disable()
    context.call_on_close(gc.enable)


for module in (add, check, diff, load, history, where, withdraw, reinstate, stale, export, import_, pull):
    ratings.add_command(module.command)
