"""Letters that a program read in the wrong encoding."""

from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Fault, Tables

# What Excel takes a file for that is opened by a double click.
_TAKEN_FOR = "cp1252"


def _check(tables: Tables) -> Iterator[Problem]:
    for table in tables.by_name.values():
        for column in table.schema.names:
            yield from table.faults(_fault, column)


def _fault(value: str) -> Fault | None:
    if value.isascii():
        return None
    try:
        meant = value.encode(_TAKEN_FOR).decode("utf-8")
    except UnicodeError:
        return None
    return (
        f"{quoted(value)} was read in a wrong encoding.",
        f"Write {quoted(meant)}, and open the table as UTF-8 from now on.",
    )


RULE = Rule("mojibake", "No letters that are another letter's bytes, read one by one.", _check)
