"""What is taken from others stands under a licence that programs can read, or is said to have none."""

from collections.abc import Iterator

from sidelight.curating.licensing import FACTS_ONLY, licence_spelling
from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Fault, Tables

_WHOLE = "whole"
_INSTEAD = (
    f"Write its identifier, such as CC-BY-4.0; {FACTS_ONLY} where the source gives no licence; "
    "or, for a licence that is not on the list, LicenseRef- and a name of your own."
)


def _check(tables: Tables) -> Iterator[Problem]:
    for table in tables.having("licence"):
        yield from table.faults(_fault, "licence")
    yield from tables["datasets"].faults(_given_away, "licence", "ship")


def _fault(value: str) -> Fault | None:
    if not value:
        return None
    meant = licence_spelling(value)
    if meant is None:
        return f"{quoted(value)} is no licence of the SPDX list.", _INSTEAD
    if meant != value:
        return f"{quoted(value)} is not how SPDX writes a licence.", f"Write {meant} instead."
    return None


def _given_away(licence: str, ship: str) -> Fault | None:
    if licence != FACTS_ONLY or ship != _WHOLE:
        return None
    return "A dataset without a licence is published as a whole.", "Write facts or private."


RULE = Rule(
    "licences",
    f"A licence is an SPDX expression, or {FACTS_ONLY} for a source that gives none.",
    _check,
)
