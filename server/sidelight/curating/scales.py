"""What raters mean by their labels."""

from collections.abc import Mapping
from typing import TypeVar

from sidelight.curating.table import Row, Tables

_Entry = TypeVar("_Entry")

Scale = tuple[str, str, str]
"""Rater, scale and label, the label without regard to case: no two labels of a scale differ in that alone."""


def read_scales(tables: Tables) -> Mapping[Scale, Row]:
    """Index the table of scales by rater, scale and label; a scale of numbers has the label ""."""
    return {scale_key(row): row for row in tables["scales"].rows}


def scale_key(row: Mapping[str, str]) -> Scale:
    """The entry in the table of scales that a row is, or that a rating refers to."""
    return row["rater"], row["scale"], row["label"].casefold()


def find_scale(rating: Mapping[str, str], scales: Mapping[Scale, _Entry]) -> _Entry | None:
    """Find what stands for a rating's label: its own entry, or that of a scale of numbers."""
    rater, scale, label = scale_key(rating)
    return scales.get((rater, scale, label)) or scales.get((rater, scale, ""))


def scale_of(rating: Row, scales: Mapping[Scale, Row]) -> Row:
    """The row of the table of scales that says what the label of a rating in a sound package means.

    Raises:
        KeyError: The rater has no such label, and no such scale of numbers.
    """
    found = find_scale(rating, scales)
    if found is None:
        raise KeyError(scale_key(rating))
    return found
