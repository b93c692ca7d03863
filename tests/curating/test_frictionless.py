"""datapackage.json keeps its standard, and another program that reads that standard agrees with ours."""

from datetime import date
from pathlib import Path

import pytest
from frictionless import Package

from curating.mistakes.every import SPOILED
from curating.spoiling import RATINGS, Edit, spoil
from sidelight.curating import check

SHIPPED = Path(__file__).parents[2] / "ratings"

DECLARED = (
    "a value that the column does not know",
    "a day that the calendar has not",
    "a day as a spreadsheet program writes it",
    "a day of a rating in the American way",
    "yes and no as a spreadsheet writes them",
    "a number with a comma",
    "an address without a scheme",
    "nothing where something must be",
    "a disclaimer that is too long",
    "an outlet that is not on file",
    "the same outlet twice",
    "a line break inside a cell before the mistake",
)
"""Mistakes against what datapackage.json declares; frictionless looks at primary keys alone."""


@pytest.mark.parametrize("folder", [SHIPPED, RATINGS], ids=["shipped", "of the tests"])
def test_a_package_keeps_its_standard_with_all_of_its_data(folder: Path) -> None:
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.flatten(["title", "rowNumber", "fieldName", "note"]) == []
    assert report.stats["tasks"] == len(list(folder.glob("*.csv")))


@pytest.mark.parametrize(
    ("file", "edit"), [each[1:] for each in SPOILED if each[0] in DECLARED], ids=DECLARED
)
def test_both_find_a_mistake_in_the_same_row(tmp_path: Path, file: str, edit: Edit) -> None:
    package = spoil(tmp_path, file, edit)
    report = Package(str(package / "datapackage.json")).validate()
    theirs = {(task.place, error.to_dict()["rowNumber"]) for task in report.tasks for error in task.errors}
    ours = {
        (Path(each.file).name, each.row)
        for each in check(package, date(2025, 1, 1))
        if each.rule in ("values", "keys")
    }
    assert ours == theirs
    assert len(ours) == 1
