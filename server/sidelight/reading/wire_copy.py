"""Signs of agency copy: datelines with a tag, tags at the end, bylines that name an agency or an outlet."""

import re
from collections.abc import Iterator, Sequence

from sidelight.reading.blocks import lines, plain, tidy
from sidelight.reading.model import Page, Span
from sidelight.reading.names import Agency, agency, is_own, may_abbreviate_own, name_at
from sidelight.reading.phrases import load
from sidelight.reading.signs import Sign, is_outlet_like

_BYLINE_LENGTH = 160
"""Characters: a longer line that begins with "By" is a paragraph."""
_FIELD_LENGTH = 300
_STATE = 2
"""Letters: "PITTSBURGH, PA —" names a state."""
_TAIL = 60
"""Characters at the end of a block that a tag is looked for in."""

_DATELINE = re.compile(
    r"[\s*_]{0,4}(?P<place>[A-ZÀ-Þ][^()\n]{1,70}?)?[\s*_]{0,4}"
    r"\([\s*_]{0,3}(?P<tag>[A-Za-zÀ-ÿ][^()\n]{1,40}?)[\s*_]{0,3}\)[\s*_]{0,4}(?:[-–—―]{1,3}|:)"
)
_BARE_DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-Þ]{3}[^()\n]{0,60}?),\s+(?P<tag>[A-Z][\w ]{1,30}?)\s*[-–—―]{1,3}\s"
)
_FINAL_TAG = re.compile(
    r"[.!?”\"’]\s{1,3}[*_]{0,3}(?:[-–—―]{1,2}\s?|\()[*_]{0,3}(?P<tag>[\w.\- ]{2,40}?)[)*_\s.]{0,4}\Z"
)
_ONLY_TAG = re.compile(r"[-–—―(\[*_\s©]{0,5}(?P<tag>[\w.\- ]{2,40}?)[)\]*_\s.]{0,4}\Z")
_BYLINE = re.compile(
    r"[\s*_]{0,4}"
    r"(?:(?:interview|story|text|words|report(?:ed|ing)?|written|authored|compiled|photos and text)\s)?"
    r"by\b:?\s{0,3}(?P<who>[^\n]{2,200})"
    r"|[\s*_]{0,4}(?:interview|story|text|words|report)\s?:\s{1,3}(?P<named>[^\n]{2,200})",
    re.IGNORECASE,
)
_BYLINE_PARTS = re.compile(r",|\||/|·|•|\bfor\b|\s[-–—]\s|;|\bvia\b|\bat\b|\bof\b", re.IGNORECASE)
_NAMED_AGENCY = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w.’'\-]*(?: [A-ZÀ-Þ][\w.’'\-]*){1,3})(?:, | [|•·] )(?P<agency>[A-Z][\w. \-]{1,40})"
)
_TOP = 4
"""Blocks at the beginning in which a name and an agency are a byline and no photograph's credit."""
_ROLE = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:correspondents?|reporters?|writers?|editors?|staff|columnists?|photographers?|journalists?)\Z",
    re.IGNORECASE,
)
_VIA = re.compile(r"\bvia\s+", re.IGNORECASE)
_STAFF = re.compile(
    r"\b(?:staff|our (?:own )?(?:reporter|correspondent)s?|newsroom|editorial board)\b", re.IGNORECASE
)
_UPPER_WORD = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.’'\-]+\b")


def find_datelines(page: Page, head: Sequence[Span]) -> Iterator[Sign]:
    """Find datelines such as "PORT ELLERY (NPA) —" at the beginning of a block."""
    for block in head:
        words = plain(block.text[:200])
        found = _DATELINE.match(words) or _BARE_DATELINE.match(words)
        if not found:
            continue
        tag = _tag(found["tag"])
        if found.re is _BARE_DATELINE and len(tag) <= _STATE:
            continue
        known = agency(tag)
        if known is None and (found.re is _BARE_DATELINE or not _is_place(found["place"])):
            continue
        if known and known.release:
            continue
        own = is_own(page, tag)
        span = page.span("text", block.start, block.start + len(found[0].rstrip(" -–—―:")))
        speaks = not own and (known is not None or _is_tag(page, tag))
        yield Sign("wire_dateline", known.name if known and not own else tag, span, speaks=speaks, own=own)


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
    """Find an agency's tag, or its reporter's name, near the end: "… she said. — AFP"."""
    for block in foot:
        if len(block.text) <= _BYLINE_LENGTH and _is_name_and_agency(page, tidy(block.text)):
            yield from _byline(page, tidy(block.text), block, None)
            continue
        tail = block.text[-_TAIL:]
        whole = len(block.text) <= _TAIL and (block is foot[-1] or not block.text[0].isalnum())
        found = _FINAL_TAG.search(plain(tail)) or (_ONLY_TAG.match(plain(tail)) if whole else None)
        known = agency(found["tag"].strip(" -")) if found else None
        if found and known and not known.release:
            start = block.end - len(tail) + found.start("tag")
            span = page.span("text", start, start + len(found["tag"]))
            own = is_own(page, known.name)
            yield Sign("wire_dateline", known.name, span, speaks=not own, own=own)


