"""A page of an invented outlet, and the origin that is read from it."""

from typing import Any

from sidelight.reading.declarations import find_declarations
from sidelight.reading.furniture import find_furniture
from sidelight.reading.json_ld import open_declarations
from sidelight.reading.model import OriginFinding, Page
from sidelight.reading.origin import find_origin

TITLE = "A wall by the sea"
BODY = (
    "The harbour wall at Port Ellery was finished on Monday, two years late.\n\n"
    "It is four hundred metres long and has no railing.\n\n"
    "Fishermen have begun to dry their nets on it.\n\n"
    "The town council meets again in June."
)


def page(text: str = "", *, frame: str = "", **fields: Any) -> Page:
    """Make a page of the Harrow Review, unless the fields say otherwise."""
    known = {"url": "https://www.harrowreview.example/a/b", "site_name": "Harrow Review", "title": TITLE}
    return Page(**{**known, **fields}, text=text, frame=frame)


def origin(of: Page) -> OriginFinding:
    """Read the origin of a page as `read` does."""
    return find_origin(of, find_declarations(open_declarations(of.declarations)), find_furniture(of))
