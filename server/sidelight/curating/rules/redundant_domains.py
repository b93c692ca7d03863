"""A rule changes which outlet a page belongs to, or is not needed."""

from collections.abc import Iterator, Mapping
from itertools import chain

from sidelight.curating.places import Place, read_places
from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Tables


def _check(tables: Tables) -> Iterator[Problem]:
    domains = tables["domains"]
    places = read_places(domains)
    for place in chain.from_iterable(places.values()):
        wider = _wider(place, places)
        if wider:
            message = (
                f"{quoted(str(place))} lies in {quoted(str(wider))}, "
                f"which is {place.outlet}'s as well, in {wider.row.where}."
            )
            remedy = "Delete this row: its pages are found without it."
            yield place.row.problem("path", message, remedy)


def _wider(place: Place, places: Mapping[tuple[str, ...], list[Place]]) -> Place | None:
    """The nearest rule that makes this one needless; null where there is none."""
    for depth in range(len(place.segments) - 1, -1, -1):
        above = places.get((place.row["host"], *place.segments[:depth]), ())
        for other in filter(place.overlaps, above):
            return other if other.outlet == place.outlet and other.covers(place) else None
    return None


RULE = Rule(
    "redundant-domains",
    "No rule for a path of an outlet lies in another rule of the same outlet.",
    _check,
    "warning",
)
