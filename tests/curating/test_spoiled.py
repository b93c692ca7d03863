"""A package with a mistake is never loaded; one that a spreadsheet program saved is loaded as it was."""

from pathlib import Path

import pytest

from curating.mistakes.every import SPOILED, WORDING
from curating.saving import SAVED, Save, save_all
from curating.spoiling import RATINGS, Edit, copy, spoil
from outlets.making import contents_of
from sidelight.commands.ratings.load import load
from sidelight.curating import load_package
from sidelight.outlets.edition import Contents
from sidelight.outlets.store import Store

REFUSED = [each for each in SPOILED if any(": warning: " not in line for line in WORDING[each[0]])]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give a database with the package of the tests in force."""
    address = f"sqlite:///{tmp_path_factory.mktemp('store')}/sidelight.db"
    load(address, RATINGS, keep_last_good=False)
    return address


def in_force(database: str) -> tuple[Contents | None, tuple[int, str, str] | None]:
    with Store(database) as store:
        return contents_of(store), store.marker()


@pytest.mark.parametrize("spoiled", REFUSED, ids=[each[0] for each in REFUSED])
def test_nothing_of_a_spoiled_package_is_loaded_and_the_edition_in_force_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], database: str, spoiled: tuple[str, str, Edit]
) -> None:
    name, file, edit = spoiled
    before = in_force(database)
    package = spoil(tmp_path, file, edit)
    with pytest.raises(SystemExit) as ended:
        load(database, package, keep_last_good=False)
    assert ended.value.code == 1
    told = capsys.readouterr().err.replace(f"{package}/", "").splitlines()
    assert told == [
        *(line for line in WORDING[name] if ": warning: " not in line),
        "Nothing was loaded: mend what is named above and try again.",
    ]
    assert in_force(database) == before


def test_there_are_enough_of_them() -> None:
    assert len(REFUSED) >= 20


@pytest.mark.parametrize("save", SAVED.values(), ids=SAVED)
def test_a_spreadsheets_way_of_saving_changes_nothing(tmp_path: Path, save: Save) -> None:
    package = copy(tmp_path)
    save_all(package, save)
    assert load_package(package) == load_package(RATINGS)
