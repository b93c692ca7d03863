"""`sidelight ratings check`."""

import sys
from pathlib import Path

import click

from sidelight.commands.terminal import FOLDER, package_folder, say, warn
from sidelight.curating import check


@click.command("check")
@FOLDER
def command(folder: Path | None) -> None:
    """Check a ratings package and show every problem at once."""
    folder = package_folder(folder)
    problems = check(folder)
    warn(problems)
    if problems:
        sys.exit(1)
    say(f"{folder}: no problems.")
