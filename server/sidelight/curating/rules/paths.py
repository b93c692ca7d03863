"""Paths are written in the one way in which they are compared."""

from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Tables
from sidelight.outlets.site import path_segments


def _check(tables: Tables) -> Iterator[Problem]:
    domains = tables["domains"]
    for row in domains.rows:
        written = "".join(f"/{segment}" for segment in path_segments(row["path"]))
        if row["path"] != written:
            message = f"{quoted(row['path'])} is not written as paths are compared."
            remedy = f"Write {written} instead." if written else "Leave the cell empty."
            yield domains.problem(row, "path", message, remedy)


RULE = Rule("paths", "A path begins with a slash, does not end in one, and is not percent-encoded.", _check)
