"""Cells hold plain text."""

import re
import unicodedata
from collections.abc import Iterator

from sidelight.curating.misreading import misread
from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.spelling import breakable
from sidelight.curating.table import Fault, Tables

# A spreadsheet runs what begins so: https://owasp.org/www-community/attacks/CSV_Injection. Names of
# outlets and accounts may begin with a plus sign or an "@"; what runs a program needs one of these marks too.
_FORMULA = re.compile(r"=|[-+@].*[(|!]")
# Persian and several Indian scripts are written with these two.
_JOINERS = "\u200c\u200d"
_CALLED = {"\n": "a line break", "\r": "a line break", "\u2028": "a line break", "\t": "a tab"}


def _check(tables: Tables) -> Iterator[Problem]:
    for table in tables.by_name.values():
        for column in table.schema.names:
            yield from table.faults(_fault, column)


def _fault(value: str) -> Fault | None:
    # Bytes that were read as letters may look like blanks and be none: that is reported as such.
    if not value or misread(value):
        return None
    if value != value.strip():
        return (
            f"{quoted(value)} begins or ends with a blank.",
            f"Write {quoted(breakable(value).strip())} instead.",
        )
    if _FORMULA.match(value):
        return (
            f"{quoted(value)} begins like a formula.",
            "Write the text itself, beginning with another sign.",
        )
    if not value.isprintable() and (found := next(filter(_invisible, value), None)):
        return f"{quoted(value)} holds {_CALLED.get(found, 'an invisible character')}.", "Take it out."
    if value != breakable(value):
        return f"{quoted(value)} holds a no-break space.", f"Write {quoted(breakable(value))} instead."
    return None


def _invisible(character: str) -> bool:
    return not (character.isprintable() or character in _JOINERS or unicodedata.category(character) == "Zs")


RULE = Rule(
    "plain-cells",
    "No blanks around a value, no no-break spaces, no formulas, no invisible characters.",
    _check,
)
