"""Ratings of news domains by Lin and others: a CSV file of domains and numbers."""

from collections.abc import Iterator

from sidelight.curating.forms import is_number
from sidelight.curating.importers.model import (
    Imported,
    ImportedOutlet,
    ImportedRating,
    Left,
    Source,
    place_at,
)
from sidelight.curating.importers.rows import read_rows

RATER, SCALE = "Lin et al.", "PC1"


def read(data: bytes, source: Source) -> Iterator[Imported]:
    """Read the file. It has no names."""
    for row, line in read_rows(source.file, data, ("domain", "pc1")):
        locator = f"{source.file}, line {line}"
        place = place_at(row["domain"], locator)
        if place is None:
            yield Left("The domain is none that one publisher can hold.", row["domain"], locator)
        elif not is_number(row["pc1"]) or not 0 <= float(row["pc1"]) <= 1:
            yield Left("The rating is no number from 0 to 1.", f"{row['domain']}: {row['pc1']}", locator)
        else:
            rating = ImportedRating(RATER, SCALE, row["pc1"], locator, rated_on=source.rated_on)
            yield ImportedOutlet("", (place,), ratings=(rating,))
