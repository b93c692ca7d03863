"""A sign, on the page itself, of where an article comes from: a name and the words it was read from.

credit_lines.py, wire_copy.py, bylines.py and copyrights.py find them; what they say together is decided in
__init__.py.
"""

import re
from dataclasses import dataclass
from typing import Literal

from sidelight.reading.model import Span
from sidelight.reading.outlet_names import agency
from sidelight.reading.phrases import load

LONGEST_LINE = 600
"""Characters: no sign stands in a longer line or sentence."""

_OPENING = re.compile(
    r"[\s*_(\[–—•>-]{0,8}"
    r"(?:(?:editor[’']?s[’']? |publisher[’']?s )?(?:note|disclaimer|credit)s?\s*[:–—-]\s*)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign on the page. `speaks` where it says alone that `name` is the origin.

    `own` where it says that the page's own outlet made the article. `published` is the date of the first
    publication that stands beside the name, ISO 8601.
    """

    kind: Literal["credit_line", "wire_dateline", "byline", "copyright"]
    name: str
    span: Span | None
    value: str | None = None
    speaks: bool = False
    own: bool = False
    published: str | None = None


def is_outlet_like(name: str) -> bool:
    """Tell whether a name is rather an outlet's than a person's or a holding company's."""
    rules = load("origin")["outlet"]
    return (
        agency(name) is not None
        or re.search(rules["words"], name, re.IGNORECASE if not name.isupper() else 0) is not None
    ) and not re.search(rules["company"], name, re.IGNORECASE)


def after_opening(words: str) -> int:
    """Return where a line begins behind its marks and a label such as "Editor's note:"."""
    opening = _OPENING.match(words)
    return opening.end() if opening else 0
