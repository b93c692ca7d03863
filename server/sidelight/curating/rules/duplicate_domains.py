"""At any time a place belongs to one outlet."""

from collections import defaultdict
from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Row, Tables

_BEGINNING, _END = "0000-00-00", "9999-99-99"


def _check(tables: Tables) -> Iterator[Problem]:
    domains = tables["domains"]
    by_place: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in domains.rows:
        earlier = by_place[row["host"], row["path"]]
        for other in earlier:
            if row["host"] and _overlap(row, other):
                message = (
                    f"{quoted(row['host'] + row['path'])} is {other['outlet']}'s at the same time, "
                    f"in row {other.record.number} (line {other.record.line})."
                )
                remedy = "Delete one of the two rows, or write in valid_from and valid_to who held it when."
                yield domains.problem(row, "host", message, remedy)
                break
        earlier.append(row)


def _overlap(one: Row, other: Row) -> bool:
    return (one["valid_from"] or _BEGINNING) <= (other["valid_to"] or _END) and (
        other["valid_from"] or _BEGINNING
    ) <= (one["valid_to"] or _END)


RULE = Rule("duplicate-domains", "No two rules for the same host and path hold at the same time.", _check)
