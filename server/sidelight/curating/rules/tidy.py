"""Tables are written in one way, so that a change of theirs shows what was changed and no more."""

from collections.abc import Iterator

from sidelight.curating.problems import Problem
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Tables
from sidelight.curating.tidy import tidied


def _check(tables: Tables) -> Iterator[Problem]:
    for table in tables.by_name.values():
        found = tidied(table)
        if found:
            record = found.changes[0].record
            line, row = (record.line, record.number) if record else (1, 1)
            message = f"The file is not tidy: {found}."
            remedy = "`sidelight ratings check --fix` tidies it."
            yield Problem(table.file, line, 1, row, None, message, remedy)


RULE = Rule("tidy", "A file is written as `check --fix` writes it.", _check, "warning")
