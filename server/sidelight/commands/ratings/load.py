"""`sidelight ratings load`."""

from pathlib import Path

import click

from sidelight.commands.terminal import (
    FOLDER,
    fail,
    following,
    package_folder,
    progress,
    say,
    settings,
    warn,
)
from sidelight.curating import PackageError, load_package
from sidelight.outlets.edition import Edition
from sidelight.outlets.store import Store, StoreError


@click.command("load")
@FOLDER
def command(folder: Path | None) -> None:
    """Check a ratings package and put it in force; a running server takes it over by itself."""
    load(settings().database, package_folder(folder), keep_last_good=False)


def load(database: str, folder: Path, *, keep_last_good: bool) -> None:
    """Load a package, or say what is wrong with it.

    Args:
        database: Address of the store.
        folder: The package.
        keep_last_good: Go on with the edition in force where the package, whyever, cannot be loaded.
    """
    try:
        with Store(database) as store:
            try:
                edition = _activate(store, folder)
            except PackageError as error:
                warn(error.problems)
                last = store.active()
            except StoreError as error:
                last = store.active() if keep_last_good else None
                if last is None:
                    raise
                warn((str(error),))
            else:
                say(f"Ratings: {edition.outlets:,} outlets, edition {edition.id[:12]}.")
                return
    except StoreError as error:
        fail(str(error))
    if last is None or not keep_last_good:
        fail("Nothing was loaded: mend what is named above and try again.")
    say(f"These ratings were not loaded. Edition {last.id[:12]} of {last.activated_at} stays in force.")


def _activate(store: Store, folder: Path) -> Edition:
    with progress() as bar:
        documents = load_package(folder, following(bar))
        writing = bar.add_task("Loading", total=len(documents))
        edition = store.activate(documents, lambda written: bar.advance(writing, written))
    for outlet, withdrawal in store.withdrawn(documents):
        say(
            f"{outlet}: {withdrawal.what} was withdrawn on {withdrawal.withdrawn_on} and is left out. "
            f"`sidelight ratings reinstate {outlet}/{withdrawal.claim}` lets it be loaded again."
        )
    return edition
