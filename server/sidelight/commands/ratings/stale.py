"""`sidelight ratings stale`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from sidelight.commands.ratings.sound import read_sound
from sidelight.commands.terminal import FOLDER, JSON, package_folder, say, say_json
from sidelight.curating.review import Due, due_for_review, undated
from sidelight.curating.shape import part_of
from sidelight.curating.wording import PARTS, counted
from sidelight.outlets.dates import STALE_AFTER


@click.command("stale")
@FOLDER
@click.option(
    "--months",
    type=click.IntRange(0, 1200),
    default=STALE_AFTER,
    show_default=True,
    help="How many months old a claim may be.",
)
@click.option("--undated", "with_undated", is_flag=True, help="Show those of which no date is known, too.")
@JSON
def command(folder: Path | None, months: int, *, with_undated: bool, as_json: bool) -> None:
    """Show which claims are due for review, the oldest first."""
    tables = read_sound(package_folder(folder), "Nothing was looked through")
    old, without_date = list(due_for_review(tables, tables.today, months)), list(undated(tables))
    shown = [*old, *(without_date if with_undated else ())]
    if as_json:
        say_json([_as_json(each) for each in shown])
        return
    if shown:
        say(f"In {tables.folder}")
        _print(shown, {row["id"]: row["name"] for row in tables["outlets"].rows})
    say(f"{counted(len(old), 'claim is', 'claims are')} older than {months} months.")
    if without_date:
        where = "" if with_undated else " --undated shows them."
        say(f"{counted(len(without_date), 'claim has', 'claims have')} no date that is known.{where}")


def _print(shown: Sequence[Due], names: dict[str, str]) -> None:
    table = Table(box=None, pad_edge=False)
    table.add_column("Last date", no_wrap=True)
    table.add_column("Outlet")
    table.add_column("What")
    table.add_column("Row", no_wrap=True)
    for due in shown:
        place = f"{Path(due.table.file).name}:{due.row.record.line}"
        table.add_row(due.last or "not known", names[due.row["outlet"]], _what(due), place)
    Console(markup=False, highlight=False).print(table)


def _what(due: Due) -> str:
    return f"{PARTS[part_of(due.table.name)][0]}: {due.what.replace('_', ' ')}"


def _as_json(due: Due) -> dict[str, Any]:
    return {
        "outlet": due.row["outlet"],
        "table": due.table.name,
        "what": due.what,
        "last": due.last,
        "file": due.table.file,
        "line": due.row.record.line,
    }
