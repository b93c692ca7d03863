"""Letters that a program read in the wrong encoding."""

from collections.abc import Iterator

from sidelight.curating.misreading import misread
from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Fault, Tables


def _check(tables: Tables) -> Iterator[Problem]:
    for table in tables.by_name.values():
        # In a file of plain letters nothing can have been misread, and most large ones are.
        if all(row.record.sheet.text.isascii() for row in table.rows):
            continue
        for column in table.schema.names:
            yield from table.faults(_fault, column)


def _fault(value: str) -> Fault | None:
    meant = misread(value)
    if meant is None:
        return None
    return (
        f"{quoted(value)} was read in a wrong encoding.",
        f"Write {quoted(meant)}, and open the table as UTF-8 from now on.",
    )


RULE = Rule("mojibake", "No letters that are another letter's bytes, read one by one.", _check)
