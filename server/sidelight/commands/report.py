"""`sidelight report`."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from sidelight.archives.report.results import NotResultsError, Result, results
from sidelight.archives.report.tally import document, tally
from sidelight.archives.report.writing import PICTURE, drawing, markdown
from sidelight.commands.terminal import fail, say


@click.command()
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="RESULTS…",
    type=click.Path(path_type=Path, exists=True),
)
@click.option(
    "--to",
    "folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write report.md, report.json and report.svg into.",
)
def report(files: tuple[Path, ...], folder: Path) -> None:
    """Sum up the results of an archive.

    RESULTS are files that `sidelight analyze --jsonl` wrote, packed by gzip or not, or the Parquet that Spark
    wrote. Outlets are not compared.
    """
    try:
        counted = tally(_all(files))
    except NotResultsError as error:
        fail(str(error))
    if not counted.articles:
        fail("There are no results in it, so that there is nothing to sum up.")
    texts = {
        "report.md": markdown(counted),
        "report.json": json.dumps(document(counted), ensure_ascii=False, indent=2) + "\n",
        PICTURE: drawing(counted),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text, "utf-8")
    except OSError as error:
        fail(f"{folder} cannot be written: {error.strerror}.")
    say(f"{counted.articles:,} articles summed up in {', '.join(str(folder / name) for name in texts)}")


def _all(files: Sequence[Path]) -> Iterator[Result]:
    for each in files:
        yield from results(each)
