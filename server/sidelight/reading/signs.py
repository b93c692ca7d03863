"""The single signs, on the page itself, of where an article comes from: one function for each kind.

A sign has a name and the words that it was read from. Whether it says anything is decided in origin.py.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sidelight.reading.blocks import blocks, lines, outside, plain, sentences, tidy
from sidelight.reading.dates import find_dates
from sidelight.reading.model import Ignored, Page, Span
from sidelight.reading.names import Name, agency, is_own, may_abbreviate_own, name_at
from sidelight.reading.phrases import load, phrase

_HEAD = 10
"""Blocks at the beginning that bylines and datelines stand in."""
_TAIL = 60
"""Blocks at the end that credit and copyright lines stand in, among advertisements and links."""
_FOOT = 5
"""Blocks at the end that an agency's tag stands in."""
_BLOCK = 5_000
"""Characters: a sign stands in no longer block."""
_LONGEST = 600
"""Characters of a sentence that credits an origin."""

_OPENING = re.compile(
    r"[\s*_(\[–—•>-]{0,8}"
    r"(?:(?:editor[’']?s[’']? |publisher[’']?s )?(?:note|disclaimer|credit)s?\s*[:–—-]\s*)?",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))(?:\s*(?:©|\(c\)|copyright|by\b))*[\s:,]*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?[\s,]*(?:by\s+)?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_DATELINE = re.compile(
    r"[\s*_]{0,4}(?P<place>[A-ZÀ-Þ][^()\n]{1,70}?)?[\s*_]{0,4}"
    r"\([\s*_]{0,3}(?P<tag>[A-Za-zÀ-ÿ][^()\n]{1,40}?)[\s*_]{0,3}\)[\s*_]{0,4}(?:[-–—―]{1,3}|:)"
)
_BARE_DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-Þ]{3}[^()\n]{0,60}?),\s+(?P<tag>[A-Z][\w ]{1,30}?)\s*[-–—―]{1,3}\s"
)
_FINAL_TAG = re.compile(r"(?:\A|[.!?”\"’]\s{1,3})[-–—―(\[*_\s]{0,5}(?P<tag>[\w.\- ]{2,40}?)[)\]*_\s.]{0,4}\Z")
_BYLINE = re.compile(r"[\s*_]{0,4}by\b:?\s{0,3}(?P<who>[^\n]{2,200})", re.IGNORECASE)
_BYLINE_PARTS = re.compile(r",|\||/|·|•|\band\b|\bwith\b|\bfor\b|\s[-–—]\s|;|\bvia\b|\bat\b", re.IGNORECASE)
_STAFF = re.compile(
    r"\b(?:staff|our (?:own )?(?:reporter|correspondent)s?|newsroom|editorial board)\b", re.IGNORECASE
)
_UPPER_WORD = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.’'\-]+\b")


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


def find_signs(page: Page, skip: Sequence[Ignored] = ()) -> tuple[Sign, ...]:
    """Find every sign in the page's text, frame and byline; `skip` lists the furniture of the text."""
    others = [part.span for part in skip if part.kind in {"advertisement", "caption"}]
    text = tuple(block for block in outside(blocks(page, "text"), others) if len(block.text) <= _BLOCK)
    edges = text if len(text) <= _HEAD + _TAIL else (*text[:_HEAD], *text[-_TAIL:])
    everything = (*edges, *blocks(page, "frame"))
    return (
        *(sign for block in everything for sign in _credits(page, block)),
        *_datelines(page, text[:_HEAD]),
        *_final_tags(page, text[-_FOOT:]),
        *_dates(page, text[:_HEAD]),
        *(sign for block in everything for sign in _copyrights(page, block)),
        *_bylines(page, text[:_HEAD]),
    )


def is_outlet_like(name: str) -> bool:
    """Tell whether a name is rather an outlet's than a person's or a holding company's."""
    rules = load("origin")["outlet"]
    return (
        agency(name) is not None
        or re.search(rules["words"], name, re.IGNORECASE if not name.isupper() else 0) is not None
    ) and not re.search(rules["company"], name, re.IGNORECASE)


def _credits(page: Page, block: Span) -> Iterator[Sign]:
    rules = _credit_phrases()
    pieces = [(sentence, rules["sentence"]) for sentence in sentences(page, block)]
    pieces.append((block, rules["block"]))
    for piece, pattern in pieces:
        if len(piece.text) > _LONGEST:
            continue
        words = plain(piece.text)
        opening = _OPENING.match(words)
        found = pattern.match(words, opening.end() if opening else 0)
        name = name_at(piece.text, found.end()) if found else None
        if name:
            yield _credit(page, piece, name)
    for sentence in sentences(page, block):
        name = name_at(sentence.text, 0)
        if name and len(sentence.text) <= _LONGEST:
            after = plain(sentence.text)[name.end :]
            if rules["named_first"].match(after.lstrip(" )#*_](")):
                yield _credit(page, sentence, name)
    for line in lines(page, block):
        found = rules["line"].match(plain(line.text)) if len(line.text) <= _LONGEST else None
        name = name_at(line.text, found.end()) if found else None
        if name and not line.text[name.end :].strip(" )]#(.*_"):
            yield Sign("credit_line", name.words, line, own=is_own(page, name.words))


