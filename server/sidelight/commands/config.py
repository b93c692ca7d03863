"""`sidelight config`."""

import click

from sidelight.commands.terminal import fail, say_exactly
from sidelight.config import ConfigError, shown, sources


@click.command("config")
@click.option("--toml", "as_file", is_flag=True, help="Print a file of settings that can be kept.")
def show_config(*, as_file: bool) -> None:
    """Print the settings in force: name, value, and where it comes from. Passwords are masked."""
    try:
        given = sources.given()
        config = sources.build(given)
    except ConfigError as error:
        fail(str(error))
    for line in (shown.toml if as_file else shown.table)(config, given):
        say_exactly(line)
