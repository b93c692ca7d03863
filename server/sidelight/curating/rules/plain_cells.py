"""Cells hold plain text."""

import unicodedata
from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Tables

# A spreadsheet runs what begins so: https://owasp.org/www-community/attacks/CSV_Injection.
# "@" is left out, since accounts on platforms begin with it.
_FORMULA = ("=", "+", "-")


def _check(tables: Tables) -> Iterator[Problem]:
    for table in tables.by_name.values():
        for row in table.rows:
            for column, value in row.cells.items():
                fault = _fault(value) if value else None
                if fault:
                    yield table.problem(row, column, *fault)


def _fault(value: str) -> tuple[str, str] | None:
    if value != value.strip():
        return f"{quoted(value)} begins or ends with a blank.", f"Write {quoted(value.strip())} instead."
    if value.startswith(_FORMULA):
        return (
            f"{quoted(value)} begins like a formula.",
            "Write the text itself, beginning with another sign.",
        )
    if not value.isprintable() and any(unicodedata.category(each) in ("Cc", "Cf") for each in value):
        return f"{quoted(value)} holds a line break or an invisible character.", "Take it out."
    return None


RULE = Rule("plain-cells", "No blanks around a value, no formulas, no invisible characters.", _check)
