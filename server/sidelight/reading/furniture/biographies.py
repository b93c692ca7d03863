"""Biographies of a page's authors: blocks that say what somebody is who wrote, translated or pictured it."""

import re
from collections.abc import Hashable, Iterator, Sequence
from functools import cache

from sidelight.reading.blocks import lines, tidy
from sidelight.reading.furniture.words import FORMED, Words
from sidelight.reading.model import Page, Span
from sidelight.reading.outlet_names import agency
from sidelight.reading.phrases import Phrase, load, phrase
from sidelight.reading.phrases.deriving import Needed
from sidelight.reading.phrases.needed import needed

_EDGE = 8
"""Blocks at the head and at the end of a text, and lines in each, that may credit its authors."""
_CREDIT = 15
"""Words: no line that credits an author has more."""
_BYLINE, _LINE = 500, 200
"""Characters of the byline, and of a line, that are read."""
_MOST_AUTHORS = 12
_NAMED = "biography"
_PARTS = ("says", "head", "newcomer", "trade", "contact", "role", "no")
_NAME = r"[A-ZÁ-Ž][\w.’'\-]*(?: (?:de|van|von|al|bin|da|[A-ZÁ-Ž][\w.’'\-]*)){1,3}"
_PERSON = re.compile(_NAME)
_CREDITED = re.compile(rf"(?:[\w’'-]+ ){{0,6}}(?:[Bb]y|BY):? ({_NAME})")


def authors_of(page: Page, pieces: Sequence[Span]) -> tuple[str, ...]:
    """Return the persons whom the byline names, and the lines before and after the text as its makers."""
    named = list(_signed_by(page))
    for block in (*pieces[:_EDGE], *pieces[_EDGE:][-_EDGE:]):
        for line in lines(block)[:_EDGE]:
            words = tidy(line.text[:_LINE])
            credited = _CREDITED.match(words)
            if credited and len(words.split()) <= _CREDIT and _is_person(credited[1]):
                named.append(credited[1])
    return tuple(dict.fromkeys(named))[:_MOST_AUTHORS]


def is_biography(page: Page, block: Span, words: Words) -> bool:
    """Tell whether a block is the biography of an author.

    `words` are those of the block, with the names of `authors_of` marked in them.
    """
    if not 0 < words.count <= load("furniture_parts")["biography"]["words"]:
        return False
    return _presents(page, block, words) and not _says("no", words)


def parts_needed() -> Iterator[tuple[Hashable, list[Needed]]]:
    """Give what a block needs to say what a biography does."""
    return (((_NAMED, part), needed(_pattern(part))) for part in _PARTS)


def _presents(page: Page, block: Span, words: Words) -> bool:
    if "head" in words.places:
        return _says("head", words)
    if "later" not in words.places:
        return False
    if _says("says", words) or _says("role", words):
        return True
    if not (_says("newcomer", words) and _says("trade", words)):
        return False
    return _says("contact", words) or ("last" in words.places and _is_guest(page, block, words))


def _is_guest(page: Page, block: Span, words: Words) -> bool:
    """Whom a page presents whose author it names no further; not whom the article has spoken of already."""
    name = _PERSON.match(words.text)
    surname = name[0].split()[-1] if name else None
    return surname is not None and not _signed_by(page) and surname not in page.text[: block.start]


def _signed_by(page: Page) -> tuple[str, ...]:
    byline = tidy((page.byline or "")[:_BYLINE])
    return tuple(name[0] for name in _PERSON.finditer(byline) if _is_person(name[0]))


def _is_person(name: str) -> bool:
    return agency(name) is None and _pattern("no_person").search(name) is None


def _says(part: str, words: Words) -> bool:
    return (_NAMED, part) in words.held(FORMED) and _pattern(part).search(words.text) is not None


@cache
def _pattern(part: str) -> Phrase:
    return phrase(load("furniture_parts")["biography"][part])
