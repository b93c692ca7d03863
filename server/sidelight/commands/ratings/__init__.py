"""`sidelight ratings …`: one module a command; a new one is registered here."""

import click

from sidelight.commands.ratings import check, load


@click.group()
def ratings() -> None:
    """Keep the ratings package: check it, change it, put it in force."""


for module in (check, load):
    ratings.add_command(module.command)
