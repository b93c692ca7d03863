"""Signs of agency copy in its text: datelines with a tag at the head, tags at the end."""

import re
from collections.abc import Iterator, Sequence

from sidelight.reading.blocks import plain, tidy
from sidelight.reading.model import Page, Span
from sidelight.reading.origin.signs import Sign, is_outlet_like
from sidelight.reading.outlet_names import agency, is_own, may_abbreviate_own
from sidelight.reading.phrases import load

_TAIL = 60
"""Characters at the end of a block that a tag is looked for in."""
_TOP = 3
"""Blocks at the beginning that an agency's bare name may open: "CNN — The wall …"."""

_DATELINE = re.compile(
    r"[\s*_]{0,4}(?P<place>[A-ZÀ-Þ][^()\n]{1,70}?)?:?[\s*_]{0,4}"
    r"\([\s*_]{0,3}(?P<tag>[A-Za-zÀ-ÿ][^()\n]{1,40}?)[\s*_]{0,3}\)[\s*_]{0,4}"
    r"(?P<dash>[-–—―]{1,3}|:)?"
)
_BARE_DATELINE = re.compile(
    r"\[?(?P<place>[A-ZÀ-Þ][^()\[\]\n]{1,60}?),\s+(?P<tag>[A-Za-z][\w ]{1,30}?)(?:\]|\s*[-–—―]{1,3}\s)"
)
_SLASHED = re.compile(r"(?P<place>[A-ZÀ-Þ][^()/\n]{1,60}?)\s/(?P<tag>[A-Z][\w ]{1,30}?)/")
_OPENING = re.compile(
    r"(?P<tag>[A-Z][\w. ]{1,30}?)(?:\s[-–—―]{1,2}\s(?=[“\"]?[A-Z])|,\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\s?[.:–—-])"
)
_CAPITALS = re.compile(
    r"(?:(?:[A-ZÀ-Þ\d][\w.’'\-]*|de|del|la|of|the|and|al|el|am|an der|sur|upon|on)[,./:]*\s*)+"
)
_UPPER_WORD = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.’'\-]+\b")
_FINAL_TAG = re.compile(
    r"[.!?”\"’]\s{1,3}[*_]{0,3}(?:[-–—―]{1,2}\s?|[(\[/])[*_]{0,3}(?P<tag>[\w.\- ]{2,40}?)[)\]*_\s.]{0,4}\Z"
)
_ONLY_TAG = re.compile(
    r"(?:[-–—―(\[*_\s©/]|copyright\s|(?:source|credit|agency)s?\s?:){0,5}(?P<tag>[\w.\- ]{2,40}?)"
    r"(?:/[a-z]{2,5}(?:/[a-z]{2,5})?|(?-i:\s[A-Z]{2,4}){1,6})?[)\]*_\s.]{0,4}\Z",
    re.IGNORECASE,
)


def find_datelines(page: Page, head: Sequence[Span]) -> Iterator[Sign]:
    """Find datelines such as "PORT ELLERY (NPA) —" at the beginning of a block."""
    for n, block in enumerate(head):
        words = plain(block.text[:200])
        for pattern in (_DATELINE, _BARE_DATELINE, _SLASHED, _OPENING):
            found = pattern.match(words)
            sign = _dateline(page, block, found) if found and (pattern is not _OPENING or n < _TOP) else None
            if sign:
                yield sign
                break


def _dateline(page: Page, block: Span, found: re.Match[str]) -> Sign | None:
    parts = found.groupdict()
    tag = _tag(parts["tag"])
    known = agency(tag)
    own = is_own(page, tag)
    if known is None and not own and not (parts.get("dash") and _is_place(parts.get("place"))):
        return None
    if known and known.release:
        return None
    if (known or own) and not _leads(parts, known.name if known else tag):
        return None
    span = page.span(block.part, block.start, block.start + len(found[0].rstrip(" -–—―:.,")))
    speaks = not own and (known is not None or _is_tag(page, tag))
    return Sign("wire_dateline", known.name if known and not own else tag, span, speaks=speaks, own=own)


def _leads(parts: dict[str, str | None], name: str) -> bool:
    """Tell a dateline from a sentence with an agency in it: "In Brannock (Reuters has an office there)"."""
    place, tag = parts.get("place"), tidy(parts["tag"] or "")
    if "dash" in parts and not parts["dash"]:
        return (not place or _CAPITALS.fullmatch(place) is not None) and (
            agency(tag) is not None or tag == name
        )
    return "dash" in parts or not place or _CAPITALS.fullmatch(place) is not None


def _tag(words: str) -> str:
    """Read the agency out of "AP", "Reuters Health", "AFP/Getty" or "dpa, with local reports"."""
    tag = tidy(words)
    pieces = [tag, *(piece.strip() for piece in re.split(r"[/,|–-]", tag)), tag.split(" ", 1)[0]]
    return next((piece for piece in pieces if agency(piece)), tag)


def _is_place(words: str | None) -> bool:
    return bool(words and _UPPER_WORD.match(words))


def _is_tag(page: Page, tag: str) -> bool:
    """Tell whether an unknown tag says that the copy is another's: no station's, country's or own."""
    rules = load("origin")["outlet"]
    if re.search(rules["no_tag"], tag) or re.search(rules["station"], tag) or may_abbreviate_own(page, tag):
        return False
    return is_outlet_like(tag)


def find_final_tags(page: Page, foot: Sequence[Span]) -> Iterator[Sign]:
    """Find an agency's tag at the end of a block near the end: "… she said. — AFP"."""
    for block in foot:
        tail = block.text[-_TAIL:]
        marked = not block.text[0].isalnum() or ":" in block.text or "/" in block.text
        whole = len(block.text) <= _TAIL and (block is foot[-1] or marked or block.text.isupper())
        found = _FINAL_TAG.search(plain(tail)) or (_ONLY_TAG.match(plain(tail)) if whole else None)
        known = agency(found["tag"].strip(" -"), in_byline=found.re is _ONLY_TAG) if found else None
        if found and known and not known.release:
            start = block.end - len(tail) + found.start("tag")
            span = page.span("text", start, start + len(found["tag"]))
            own = is_own(page, known.name)
            yield Sign("wire_dateline", known.name, span, speaks=not own, own=own)
