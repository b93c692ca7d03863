"""`sidelight ratings …`: one module a command; a new one is registered here."""

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
def ratings() -> None:
    """Keep the ratings package: check it, change it, put it in force."""


for module in (add, check, diff, load, history, where, withdraw, reinstate, stale, export, import_, pull):
    ratings.add_command(module.command)
