"""`sidelight analyze`: one article for a reader at the terminal, or an archive of them."""

from pathlib import Path

import click

from sidelight.archives.ratings import Known, known_ratings
from sidelight.commands.analyze_lines import analyze_lines
from sidelight.commands.terminal import fail, settings, warn
from sidelight.curating import PackageError
from sidelight.outlets.store import StoreError


@click.command()
@click.argument("source", metavar="IN")
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--jsonl", "is_lines", is_flag=True, required=True, help="IN is an archive, an article a line.")
@click.option(
    "--ratings",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of a ratings package; default: the ratings in force in the database, else those that are set.",
)
@click.option(
    "--workers", type=click.IntRange(1, 256), help="How many processes read; default: one for each processor."
)
@click.option("--restart", is_flag=True, help="Begin OUT anew, whatever it holds.")
def analyze(
    source: str, out: Path, folder: Path | None, workers: int | None, *, is_lines: bool, restart: bool
) -> None:
    """Read an article."""
    analyze_lines(source, out, _ratings(folder), workers=workers, restart=restart)


def _ratings(folder: Path | None) -> Known:
    try:
        return known_ratings(settings(), folder)
    except PackageError as error:
        warn(error.problems)
        fail("Nothing was read: mend what is named above and try again.")
    except StoreError as error:
        fail(str(error))
