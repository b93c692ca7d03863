"""A label is one of its rater's, and it is on file what the rater means by it."""

from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.scales import read_scales, scale_key
from sidelight.curating.shape import RATINGS
from sidelight.curating.table import Tables


def _check(tables: Tables) -> Iterator[Problem]:
    scales = tables["scales"]
    known = read_scales(tables)
    first = set()
    for row in scales.rows:
        if scale_key(row) in first:
            message = f"{quoted(row['label'])} stands in this scale already."
            yield scales.problem(row, "label", message, "Delete one of the two rows.")
        first.add(scale_key(row))
    for name in RATINGS if scales.whole else ():
        table = tables[name]
        for row in table.rows:
            if row["label"] and not {scale_key(row), (*scale_key(row)[:2], "")} & known.keys():
                message = (
                    f"{quoted(row['label'])} is no label of {row['rater'] or 'this rater'} "
                    f"on the scale {quoted(row['scale'])}."
                )
                remedy = f"Copy the label as {scales.file} has it, or add the label there first."
                yield table.problem(row, "label", message, remedy)


RULE = Rule("labels", "Every label stands in the table of scales.", _check)
