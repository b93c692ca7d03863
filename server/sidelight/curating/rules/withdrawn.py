"""What was withdrawn does not stand on file."""

from collections import defaultdict
from collections.abc import Iterator

from sidelight.curating.problems import Problem
from sidelight.curating.rules.rule import Rule
from sidelight.curating.shape import part_of
from sidelight.curating.table import Row, Tables
from sidelight.outlets.claims import WORDS, identify


def _check(tables: Tables) -> Iterator[Problem]:
    withdrawn: defaultdict[str, dict[str, Row]] = defaultdict(dict)
    for row in tables["withdrawn"].rows:
        withdrawn[row["outlet"]][row["claim"]] = row
    for table in tables.having("outlet") if withdrawn else ():
        part = part_of(table.name)
        for row in table.rows if part in WORDS else ():
            if row["outlet"] not in withdrawn:
                continue
            claim = identify(row["outlet"], part, row.__getitem__)
            if withdrawal := withdrawn[row["outlet"]].get(claim.id):
                reason = withdrawal["reason"].rstrip(".")
                message = f"The claim was withdrawn on {withdrawal['withdrawn_on']}: {reason}."
                name = f"{row['outlet']}/{claim.id}"
                remedy = f"Delete the row, or reinstate it with `sidelight ratings reinstate {name}`."
                yield row.problem(WORDS[part][0], message, remedy)


RULE = Rule("withdrawn", "No claim stands in a table that was withdrawn.", _check)
