"""`sidelight ratings withdraw`."""

import sys
from pathlib import Path

import click

from sidelight import clock
from sidelight.commands.ratings.load import load
from sidelight.commands.ratings.sound import refuse
from sidelight.commands.terminal import FROM, fail, package_folder, say, say_wrapped, settings
from sidelight.curating import PackageError
from sidelight.curating.shape import part_of
from sidelight.curating.withdrawing import (
    NoSuchClaimError,
    Stated,
    claim_in_history,
    claim_in_row,
    withdraw,
)
from sidelight.curating.wording import PARTS
from sidelight.outlets.store import Store, StoreError


@click.command("withdraw")
@click.argument("row")
@click.option("--reason", required=True, help="Why, in a sentence for readers.")
@click.option("--yes", is_flag=True, help="Do not ask at the terminal whether it is the right claim.")
@FROM
def command(row: str, reason: str, folder: Path | None, *, yes: bool) -> None:
    """Take a claim back everywhere: in the package, in force, and in every earlier edition.

    ROW is the file and line of the claim, such as facts.csv:12, or its outlet and number as
    `sidelight ratings history` shows them, such as the-daily-example/0123456789abcdef. Its words go;
    that it was withdrawn, when and why stays for readers to see.
    """
    if not reason.strip():
        fail("The reason is empty. Say in a sentence for readers why the claim is withdrawn.")
    database, folder = settings().database, package_folder(folder)
    try:
        stated = _find(row, database, folder)
        if sys.stdin.isatty() and not yes:
            _ask(stated)
        withdrawn = stated.withdrawn(reason, clock.today())
        withdraw(folder, withdrawn)
    except PackageError as error:
        refuse(error, "Nothing was withdrawn")
    except (NoSuchClaimError, StoreError) as error:
        fail(str(error))
    except OSError as error:
        fail(f"{error.filename} cannot be written: {error.strerror}.")
    say(f"Withdrawn: {withdrawn.what} of {withdrawn.outlet} ({withdrawn.outlet}/{withdrawn.claim}).")
    load(database, folder, keep_last_good=False)


def _find(row: str, database: str, folder: Path) -> Stated:
    """Find the claim that is meant: in its row, or in the history of its outlet."""
    outlet, slash, number = row.partition("/")
    if not slash or ".csv" in row:
        return claim_in_row(folder, row)
    with Store(database) as store:
        shown = [each.outlet for each in store.history(outlet) if each.outlet]
    found = claim_in_history(shown, number)
    if found is None:
        message = (
            f"No edition has a claim {outlet}/{number}. `sidelight ratings history {outlet}` shows them."
        )
        raise NoSuchClaimError(message)
    return found


def _ask(stated: Stated) -> None:
    """Show the claim, and end the command unless a person says that it is to go."""
    say_wrapped(f"{PARTS[part_of(stated.table)][0].capitalize()} of {stated.outlet}: {stated.words}")
    if not click.confirm("Withdraw it everywhere?", err=True):
        fail("Nothing was withdrawn.")