def _credit(page: Page, piece: Span, name: Name) -> Sign:
    date = next(find_dates(piece.text), None)
    own = is_own(page, name.words)
    # Up to the end of the sentence without its full stop: the words that a reader is shown.
    return Sign(
        "credit_line", name.words, piece, speaks=not own, own=own, published=date.iso if date else None
    )


def _datelines(page: Page, head: Sequence[Span]) -> Iterator[Sign]:
    for block in head:
        words = plain(block.text[:200])
        found = _DATELINE.match(words) or _BARE_DATELINE.match(words)
        if not found:
            continue
        tag = _tag(found["tag"])
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


def _final_tags(page: Page, foot: Sequence[Span]) -> Iterator[Sign]:
    for block in foot:
        tail = block.text[-60:]
        found = _FINAL_TAG.search(plain(tail))
        known = agency(found["tag"].strip(" -")) if found else None
        if found and known and not known.release:
            start = block.end - len(tail) + found.start("tag")
            span = page.span("text", start, start + len(found["tag"]))
            own = is_own(page, known.name)
            yield Sign("wire_dateline", known.name, span, speaks=not own, own=own)


def _dates(page: Page, head: Sequence[Span]) -> Iterator[Sign]:
    """Find the datelines of a repost: a line that is an outlet's name and a date."""
    for line in (line for block in head for line in lines(page, block)):
        if len(line.text) > _LONGEST:
            continue
        name = name_at(line.text, 0)
        dates = tuple(find_dates(line.text))
        if name and len(dates) == 1 and line.text[dates[0].end :].strip(" .*_)") == "":
            between = plain(line.text)[name.end : dates[0].start]
            cut = tidy(line.text[: dates[0].start])
            # A link's address and the punctuation before the date are all that may stand between the two.
            if not between.strip(" ,|·•–—-*_") or cut.rstrip(" ,|·•–—-") == name.words:
                yield Sign(
                    "credit_line", name.words, line, own=is_own(page, name.words), published=dates[0].iso
                )


def _copyrights(page: Page, block: Span) -> Iterator[Sign]:
    for line in lines(page, block):
        if len(line.text) > _LONGEST:
            continue
        for sentence in sentences(page, line):
            words = plain(sentence.text)
            opening = _OPENING.match(words)
            found = _COPYRIGHT.match(words, opening.end() if opening else 0)
            name = name_at(sentence.text, found.end()) if found else None
            if name is None or not _YEAR.search(words):
                continue
            own = is_own(page, name.words)
            known = agency(name.words)
            yield Sign(
                "copyright",
                name.words,
                sentence,
                speaks=known is not None and not known.release and not own,
                own=own and block.part == "text",
            )


def _bylines(page: Page, head: Sequence[Span]) -> Iterator[Sign]:
    for line in (line for block in head for line in lines(page, block)):
        if len(line.text) > _LONGEST:
            continue
        found = _BYLINE.match(plain(line.text))
        if found:
            yield from _byline(page, found["who"], line, None)
        elif agency(tidy(line.text).strip("()-–— ")):
            yield from _byline(page, tidy(line.text).strip("()-–— "), line, None)
    if page.byline:
        yield from _byline(
            page, re.sub(r"^\s*by\s+", "", page.byline[:300], flags=re.IGNORECASE), None, page.byline[:300]
        )


def _byline(page: Page, who: str, span: Span | None, value: str | None) -> Iterator[Sign]:
    if _STAFF.search(who):
        yield Sign("byline", tidy(who), span, value, own=True)
    for part in (tidy(piece) for piece in (who, *_BYLINE_PARTS.split(who))):
        known = agency(part)
        own = is_own(page, part)
        if known and not known.release:
            yield Sign("byline", known.name if not own else part, span, value, speaks=not own, own=own)
            return
        if own:
            yield Sign("byline", part, span, value, own=True)
            return
    name = name_at(who, 0)
    if name and is_outlet_like(name.words):
        yield Sign("byline", name.words, span, value)


@cache
def _credit_phrases() -> dict[str, re.Pattern[str]]:
    data = load("origin")

    def any_of(phrases: Sequence[str]) -> re.Pattern[str]:
        return phrase("(?:" + "|".join(phrases) + r")(?!\w)", data["words"])

    return {
        "sentence": any_of(data["credit"]["sentence"]),
        "block": any_of(data["credit"]["block"]),
        "named_first": any_of(data["named_first"]["sentence"]),
        "line": phrase("(?:" + "|".join(data["source_line"]["line"]) + ")", data["words"]),
    }
