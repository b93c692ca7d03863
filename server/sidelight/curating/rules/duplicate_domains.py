"""At any time a place belongs to one outlet."""

from collections.abc import Iterator
from itertools import islice

from sidelight.curating.places import read_places
from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Tables


def _check(tables: Tables) -> Iterator[Problem]:
    domains = tables["domains"]
    for places in read_places(domains).values():
        for number, place in enumerate(places):
            other = next(filter(place.overlaps, islice(places, number)), None)
            if other:
                message = f"{quoted(str(place))} is {other.outlet}'s at the same time, in {other.row.where}."
                remedy = "Delete one of the two rows, or write in valid_from and valid_to who held it when."
                yield place.row.problem("host", message, remedy)


RULE = Rule("duplicate-domains", "No two rules for the same host and path hold at the same time.", _check)
