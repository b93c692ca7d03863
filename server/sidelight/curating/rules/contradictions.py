"""A rater says one thing at a time of the same part of an outlet on the same scale."""

from collections.abc import Iterator

from sidelight.curating.problems import Problem
from sidelight.curating.rules.rule import Rule
from sidelight.curating.shape import RATINGS
from sidelight.curating.table import Row, Table, Tables

_Rated = tuple[str, str, str, str]


def _check(tables: Tables) -> Iterator[Problem]:
    first: dict[_Rated, tuple[Table, Row]] = {}
    for name in RATINGS:
        table = tables[name]
        for row in table.rows:
            # A rating of a part may differ from that of the whole.
            key = row["outlet"], row["rater"], row["scale"], row["scope"].casefold()
            other, one = first.setdefault(key, (table, row))
            # The same scope in the same letters is a repeated key of the table, and reported as such.
            if one is not row and (other is not table or one["scope"] != row["scope"]):
                place = f"{other.file}, {one.where}"
                message = f"{row['rater']} rates {row['outlet']} on this scale already, in {place}."
                remedy = "Delete the older of the two ratings, or write in scope to which part each applies."
                yield row.problem("scale", message, remedy)


RULE = Rule("contradictions", "No rater has two ratings of the same on one scale.", _check)
