"""Dates exist, and stand in order."""

from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Tables
from sidelight.curating.values import is_date

_PARTIAL = ("rated_on", "last_reviewed")


def _check(tables: Tables) -> Iterator[Problem]:
    for table in tables.having(*_PARTIAL):
        for row in table.rows:
            for column in _PARTIAL:
                value = row[column]
                if value and not any(is_date(value + rest) for rest in ("", "-01", "-01-01")):
                    message = f"{quoted(value)} is no year, month or day."
                    remedy = "Write 2024, 2024-01 or 2024-01-31, or leave the cell empty."
                    yield table.problem(row, column, message, remedy)
    for table in tables.having("valid_from", "valid_to"):
        for row in table.rows:
            if (
                is_date(row["valid_from"])
                and is_date(row["valid_to"])
                and row["valid_from"] > row["valid_to"]
            ):
                message = f"The rule ends on {row['valid_to']}, before it begins on {row['valid_from']}."
                yield table.problem(row, "valid_to", message, "Exchange the two dates, or correct one.")


RULE = Rule(
    "dates", "A date of a rating is a year, month or day; a validity does not end before it begins.", _check
)
