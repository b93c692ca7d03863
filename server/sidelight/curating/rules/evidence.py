"""Every claim says where it can be checked."""

from collections.abc import Iterator

from sidelight.curating.problems import Problem
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Row, Tables


def _check(tables: Tables) -> Iterator[Problem]:
    for table in tables.having("page"):
        # A reply may have been sent to the curators: a rule of its own asks for its evidence.
        for row in table.rows if table.name != "replies" else ():
            fault = _fault(row)
            if fault:
                yield row.problem(*fault)


def _fault(row: Row) -> tuple[str, str, str] | None:
    page, dataset, locator = row["page"], row.get("dataset", ""), row.get("locator", "")
    if not page and not dataset:
        return "page", "The claim has no evidence.", "Write the address of the page that states it."
    if page and dataset:
        return "page", "The claim has two kinds of evidence.", "Keep either the page or the dataset."
    if dataset and not locator:
        remedy = "Write where in the dataset it stands, such as: data.csv, line 12."
        return "locator", "The dataset is named, but no place in it.", remedy
    if locator and not dataset:
        return "locator", "A place is named, but no dataset.", "Write the dataset, or delete the place."
    return None


RULE = Rule(
    "evidence", "A claim has a page that a person saw, or a dataset and a place in it, and not both.", _check
)
