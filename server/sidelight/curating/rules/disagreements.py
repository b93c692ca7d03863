"""An outlet has one foundation and one legal form; where sources differ, somebody has looked."""

from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Row, Tables

_SINGLE = ("founded", "legal_form")


def _check(tables: Tables) -> Iterator[Problem]:
    facts = tables["facts"]
    first: dict[tuple[str, str], Row] = {}
    for row in facts.rows:
        if row["field"] not in _SINGLE:
            continue
        one = first.setdefault((row["outlet"], row["field"]), row)
        # A year and a day of that year agree.
        if not one["value"].startswith(row["value"]) and not row["value"].startswith(one["value"]):
            message = f"{row['field']} is {quoted(one['value'])} in {one.where}."
            remedy = "Delete the row that is wrong, or keep both where two sources disagree."
            yield row.problem("value", message, remedy)


RULE = Rule("disagreements", "Facts that can have one value only have one.", _check, "warning")
