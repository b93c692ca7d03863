"""`sidelight ratings reinstate`."""

from pathlib import Path

import click

from sidelight.commands.ratings.sound import refuse
from sidelight.commands.terminal import FROM, fail, package_folder, say, settings
from sidelight.curating import PackageError
from sidelight.curating.withdrawing import take_off_record
from sidelight.outlets.store import Store, StoreError


@click.command("reinstate")
@click.argument("claim", metavar="OUTLET/NUMBER")
@FROM
def command(claim: str, folder: Path | None) -> None:
    """Let a claim that was withdrawn be filed again; its row has to be written anew.

    What was struck out of earlier editions stays so.
    """
    outlet, _, number = claim.partition("/")
    folder = package_folder(folder)
    try:
        with Store(settings().database) as store:
            known = store.reinstate(outlet, number)
        filed = take_off_record(folder, outlet, number)
    except PackageError as error:
        refuse(error, "Nothing was changed in the package")
    except StoreError as error:
        fail(str(error))
    except OSError as error:
        fail(f"{error.filename} cannot be written: {error.strerror}.")
    if not known and not filed:
        fail(f"No claim {claim} was withdrawn. withdrawn.csv has outlets and numbers.")
    say(f"{claim} may be filed again. Write its row anew, and load the package.")
