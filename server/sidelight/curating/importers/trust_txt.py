"""trust.txt: what an organisation says of its own ties, one `attribute=address` a line.

https://journallist.net/reference-document-for-trust-txt-specifications. The file does not name its own
site, which is where it was read.
"""

import re
from collections.abc import Iterator

from sidelight.curating.importers.model import (
    Imported,
    ImportedFact,
    ImportedOutlet,
    Left,
    Place,
    Source,
    UnreadableError,
    place_at,
)
from sidelight.curating.importers.rows import read_text
from sidelight.curating.problems import Problem
from sidelight.outlets.site import parse_site

_LINE = re.compile(r"(?P<attribute>[a-z]+)\s*=\s*(?P<value>\S.*?)\s*", re.IGNORECASE)
_LEFT = {
    "member": "The package has no table for the members of an association.",
    "belongto": "The package has no table for memberships.",
    "vendor": "The package has no table for vendors and customers.",
    "customer": "The package has no table for vendors and customers.",
    "contact": "The package has no column for contacts.",
    "disclosure": "The package has no kind of policy for it.",
    "datatrainingallowed": "The package has no kind of policy for it.",
}


def read(data: bytes, source: Source) -> Iterator[Imported]:
    """Read a file of the site at `source.url`. Who is controlled by the site is an outlet of its own."""
    own = place_at(source.url, source.file)
    if own is None:
        raise UnreadableError(_nobodys(source))
    owner = parse_site(source.url).display
    places = [Place(own.host, "", source.file)]
    facts: list[ImportedFact] = []
    for number, line in enumerate(read_text(source.file, data).split("\n"), start=1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        found = _LINE.fullmatch(text)
        locator = f"{source.file}, line {number}"
        if found is None:
            raise UnreadableError(_no_line(source.file, number, text))
        attribute, value = found["attribute"].casefold(), found["value"]
        place = place_at(value, locator)
        if attribute in _LEFT:
            yield Left(_LEFT[attribute], text, locator)
        elif attribute not in ("social", "control", "controlledby"):
            yield Left("The attribute is none of the specification's.", text, locator)
        elif place is None:
            yield Left("The address is none that one publisher can hold.", text, locator)
        elif attribute == "social":
            places.append(Place(place.host, place.path, locator, account=True))
        elif attribute == "controlledby":
            facts.append(ImportedFact("owner", parse_site(value).display, locator))
        else:
            controlled = Place(place.host, place.path, locator)
            yield ImportedOutlet("", (controlled,), (ImportedFact("owner", owner, locator),))
    yield ImportedOutlet("", tuple(places), tuple(facts))


def _nobodys(source: Source) -> Problem:
    message = "The file does not say whose it is."
    remedy = "Name the address at which it was read with --url, such as https://news.example/trust.txt."
    return Problem(source.file, 1, 1, None, source.url, message, remedy)


def _no_line(file: str, line: int, text: str) -> Problem:
    remedy = "Write attribute=address, such as controlledby=https://group.example, or choose another file."
    return Problem(file, line, 1, None, text, "The line is no attribute with a value.", remedy)
