"""Facts are written in the standards of their kind."""

import re
from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Tables

_WRITTEN = {
    "country": (re.compile(r"[A-Z]{2}"), "the two letters of ISO 3166-1, such as GB"),
    "language": (re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"), "a tag of BCP 47, such as en or pt-BR"),
    "founded": (re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"), "a year, month or day, such as 1821-05-05"),
}


def _check(tables: Tables) -> Iterator[Problem]:
    facts = tables["facts"]
    for row in facts.rows:
        pattern, expected = _WRITTEN.get(row["field"], (None, ""))
        if pattern and row["value"] and not pattern.fullmatch(row["value"]):
            message = f"{quoted(row['value'])} is not how a {row['field']} is written."
            yield facts.problem(row, "value", message, f"Write {expected}.")


RULE = Rule("fact-values", "Countries as ISO 3166-1, languages as BCP 47, dates as ISO 8601.", _check)