def find_bylines(page: Page, head: Sequence[Span]) -> Iterator[Sign]:
    """Find bylines at the top and the one that came with the page."""
    top = {line for block in head[:_TOP] for line in lines(block)}
    for line in (line for block in head for line in lines(block)):
        if len(line.text) > _BYLINE_LENGTH or line.text.endswith((".", "?", "!", "”")):
            continue
        found = _BYLINE.match(plain(line.text))
        if found:
            yield from _byline(page, found["who"] or found["named"], line, None)
            yield from _beneath(page, head, line)
        elif agency(tidy(line.text).strip("()-–— ")):
            yield from _byline(page, tidy(line.text).strip("()-–— "), line, None)
        elif line in top and _is_name_and_agency(page, tidy(line.text)):
            yield from _byline(page, tidy(line.text), line, None)
    if page.byline:
        yield from _byline(
            page,
            re.sub(r"^\s*by\s+", "", page.byline[:_FIELD_LENGTH], flags=re.IGNORECASE),
            None,
            page.byline[:_FIELD_LENGTH],
        )


def _is_name_and_agency(page: Page, words: str) -> bool:
    """Tell "Gail Amirault, The Canadian Press" from other lines; a page's byline of another name decides."""
    found = _NAMED_AGENCY.fullmatch(words)
    if not found or not agency(found["agency"]):
        return False
    return not page.byline or found["name"].casefold() in page.byline.casefold()


def _beneath(page: Page, head: Sequence[Span], byline: Span) -> Iterator[Sign]:
    """Find the outlet that stands alone on the line beneath a byline."""
    everything = [line for block in head for line in lines(block)]
    below = next((line for line in everything if line.start >= byline.end), None)
    name = name_at(below.text, 0) if below else None
    if not below or not name or not is_outlet_like(name.words):
        return
    tag = re.fullmatch(r"\s*(?:\(([\w .]{2,30})\))?", below.text[name.end :])
    if tag:
        own = is_own(page, name.words)
        known = agency(name.words) or (agency(tag[1]) if tag[1] else None)
        yield Sign("byline", name.words, below, speaks=known is not None and not own, own=own)


def _agency(part: str) -> Agency | None:
    """Look up an agency by its name, also with a post behind it: "PA Transport Correspondent"."""
    return agency(part) or agency(_ROLE.sub("", part), in_byline=_ROLE.search(part) is not None)


def _via(page: Page, who: str, span: Span | None, value: str | None) -> Iterator[Sign]:
    """Find the outlet that a text came by: "Dana Holm via The Lantern Post"."""
    via = _VIA.search(who)
    name = name_at(who, via.end()) if via else None
    if name and not is_own(page, name.words):
        yield Sign("byline", name.words, span, value, speaks=True)


def _byline(page: Page, who: str, span: Span | None, value: str | None) -> Iterator[Sign]:
    yield from _via(page, who, span, value)
    parts = [tidy(piece) for piece in (who, *_BYLINE_PARTS.split(who))]
    if _STAFF.search(who) and not any(_agency(part) for part in parts):
        yield Sign("byline", tidy(who), span, value, own=True)
    for part in parts:
        known = _agency(part)
        own = is_own(page, part)
        if known and not known.release:
            yield Sign("byline", known.name if not own else part, span, value, speaks=not own, own=own)
            return
        if own:
            yield Sign("byline", part, span, value, own=True)
            return
    for part in parts:
        name = name_at(part, 0)
        if name and name.end == len(part) and is_outlet_like(name.words):
            yield Sign("byline", name.words, span, value)
            return
