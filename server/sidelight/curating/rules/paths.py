"""Paths are written in the one way in which they are compared."""

from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.spelling import path_spelling
from sidelight.curating.table import Fault, Tables


def _check(tables: Tables) -> Iterator[Problem]:
    return tables["domains"].faults(_fault, "path")


def _fault(path: str) -> Fault | None:
    if "?" in path or "#" in path:
        return (
            f"{quoted(path)} has more than a path.",
            "Leave out the question mark or number sign and all behind it: it is not compared.",
        )
    written = path_spelling(path)
    if written is None:
        message = f"{quoted(path)} cannot be written as paths are compared."
        return message, "Write a shorter path, without the percent sign."
    if path != written:
        remedy = f"Write {written} instead." if written else "Leave the cell empty."
        return f"{quoted(path)} is not written as paths are compared.", remedy
    return None


RULE = Rule("paths", "A path begins with a slash, does not end in one, and is not percent-encoded.", _check)
