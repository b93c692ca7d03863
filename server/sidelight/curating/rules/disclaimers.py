"""A disclaimer is quoted as an unbroken run of the outlet's own words."""

from collections.abc import Iterator

from sidelight.curating.problems import Problem
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Tables

_GAPS = ("…", "...", "[…]")


def _check(tables: Tables) -> Iterator[Problem]:
    disclaimers = tables["disclaimers"]
    for row in disclaimers.rows:
        if any(gap in row["text"] for gap in _GAPS):
            message = "The quotation leaves words out."
            yield row.problem("text", message, "Quote one unbroken run, even if it is shorter.")


RULE = Rule("disclaimers", "A disclaimer is one unbroken run of words.", _check)
