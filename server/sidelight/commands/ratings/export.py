"""`sidelight ratings export`."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, get_args

import click

from sidelight.commands.ratings.sound import refuse
from sidelight.commands.terminal import (
    FOLDER,
    JSON,
    fail,
    following,
    package_folder,
    progress,
    say,
    say_json,
    warn,
)
from sidelight.curating import PackageError
from sidelight.curating.descriptor import FILE
from sidelight.curating.exporting import MANY_FACTS, ExportError, Format, Selection, export
from sidelight.curating.package import sound_tables
from sidelight.curating.published import sha256
from sidelight.curating.swapping import BusyError


@click.command("export")
@FOLDER
@click.option("--format", "form", type=click.Choice(get_args(Format)), required=True, help="What to make.")
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path),
    required=True,
    help="Where to; for csv a folder, or a file whose name ends in .zip.",
)
@click.option("--public", is_flag=True, help="Leave out what may not be published, and say what that is.")
@click.option("--force", is_flag=True, help="Replace an export that is there already.")
@JSON
def command(  # noqa: PLR0913 (each is an option)
    folder: Path | None, form: Format, target: Path, *, public: bool, force: bool, as_json: bool
) -> None:
    """Export a ratings package, to publish it or to read it in other programs.

    csv makes the package anew, with the size and the SHA-256 of every file, as `pull` needs them. json makes
    one document of all outlets. sqlite makes a database, and beside it the metadata.json that Datasette
    shows with it.
    """
    try:
        with progress() as bar:
            read = partial(sound_tables, follow=following(bar))
            selection = export(package_folder(folder), target, form, public=public, force=force, read=read)
    except PackageError as error:
        refuse(error, "Nothing was exported")
    except (ExportError, BusyError) as error:
        fail(str(error))
    except OSError as error:
        fail(f"{target} cannot be written: {error.strerror}.")
    if as_json:
        say_json(_summary(selection, target))
    else:
        _say(selection, target)
    if public:
        warn(_warnings(selection))


def _say(selection: Selection, target: Path) -> None:
    say(f"{target}: {selection.outlets:,} outlets.")
    for each in selection.left_out:
        say(f"  Left out, {each}.")
    for dataset, rows in selection.single_facts.items():
        say(f"  Carried as single facts, from the dataset {dataset}: {rows:,}.")
    say(f"  SHA-256: {_digest(target)}")


def _summary(selection: Selection, target: Path) -> dict[str, Any]:
    return {
        "to": str(target),
        "outlets": selection.outlets,
        "rows": {name: len(table.rows) for name, table in selection.tables.by_name.items()},
        "left_out": [{"cause": each.cause, "of": each.of, "rows": each.rows} for each in selection.left_out],
        "single_facts": selection.single_facts,
        "sha256": _digest(target),
    }


def _digest(target: Path) -> str:
    """What `pull --sha256` compares: that of the file which an address of the export would name."""
    return sha256(target / FILE if target.is_dir() else target)


def _warnings(selection: Selection) -> Iterator[str]:
    """Say how much is carried from datasets whose licence does not let them be passed on as a whole."""
    for dataset, rows in selection.single_facts.items():
        if rows > MANY_FACTS:
            yield (
                f"{rows:,} rows come from the dataset {dataset}, of which only single facts may be "
                "published. See that they are no substantial part of it, or write private into its ship."
            )
