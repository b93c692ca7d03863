"""`sidelight ratings pull`."""

import re
import sys
from contextlib import redirect_stdout
from dataclasses import asdict
from functools import partial
from pathlib import Path

import click
from rich.progress import Progress as Bar
from rich.progress import TaskID

from sidelight.commands.ratings.load import load
from sidelight.commands.ratings.sound import refuse
from sidelight.commands.terminal import (
    JSON,
    fail,
    following,
    package_folder,
    progress,
    say,
    say_json,
    settings,
)
from sidelight.curating import PackageError
from sidelight.curating.package import sound_tables
from sidelight.curating.pulling import Progress, Pulled, PullError, pull
from sidelight.curating.swapping import BusyError

_KILOBYTE = 1_000


@click.command("pull")
@click.argument("address", metavar="URL")
@click.option(
    "--into",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to pull into; by default the one that is set for the ratings.",
)
@click.option("--sha256", "digest", metavar="HEX", help="SHA-256 that the file at URL must have.")
@click.option("--load", "and_load", is_flag=True, help="Put the package in force, too.")
@JSON
def command(address: str, folder: Path | None, digest: str | None, *, and_load: bool, as_json: bool) -> None:
    """Pull a ratings package that somebody publishes.

    URL is the address of its datapackage.json, or of a zip file, as `sidelight ratings export` makes them.
    The package is fetched over https, compared with its checksums and checked like any other; only then does
    it take the place of the folder, which must be one that was pulled before, or empty, or not there.
    """
    if digest and not re.fullmatch(r"[0-9a-fA-F]{64}", digest):
        raise click.BadParameter("a SHA-256 has 64 hexadecimal digits", param_hint="--sha256")
    folder = package_folder(folder)
    try:
        with progress() as bar:
            read = partial(sound_tables, follow=following(bar))
            pulled = pull(address, folder, digest=digest, progress=_shown_in(bar), read=read)
    except PackageError as error:
        refuse(error, "Nothing was pulled", f"tell the publisher what is named above. {folder} is as it was.")
    except (PullError, BusyError) as error:
        fail(str(error))
    except OSError as error:
        fail(f"{folder} cannot be written: {error.strerror}.")
    if as_json:
        say_json({"folder": str(folder), **asdict(pulled)})
    else:
        _say(pulled, folder)
    if and_load:
        # Standard output holds the JSON alone.
        with redirect_stdout(sys.stderr if as_json else sys.stdout):
            load(settings().database, folder, keep_last_good=False)


def _shown_in(bar: Bar) -> Progress:
    """Show the bytes that come in a progress bar, once the first have come."""
    tasks: list[TaskID] = []

    def show(done: int, total: int | None) -> None:
        if not tasks:
            tasks.append(bar.add_task("Fetching (kB)", total=None))
        bar.update(tasks[0], completed=done // _KILOBYTE, total=total and total // _KILOBYTE)

    return show


def _say(pulled: Pulled, folder: Path) -> None:
    if not pulled.changed:
        say(f"{pulled.url} is unchanged since {pulled.pulled_at}. {folder} stays as it is.")
        return
    say(f"{folder}: pulled from {pulled.url}, {pulled.rows['outlets'].now:,} outlets.")
    anew = all(rows.added == rows.now and not rows.removed for rows in pulled.rows.values())
    for name, rows in pulled.rows.items():
        if not anew and (rows.added or rows.removed):
            say(f"  {name}: {rows.now:,} rows, {rows.added:,} of them new; {rows.removed:,} gone")
