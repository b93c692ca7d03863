"""What raters mean by their labels."""

from collections.abc import Mapping

from sidelight.curating.table import Row, Tables

Scale = tuple[str, str, str]
"""Rater, scale and label, the label without regard to case: no two labels of a scale differ in that alone."""


def read_scales(tables: Tables) -> Mapping[Scale, Row]:
    """Index the table of scales by rater, scale and label; a scale of numbers has the label ""."""
    return {scale_key(row): row for row in tables["scales"].rows}


def scale_key(row: Row) -> Scale:
    """The entry in the table of scales that a row is, or that a rating refers to."""
    return row["rater"], row["scale"], row["label"].casefold()


def scale_of(rating: Row, scales: Mapping[Scale, Row]) -> Row:
    """The row of the table of scales that says what a rating's label means.

    Raises:
        KeyError: The rater has no such label, and no such scale of numbers.
    """
    key = scale_key(rating)
    return scales.get(key) or scales[*key[:2], ""]
