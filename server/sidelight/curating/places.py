"""The places that rows of the table of domains claim: where, for which outlet, and for how long."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sidelight.curating.forms import is_date
from sidelight.curating.table import Row, Table
from sidelight.outlets.model import Platform, Rule
from sidelight.outlets.site import path_segments

_BEGINNING, _END = "0000-00-00", "9999-99-99"


@dataclass(frozen=True, slots=True)
class Place:
    """A rule as its row states it: `first` and `last` are ISO dates, far off where it leaves them open."""

    row: Row
    outlet: str
    segments: tuple[str, ...]
    subdomains: bool
    first: str
    last: str

    def overlaps(self, other: "Place") -> bool:
        """Whether both hold on some day."""
        return self.first <= other.last and other.first <= self.last

    def covers(self, other: "Place") -> bool:
        """Whether it holds for every page below another place at the same host, and whenever that does."""
        return self.subdomains >= other.subdomains and self.first <= other.first and self.last >= other.last

    def __str__(self) -> str:
        """Host and path."""
        return self.row["host"] + "".join(f"/{segment}" for segment in self.segments)


def rule_of(row: Mapping[str, str]) -> Rule:
    """Make the rule that a row of the table of domains states; one without `valid_to` is open."""
    return Rule(
        host=row["host"],
        path=row["path"],
        subdomains=row["subdomains"] == "yes",
        valid_from=row["valid_from"] or None,
        valid_to=row.get("valid_to") or None,
    )


def platform_of(row: Mapping[str, str]) -> Platform:
    """Make the platform that a row of the table of platforms states."""
    return Platform.model_validate(dict(row))


def read_places(domains: Table) -> Mapping[tuple[str, ...], list[Place]]:
    """Group the rules that can be compared by host and path, in the order of their rows."""
    found: defaultdict[tuple[str, ...], list[Place]] = defaultdict(list)
    for row in domains.rows:
        first, last = row["valid_from"] or _BEGINNING, row["valid_to"] or _END
        if row["host"] and all(day in (_BEGINNING, _END) or is_date(day) for day in (first, last)):
            segments = path_segments(row["path"])
            place = Place(row, row["outlet"], segments, row["subdomains"] == "yes", first, last)
            found[row["host"], *segments].append(place)
    return found
