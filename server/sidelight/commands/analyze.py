"""`sidelight analyze`: one article for a reader at the terminal, or an archive of them."""

import shutil
import sys
from pathlib import Path
from typing import Any

import click

from sidelight import clock
from sidelight.archives.article.document import as_markdown, as_text
from sidelight.archives.article.file import NO_ADDRESS, UnusableError, page_of
from sidelight.archives.ratings import Known, known_ratings
from sidelight.commands.analyze_lines import analyze_lines
from sidelight.commands.ratings.sound import refuse
from sidelight.commands.terminal import fail, say_exactly, settings, warn
from sidelight.curating import PackageError
from sidelight.outlets.store import StoreError
from sidelight.panel.build import build_panel
from sidelight.reading import read


@click.command()
@click.argument("source", metavar="[FILE]", default="-")
@click.argument("out", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--jsonl", "is_lines", is_flag=True, help="FILE is an archive, an article a line; OUT is made.")
@click.option(
    "--ratings",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of a ratings package; default: the ratings in force in the database, else those set.",
)
@click.option(
    "--workers", type=click.IntRange(1, 256), help="How many processes read; default: one for each processor."
)
@click.option("--restart", is_flag=True, help="Begin OUT anew, whatever it holds.")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text")
@click.option("--url", help="The article's address, for its outlet.")
@click.option("--title", help="Its headline.")
@click.option("--language", help="Its language, like en.")
@click.option("--published", help="Its date, like 2024-01-19.")
def analyze(  # noqa: PLR0913 (one for each option)
    source: str,
    out: Path | None,
    folder: Path | None,
    workers: int | None,
    *,
    is_lines: bool,
    restart: bool,
    form: str,
    **given: str | None,
) -> None:
    """Read an article and print what the panel shows of it.

    FILE holds the article's text in UTF-8, with a blank line between paragraphs, or a JSON object as POST
    /v1/context takes it. Without FILE, or where it is -, standard input is read.

    With --jsonl each line of FILE is such an object, and OUT gets a line for each, in their order. FILE and
    OUT may end in .gz. What was stopped goes on when the same command is run again. The exit code is 3 where
    lines were set aside.
    """
    if is_lines and out is None:
        raise click.UsageError("Name the file for the results: sidelight analyze --jsonl FILE OUT")
    if out is not None and not is_lines:
        raise click.UsageError("A second file is for the results of --jsonl.")
    known = _ratings(folder)
    if out is not None:
        analyze_lines(source, out, known, workers=workers, restart=restart)
    else:
        _analyze_one(source, known, form, {name: value for name, value in given.items() if value})


def _analyze_one(source: str, known: Known, form: str, given: dict[str, Any]) -> None:
    if source == "-" and sys.stdin.isatty():
        fail("Name a file, or pipe an article's text into it. `sidelight analyze --help` says more.")
    try:
        page = page_of(sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes(), given)
    except OSError as error:
        fail(f"{source} cannot be read: {error.strerror}.")
    except UnusableError as error:
        fail(f"{'Standard input' if source == '-' else source} {error}")
    panel = build_panel(page, read(page), known.directory, clock.today())
    warn((f"Ratings: edition {known.directory.edition.id[:12]} {known.place}.",))
    is_addressed = page.url != NO_ADDRESS
    if not is_addressed:
        warn(("No address was given, so that the outlet is not known: --url names it.",))
    if form == "json":
        say_exactly(panel.model_dump_json(by_alias=True, indent=2))
    elif form == "markdown":
        title = page.title or (page.url if is_addressed else source)
        say_exactly(as_markdown(panel, page.text, title, is_addressed=is_addressed))
    else:
        say_exactly(as_text(panel, page.text, shutil.get_terminal_size().columns, is_addressed=is_addressed))


def _ratings(folder: Path | None) -> Known:
    try:
        return known_ratings(settings(), folder)
    except PackageError as error:
        refuse(error, "Nothing was read")
    except StoreError as error:
        fail(str(error))
