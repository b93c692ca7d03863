"""The outlets that the set must have: names, addresses, and what a list of many sources says of them."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from readers import homepage

from sidelight.curating.importers.model import Imported, place_at

_QUALIFIER = re.compile(r" \([^()]*\)$")
_PERENNIAL_LINE = re.compile(r"data/sources\.jsonl line (\d+)")
_HOMEPAGES_LINE = re.compile(r"newshomepages/sources/sites\.csv line (\d+)")
_REQUEST_FOR_COMMENT = re.compile(r"(\d{4}) RfC|RfC (\d{4})")
_HOMEPAGE = "name;city;country;language"


@dataclass(slots=True)
class Demo:
    """What the list says.

    `names`: the outlet's name by each of its places. `years`: when a rating was given, by its locator.
    `homepages`: what it carries of the list of homepages.
    """

    names: dict[str, str] = field(default_factory=dict)
    years: dict[str, str] = field(default_factory=dict)
    homepages: list[Imported] = field(default_factory=list)


def read(file: Path, perennial: str, homepages: str) -> Demo:
    """Read demo-outlets.csv. `perennial`, `homepages`: how those lists are cited."""
    demo = Demo()
    for row in _rows(file):
        place = place_at(row["host_matched"], "")
        if row["kind"] in ("rating", "metadata") and place and not place.path:
            demo.names.setdefault(place.shown, _QUALIFIER.sub("", row["outlet"]))
        line, year = _PERENNIAL_LINE.search(row["citation"]), _REQUEST_FOR_COMMENT.search(row["value"])
        if row["kind"] == "rating" and line and year:
            demo.years[f"{perennial}, line {line[1]}"] = year[1] or year[2]
        line = _HOMEPAGES_LINE.search(row["citation"])
        if row["field"] == _HOMEPAGE and line:
            name, location, country, language = (each.strip() for each in row["value"].split(";"))
            written = {"url": row["host_matched"], "name": name, "location": location}
            written |= {"country": country, "language": language}
            demo.homepages.append(homepage(written, f"{homepages}, line {line[1]}"))
    return demo


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
