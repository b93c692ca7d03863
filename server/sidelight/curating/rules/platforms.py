"""What stands on a platform belongs to an account, never to the platform."""

from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Tables


def _check(tables: Tables) -> Iterator[Problem]:
    domains = tables["domains"]
    names = {row["host"]: row["name"] for row in tables["platforms"].rows}
    for row in domains.rows:
        if row["host"] in names and not row["path"]:
            message = f"{quoted(row['host'])} is {names[row['host']]}, which many publishers share."
            remedy = "Write the account's own host, or its path in the next column, such as /@account."
            yield domains.problem(row, "host", message, remedy)


RULE = Rule("platforms", "No outlet has a platform as its domain.", _check)
