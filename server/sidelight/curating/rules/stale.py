"""Claims are looked at again now and then."""

from collections import Counter
from collections.abc import Iterator

from sidelight.curating.problems import Problem
from sidelight.curating.review import due_for_review
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Row, Tables
from sidelight.outlets.dates import STALE_AFTER


def _check(tables: Tables) -> Iterator[Problem]:
    counts: Counter[str] = Counter()
    oldest: dict[str, Row] = {}
    for due in due_for_review(tables, tables.today):
        counts[due.table.name] += 1
        oldest.setdefault(due.table.name, due.row)
    for name, row in oldest.items():
        table = tables[name]
        verb = "is" if counts[name] == 1 else "are"
        message = f"{counts[name]:,} of {len(table.rows):,} rows {verb} older than {STALE_AFTER} months."
        yield row.problem("outlet", message, "This is the oldest; `sidelight ratings stale` lists all.")


RULE = Rule(
    "stale", f"Claims that nobody has looked at for {STALE_AFTER} months are counted.", _check, "warning"
)
