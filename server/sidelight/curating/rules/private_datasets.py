"""What may not be published is known as such."""

from collections import Counter
from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Tables

_PRIVATE = "private"


def _check(tables: Tables) -> Iterator[Problem]:
    datasets = tables["datasets"]
    private = [row for row in datasets.rows if row["ship"] == _PRIVATE]
    uses = Counter(row["dataset"] for table in tables.having("dataset") for row in table.rows if private)
    for row in private:
        used = uses[row["id"]]
        rows = f"{used:,} rows" if used != 1 else "1 row"
        message = f"{rows} from {quoted(row['id'])} may not be published."
        remedy = "`sidelight ratings export --public` leaves them out." if used else "Nothing is to be done."
        yield row.problem("ship", message, remedy)


RULE = Rule("private-datasets", "Rows that may not be published are counted.", _check, "warning")
