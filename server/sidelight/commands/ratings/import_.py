"""`sidelight ratings import`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import click

from sidelight.commands.ratings.sound import refuse
from sidelight.commands.terminal import JSON, fail, progress, say, say_json, settings
from sidelight.curating import PackageError
from sidelight.curating.importers.applying import open_package, write_package
from sidelight.curating.importers.datasets import Described, describe
from sidelight.curating.importers.formats import FORMATS
from sidelight.curating.importers.merge import Merged, merge
from sidelight.curating.importers.model import Imported, Source, UnreadableError
from sidelight.curating.importers.plan import Plan


@click.command("import", epilog=f"FORMAT is one of: {', '.join(FORMATS)}.")
@click.argument("format_", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--into",
    "folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the package that takes it in; a new one is begun.",
)
@click.option(
    "--id", "id_", help="Short name of the dataset. An earlier import of the same name is replaced."
)
@click.option("--title", help="Title of the dataset.")
@click.option("--publisher", help="Who publishes it.")
@click.option("--url", help="Where it can be read.")
@click.option("--version", help="Version or commit of this copy.")
@click.option("--captured-on", help="Day of this copy, such as 2024-01-31.")
@click.option("--licence", help="Its licence, by its SPDX identifier.")
@click.option(
    "--ship",
    type=click.Choice(["whole", "facts", "private"]),
    help="What of it may be published: all, single facts, or nothing.",
)
@click.option("--rated-on", default="", help="When its ratings were given, where it does not say so.")
@click.option("--known-only", is_flag=True, help="Take only what is about outlets on file.")
@click.option("--dry-run", is_flag=True, help="Write nothing.")
@click.option("--list", "listed", is_flag=True, help="Show each thing that was left, and not only how many.")
@JSON
def command(format_: str, file: Path, folder: Path, **options: Any) -> None:  # noqa: ANN401 (click's values)
    """Import FILE, which others made in FORMAT, into a package of your own.

    What people wrote stays as it is; what an earlier import of the same dataset brought is replaced. What
    contradicts the package is left and shown. Nothing is written unless the package passes `check` then.
    """
    kind = FORMATS[format_]
    try:
        dataset = describe(kind, Described(**{each.name: options[each.name] for each in fields(Described)}))
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    source = Source(file.name, dataset["url"], options["rated_on"])
    try:
        package = open_package(folder, settings().ratings)
        plan = Plan(
            dataset,
            kind.scales,
            known_only=options["known_only"],
            by_name=kind.by_name,
            other_names=kind.other_names,
        )
        merged = merge(package.rows, _shown(kind.read(file.read_bytes(), source)), plan)
        if not options["dry_run"]:
            write_package(package, merged.rows)
    except UnreadableError as error:
        fail(str(error))
    except PackageError as error:
        refuse(error, "Nothing was imported")
    except FileExistsError as error:
        fail(str(error))
    except OSError as error:
        fail(f"{error.filename} cannot be read or written: {error.strerror}.")
    _tell(merged, options)


def _shown(imported: Iterator[Imported]) -> Iterable[Imported]:
    """Give what is imported while a bar shows how far it is."""
    everything = list(imported)
    with progress() as bar:
        yield from bar.track(everything, description="Merging")


def _tell(merged: Merged, options: Mapping[str, Any]) -> None:
    if options["as_json"]:
        say_json({**merged.summary.as_json(), "written": not options["dry_run"]})
        return
    for line in merged.summary.lines(listed=options["listed"]):
        say(line)
    if options["dry_run"]:
        say("Nothing was written.")
