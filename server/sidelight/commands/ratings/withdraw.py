"""`sidelight ratings withdraw`."""

from datetime import UTC, date, datetime
from pathlib import Path

import click

from sidelight.commands.ratings.load import load
from sidelight.commands.terminal import FROM, fail, package_folder, say, settings, warn
from sidelight.curating import PackageError
from sidelight.curating.withdrawing import (
    NoSuchClaimError,
    Withdrawn,
    withdraw_past,
    withdraw_row,
)
from sidelight.outlets.claims import claims
from sidelight.outlets.store import Store, StoreError


@click.command("withdraw")
@click.argument("row")
@click.option("--reason", required=True, help="Why, in a sentence for readers.")
@FROM
def command(row: str, reason: str, folder: Path | None) -> None:
    """Take a claim back everywhere: in the package, in force, and in every earlier edition.

    ROW is the file and line of the claim, such as facts.csv:12, or its outlet and number as
    `sidelight ratings history` shows them, such as the-daily-example/0123456789abcdef. Its words go;
    that it was withdrawn, when and why stays for readers to see.
    """
    if not reason.strip():
        fail("The reason is empty. Say in a sentence for readers why the claim is withdrawn.")
    database, folder, today = settings().database, package_folder(folder), datetime.now(UTC).date()
    outlet, slash, number = row.partition("/")
    try:
        if slash and ".csv" not in row:
            withdrawn = _past(database, outlet, number, reason, today)
            withdraw_past(folder, withdrawn)
        else:
            withdrawn = withdraw_row(folder, row, reason, today)
    except PackageError as error:
        warn(error.problems)
        fail("Nothing was withdrawn: mend what is named above and try again.")
    except (NoSuchClaimError, StoreError) as error:
        fail(str(error))
    except OSError as error:
        fail(f"{error.filename} cannot be written: {error.strerror}.")
    say(f"Withdrawn: {withdrawn.what} of {withdrawn.outlet} ({withdrawn.outlet}/{withdrawn.claim}).")
    load(database, folder, keep_last_good=False)


def _past(database: str, outlet: str, number: str, reason: str, today: date) -> Withdrawn:
    """Find a claim in the history of its outlet."""
    with Store(database) as store:
        shown = [each.outlet for each in store.history(outlet) if each.outlet]
    found = next((claim for each in shown for claim, _ in claims(each) if claim.id == number), None)
    if found is None:
        message = (
            f"No edition has a claim {outlet}/{number}. `sidelight ratings history {outlet}` shows them."
        )
        raise NoSuchClaimError(message)
    return Withdrawn(outlet, found.part, found.what, found.id, today.isoformat(), reason)
