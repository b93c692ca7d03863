"""A label is one of its rater's, and it is on file what the rater means by it."""

from collections.abc import Iterator
from decimal import Decimal

from sidelight.curating.forms import is_number
from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.scales import read_scales
from sidelight.curating.shape import RATINGS
from sidelight.curating.table import Fault, Tables


def _check(tables: Tables) -> Iterator[Problem]:
    scales = tables["scales"]
    known = read_scales(tables)
    exact = {(row["rater"], row["scale"], row["label"]) for row in scales.rows}

    def fault(rater: str, scale: str, label: str) -> Fault | None:
        if not label or (rater, scale, label) in exact:
            return None
        if same := known.get((rater, scale, label.casefold())):
            return (
                f"{quoted(label)} is not how {scales.file} writes the label.",
                f"Write {quoted(same['label'])} instead, or correct it there.",
            )
        if numbers := known.get((rater, scale, "")):
            return _beside(label, numbers["minimum"], numbers["maximum"])
        return (
            f"{quoted(label)} is no label of {rater or 'this rater'} on the scale {quoted(scale)}.",
            f"Copy the label as {scales.file} has it, or add the label there first.",
        )

    for name in RATINGS if scales.whole else ():
        yield from tables[name].faults(fault, "rater", "scale", "label")


def _beside(label: str, low: str, high: str) -> Fault | None:
    if not is_number(label):
        return (
            f"{quoted(label)} is no number, and the scale is one of numbers.",
            "Write the rater's number, with a point before its fraction.",
        )
    # A range that is none is reported where it stands.
    if not is_number(low) or not is_number(high) or Decimal(low) >= Decimal(high):
        return None
    if not Decimal(low) <= Decimal(label) <= Decimal(high):
        return f"{label} is not on the scale.", f"Write a number from {low} to {high}."
    return None


RULE = Rule(
    "labels", "A label stands in the table of scales, letter by letter, or is a number in its range.", _check
)
