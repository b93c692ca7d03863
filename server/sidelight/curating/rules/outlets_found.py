"""An outlet on file can be found."""

from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Tables


def _check(tables: Tables) -> Iterator[Problem]:
    outlets, domains = tables["outlets"], tables["domains"]
    # Where rows of the other table could not be read, a missing one is no second mistake.
    if not domains.whole:
        return
    found = {row["outlet"] for row in domains.rows}
    for row in outlets.rows:
        if row["id"] and row["id"] not in found:
            message = f"{quoted(row['id'])} has no domain."
            yield row.problem("id", message, f"Add a row for it to {domains.file}.")


RULE = Rule("outlets-found", "Every outlet has at least one domain.", _check)
