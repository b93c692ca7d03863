"""Wikipedia's perennial sources, from lists that were derived from two of its copies."""

import re
from collections.abc import Iterator
from pathlib import Path

from sidelight.curating.importers.perennial_sources import LABELS, Entry, entries_of
from sidelight.curating.importers.rows import read_rows

_SEPARATOR = "|"
_BLACKLISTED = "Blacklisted"
_NAMES = re.compile(r"^(?P<name>.+?) (?P<names>\([^()]+\))$")
_COLUMNS = (
    "line",
    "rsp_id",
    "name",
    "qualifier",
    "content_qualifier",
    "status_code",
    "spam_blacklisted",
    "last_discussed_year",
    "domains",
)


def read(file: Path, locator: str) -> Iterator[Entry]:
    """Read the newer copy: JSON Lines as its parser writes them, or the list of labels made of them."""
    if file.suffix == ".jsonl":
        yield from entries_of(file.read_bytes(), locator)
        return
    for row, _ in read_rows(locator, file.read_bytes(), _COLUMNS):
        yield Entry(
            f"{locator}, line {row['line']}",
            row["rsp_id"],
            row["name"],
            row["qualifier"],
            row["content_qualifier"],
            row["status_code"],
            blacklisted=row["spam_blacklisted"] == "true",
            last_discussed=row["last_discussed_year"],
            addresses=_split(row["domains"]),
        )


def read_earlier(file: Path, locator: str) -> Iterator[Entry]:
    """Read the earlier copy, which has labels in words and no years."""
    codes = {label: code for code, label in LABELS.items()}
    for row, _ in read_rows(locator, file.read_bytes(), ("id", "name", "statuses", "urls")):
        found = _NAMES.fullmatch(row["name"])
        statuses = _split(row["statuses"])
        label = next((each for each in statuses if each in codes), "")
        yield Entry(
            f"{locator}, id {row['id']}",
            found["name"] if found else row["name"],
            found["name"] if found else row["name"],
            found["names"] if found else "",
            "",
            codes.get(label, row["statuses"]),
            blacklisted=_BLACKLISTED in statuses,
            last_discussed="",
            addresses=_split(row["urls"]),
        )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(each for each in cell.split(_SEPARATOR) if each)
