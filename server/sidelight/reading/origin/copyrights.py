"""Copyright lines with a year, and whom they name."""

import re
from collections.abc import Iterable, Iterator

from sidelight.reading.blocks import lines, plain, sentences
from sidelight.reading.model import Page, Span
from sidelight.reading.origin.signs import LONGEST_LINE, Sign, after_opening, is_outlet_like
from sidelight.reading.outlet_names import Name, agency, is_own, name_at

_BEFORE = 40
"""Characters that may stand before a copyright line's sign: "The-CNN-Wire™ & © 2024"."""
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))(?:\s*(?:©|\(c\)|copyright|by\b))*[\s:,]*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?[\s,]*(?:by\s+)?",
    re.IGNORECASE,
)
_SIGNS = ("copyr", "©", "(c)")
"""One of these stands in every copyright line, in lower case."""
_DISTRIBUTED = re.compile(r"\bdistributed by\b", re.IGNORECASE)
_BY_LEAVE = re.compile(
    r"\b(?:re-?printed|re-?published|re-?produced|re-?posted|used|syndicated|translated)\b[^.]{0,20}"
    r"\b(?:permission|leave|consent|licen[cs]e|arrangement)\b",
    re.IGNORECASE,
)
_COMMA = re.compile(r"[)\]#(*_]{0,6},\s*")
"""Behind a name, the end of its link or emphasis included."""
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def find_copyrights(page: Page, pieces: Iterable[Span]) -> Iterator[Sign]:
    """Find copyright lines with a year, or with a word on whose leave the text is printed by.

    An agency's speaks for itself: no other outlet is its own. So does one by leave.
    """
    for line in (line for block in pieces if _has_sign(block.text.lower()) for line in lines(block)):
        if len(line.text) <= LONGEST_LINE:
            yield from _copyrights(page, line)


def _has_sign(lowered: str) -> bool:
    return any(sign in lowered for sign in _SIGNS)


def _copyrights(page: Page, line: Span) -> Iterator[Sign]:
    for sentence in sentences(line):
        words = plain(sentence.text)
        found = _COPYRIGHT.search(words, 0, after_opening(words) + _BEFORE)
        by_leave = sentence.part == "text" and _BY_LEAVE.search(line.text) is not None
        is_dated = by_leave or _YEAR.search(words)
        name = _holder(page, sentence.text, found.end()) if found and is_dated else None
        if name:
            own = is_own(page, name.words)
            known = agency(name.words)
            yield Sign(
                "copyright",
                name.words,
                sentence,
                speaks=not own
                and (
                    (known is not None and not known.release)
                    or _is_distributed(line)
                    or (by_leave and is_outlet_like(name.words))
                ),
                # In the frame every page of a site carries its copyright, whoever wrote the article.
                own=own and sentence.part == "text",
            )


def _holder(page: Page, text: str, start: int) -> Name | None:
    """Read who holds a copyright; of "Ruth Adair, The Lantern Post", the outlet."""
    first = name = name_at(text, start)
    while name:
        if agency(name.words) or is_own(page, name.words) or is_outlet_like(name.words):
            return name
        comma = _COMMA.match(text, name.end)
        name = name_at(text, comma.end()) if comma else None
    return first


def _is_distributed(line: Span) -> bool:
    """Tell whether a copyright line goes on as syndicates end theirs: "Distributed by …"."""
    distributed = _DISTRIBUTED.search(line.text)
    name = name_at(line.text, distributed.end()) if distributed else None
    return name is not None and agency(name.words.split(",")[0]) is not None
