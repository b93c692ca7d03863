"""Bylines, on the page and in its data, that name an agency or an outlet."""

import re
from collections.abc import Iterator, Sequence

from sidelight.reading.blocks import lines, plain, tidy
from sidelight.reading.model import Page, Span
from sidelight.reading.origin.dates import find_dates
from sidelight.reading.origin.signs import Sign, is_outlet_like
from sidelight.reading.outlet_names import Agency, agency, is_own, name_at

_LONGEST = 160
"""Characters: a longer line that begins with "By" is a paragraph."""
_FIELD = 300
_TOP = 4
"""Blocks at the beginning in which a name and an agency are a byline and no photograph's credit."""
_LONGEST_SUFFIX = 6

_BYLINE = re.compile(
    r"[\s*_]{0,4}"
    r"(?:(?:interview|story|text|words|report(?:ed|ing)?|written|authored|compiled|photos and text)\s)?"
    r"(?:by\b|via\b(?=\s[A-Z])):?\s{0,3}(?P<who>[^\n]{2,200})"
    r"|[\s*_]{0,4}(?:(?:image|photo|picture)s? and )?(?:interview|story|text|words|report)\s?:\s{1,3}"
    r"(?P<named>[^\n]{2,200})",
    re.IGNORECASE,
)
_PARTS = re.compile(r",|\||/|·|•|\bfor\b|\s[-–—]\s|;|\bvia\b|\bat\b|\bof\b|[()]", re.IGNORECASE)
_LINE_PARTS = re.compile(r",\s|\s?[|·•]\s?|\s[-–—]\s")
_PERSON = r"[A-ZÀ-Þ][\w.’'\-]*(?: [A-ZÀ-Þ][\w.’'\-]*){0,3}"
_BESIDE = re.compile(
    rf"(?:by\s)?{_PERSON}(?:(?: and |, ){_PERSON}){{0,2}}|(?:updated|published|posted)?[\s:]*"
    r"(?:(?:at|on)\s)?[\d.:/ ]{1,12}(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?|\d+\s?min(?:ute)?s?(?: read)?",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"\b(?:photo|image|picture|getty|shutterstock|file|video|graphic|courtesy|EPA)", re.IGNORECASE
)
_ROLE = re.compile(
    r"\s+(?:\w+\s+){0,2}?"
    r"(?:correspondents?|reporters?|writers?|editors?|staff|columnists?|photographers?|journalists?)\Z",
    re.IGNORECASE,
)
_DESK = re.compile(
    r"\s+(?:news|business|health|sports?|world|politics|wire|newswire|news wire|money|climate|travel|science"
    r"|entertainment|tech|culture|national|international)\Z",
    re.IGNORECASE,
)
_VIA = re.compile(r"\bvia\s+", re.IGNORECASE)
_WITH = re.compile(r"\b(?:and|&|with|from|for)(?:\s+the)?\s*\Z", re.IGNORECASE)
_ARTICLE = re.compile(r"\Aan? ", re.IGNORECASE)
_WIRE = re.compile(r"\bwires?\b", re.IGNORECASE)
_POST = re.compile(
    r"(?:(?:chief|senior|staff|lead|political|city|sports|news|managing|deputy|assistant|from our|our|own)\s)"
    r"{0,3}"
    r"(?:reporters?|correspondents?|editors?|writers?|columnists?)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"\b(?:staff|our (?:\w+ )?(?:reporter|correspondent|bureau|team|desk)s?|newsroom|editorial (?:board|team)"
    r"|(?:web|news|city|sports|digital|national|foreign|metro) desk|special correspondent)\b",
    re.IGNORECASE,
)


def find_bylines(page: Page, head: Sequence[Span], foot: Sequence[Span] = ()) -> Iterator[Sign]:
    """Find bylines at the top, an agency's reporter at the foot, and the byline that came with the page."""
    top = {line for block in head[:_TOP] for line in lines(block)}
    for line in (line for block in head for line in lines(block)):
        if len(line.text) > _LONGEST or line.text.endswith((".", "?", "!", "”")):
            continue
        found = _BYLINE.match(plain(line.text))
        if found:
            yield from _byline(page, found["who"] or found["named"], line, None)
            yield from _beneath(page, head, line)
        elif line in top and _POST.match(tidy(line.text)) and _STAFF.search(line.text):
            yield Sign("byline", tidy(line.text), line, own=True)
        elif agency(tidy(line.text).strip("()-–— ")) or (line in top and _is_agency_line(page, line)):
            yield from _byline(page, tidy(line.text).strip("()-–— "), line, None)
    for block in foot:
        if len(block.text) <= _LONGEST and block not in head[:_TOP] and _is_agency_line(page, block):
            yield from _byline(page, tidy(block.text), block, None)
    if page.byline:
        who = re.sub(r"^\s*by\s+", "", page.byline[:_FIELD], flags=re.IGNORECASE)
        yield from _byline(page, who, None, page.byline[:_FIELD])


def _is_agency_line(page: Page, line: Span) -> bool:
    """Tell whether a line is an agency and what stands beside one: a person, a place, a date, a time.

    "Gail Amirault, The Canadian Press", "Reuters | March 4, 2024". A byline of another name decides.
    """
    words = tidy(line.text)
    if words.endswith((".", "?", "!", "”", '"')) or _PICTURE.search(words):
        return False
    for date in find_dates(words):
        words = words[: date.start] + " " * (date.end - date.start) + words[date.end :]
    parts = [part.strip() for part in _LINE_PARTS.split(words) if part.strip()]
    others = [part for part in parts if not agency(part)]
    if len(others) == len(parts) or len(parts) + (words != tidy(line.text)) == 1:
        return False
    if not all(_BESIDE.fullmatch(part) for part in others):
        return False
    people = [part.casefold().removeprefix("by ") for part in others if part[0].isalpha()]
    return not page.byline or not people or any(one in page.byline.casefold() for one in people)


def _beneath(page: Page, head: Sequence[Span], byline: Span) -> Iterator[Sign]:
    """Find the outlet that stands alone on the line beneath a byline."""
    everything = [line for block in head for line in lines(block)]
    below = next((line for line in everything if line.start >= byline.end), None)
    post = _POST.match(tidy(below.text)) if below else None
    if below and post:
        parts = (tidy(part) for part in _PARTS.split(tidy(below.text)[post.end() :]))
        own_name = next((part for part in parts if is_own(page, part)), None)
        if own_name:
            yield Sign("byline", own_name, below, own=True)
    name = name_at(below.text, 0) if below else None
    if not below or not name or not is_outlet_like(name.words):
        return
    tag = re.fullmatch(r"\s*(?:\(([\w .]{2,30})\))?", below.text[name.end :])
    if tag:
        own = is_own(page, name.words)
        known = agency(name.words) or (agency(tag[1]) if tag[1] else None)
        called = known.name if known and not own else name.words
        yield Sign("byline", called, below, speaks=known is not None and not own, own=own)


def _agency(part: str) -> Agency | None:
    """Look up an agency by its name, also with a post or a desk behind it: "PA Transport Correspondent"."""
    has_role = _ROLE.search(part) is not None
    found = agency(part) or agency(_ROLE.sub("", part), in_byline=has_role) or agency(_DESK.sub("", part))
    if found:
        return found
    words = part.split()
    for n in range(2, len(words)):  # "TERRY OAKES Associated Press": no comma
        tail = " ".join(words[n:])
        if len(words) - n <= _LONGEST_SUFFIX and not _WITH.search(" ".join(words[:n])):
            found = agency(tail) or (agency(_ROLE.sub("", tail)) if has_role else None)
            if found:
                return found
    return None


def _byline(page: Page, who: str, span: Span | None, value: str | None) -> Iterator[Sign]:
    yield from _via(page, who, span, value)
    parts = [_ARTICLE.sub("", tidy(piece)) for piece in (who, *_PARTS.split(who))]
    if _STAFF.search(who) and not _WIRE.search(who) and not any(_agency(part) for part in parts):
        yield Sign("byline", tidy(who), span, value, own=True)
    for part in parts:
        known = _agency(part)
        own = is_own(page, part)
        if known and not known.release:
            own = own or is_own(page, known.name)
            yield Sign("byline", known.name if not own else part, span, value, speaks=not own, own=own)
            return
        if own:
            yield Sign("byline", part, span, value, own=True)
            return
    for part in parts:
        name = name_at(part, 0)
        if name and name.end == len(part) and is_outlet_like(name.words) and not agency(name.words):
            yield Sign("byline", name.words, span, value)
            return


def _via(page: Page, who: str, span: Span | None, value: str | None) -> Iterator[Sign]:
    """Find the outlet that a text came by: "Dana Holm via The Lantern Post"."""
    via = _VIA.search(who)
    name = name_at(who, via.end()) if via else None
    if name and not is_own(page, name.words):
        yield Sign("byline", name.words, span, value, speaks=True)
