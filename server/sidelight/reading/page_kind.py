"""What kind of page it is, and whether all of it was received: only from evidence, which is given."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from urllib.parse import urlsplit

from sidelight.reading.blocks import blocks, lines, outside, plain
from sidelight.reading.declarations import declared_types
from sidelight.reading.model import (
    Declaration,
    Disclaimer,
    FieldEvidence,
    Ignored,
    Page,
    PageFinding,
    PageKind,
    Span,
)
from sidelight.reading.phrases import load, phrase

Evidence = Span | FieldEvidence
Sign = tuple[PageKind, Evidence]

_FOOT = 4
"""Blocks at the end that an invitation to subscribe stands in."""
_PROMPT = 300
"""Characters: such an invitation is no longer than this."""
_HEAD = 6
"""Blocks at the beginning that a label stands in."""
_NEAR = 1_000
"""Characters at the beginning or the end in which the form of a page shows."""
_SHORT = 100
"""Words. A text of fewer is too short for proportions."""
_QUESTIONS = 3
"""Questions answered in turn that make an interview."""
_LABEL_WORDS = 6
_BYLINE = re.compile(r"\s*by\s+[A-Z]", re.IGNORECASE)
_TURN = re.compile(r"[\s*_]{0,4}(?:Q|Question|A|Answer|[A-Z][\w.’' ]{1,30})\s?:[\s*_]{0,4}(?=\S)")
_QUESTION = re.compile(r"[\s*_]{0,4}(?:Q|Question)\b\s?[:.]|[^\n]{10,300}\?[\s*_”\"]{0,4}\Z")


def find_page_kind(
    page: Page,
    declarations: Sequence[Declaration] = (),
    disclaimers: Sequence[Disclaimer] = (),
    skip: Sequence[Ignored] = (),
) -> PageFinding:
    """Read the page's kind and completeness.

    The home page is known by its path; then the outlet's own label decides, then what it declares, the form
    of the text, the URL's section, and the length. `unknown` where nothing tells.
    """
    pieces = blocks(page, "text")
    signs = tuple(_signs(page, pieces, disclaimers))
    complete, why = _complete(page, tuple(outside(pieces, [part.span for part in skip])), declarations)
    if not signs:
        return PageFinding("unknown", complete, why)
    kind = signs[0][0]
    evidence = tuple(dict.fromkeys(evidence for found, evidence in signs if found == kind))
    return PageFinding(kind, complete, (*evidence, *why))


def _signs(page: Page, pieces: Sequence[Span], disclaimers: Sequence[Disclaimer]) -> Iterator[Sign]:
    """Give the signs of a kind, the surest first."""
    head = [block for block in pieces[:_HEAD] if len(block.text) <= _NEAR]
    if not page.selection:
        yield from _home(page)
    yield from (("satire", notice.span) for notice in disclaimers if notice.kind == "satire")
    yield from _labels(page, head)
    rules = load("page_kind")
    types = declared_types(page.declarations)
    yield from _types(types, rules["types"])
    yield from _forms(page)
    yield from _turns(pieces)
    yield from _sections(page)
    yield from _length(page)
    yield from _types(types, rules["general_types"])
    yield from _article(page, head)


def _home(page: Page) -> Iterator[Sign]:
    try:
        address = urlsplit(page.url)
    except ValueError:
        return
    if address.path in {"", "/"} and not address.query:
        yield "home", FieldEvidence("url", page.url)


def _labels(page: Page, head: Sequence[Span]) -> Iterator[Sign]:
    for line in (line for block in head for line in lines(block)):
        if len(line.text) <= 80:  # noqa: PLR2004  # a label is a few words
            words = plain(line.text).strip(" .:[]()|-–—•#\n")
            for kind, pattern in _label_phrases():
                if pattern.fullmatch(words) and len(words.split()) <= _LABEL_WORDS:
                    yield kind, line
    before = re.match(r"\s*([^:|]{2,40}?)\s*[:|]", page.title)
    for kind, pattern in _label_phrases() if before else ():
        if before and pattern.fullmatch(before[1]):
            yield kind, page.span("title", before.start(1), before.end(1))


def _types(types: Sequence[str], kinds: dict[str, PageKind]) -> Iterator[Sign]:
    is_article = any(type_.endswith(("Article", "Posting")) for type_ in types)
    for type_ in types:
        # An article's page declares the video embedded in it too.
        if type_ in kinds and not (type_ == "VideoObject" and is_article):
            yield kinds[type_], FieldEvidence("declarations", type_)


def _forms(page: Page) -> Iterator[Sign]:
    ends = ((0, page.text[:_NEAR]), (max(0, len(page.text) - _NEAR), page.text[-_NEAR:]))
    for start, words in ends:
        for kind, pattern in _form_phrases():
            found = pattern.search(plain(words))
            if found:
                yield kind, page.span("text", start + found.start(), start + found.end())


def _turns(pieces: Sequence[Span]) -> Iterator[Sign]:
    """Find question and answer in turn: the blocks that ask, each followed by one that does not."""
    asked = [
        (block, _TURN.match(block.text))
        for block, answer in pairwise(pieces)
        if len(block.text) <= _NEAR and _QUESTION.match(block.text) and not _QUESTION.match(answer.text)
    ]
    marked = [block for block, turn in asked if turn]
    if len(marked) >= _QUESTIONS and 2 * len(marked) >= len(pieces) / _QUESTIONS:
        yield "interview", marked[0]


def _sections(page: Page) -> Iterator[Sign]:
    kinds: dict[str, PageKind] = load("page_kind")["sections"]
    try:
        path = urlsplit(page.url).path
    except ValueError:
        return
    for segment in path.lower().split("/")[1:-1]:
        if segment in kinds:
            yield kinds[segment], FieldEvidence("url", page.url)


def _length(page: Page) -> Iterator[Sign]:
    if not page.selection and len(page.text.split(maxsplit=_SHORT)) < _SHORT and page.text.strip():
        yield "short", FieldEvidence("text", f"{len(page.text.split())} words")


def _article(page: Page, head: Sequence[Span]) -> Iterator[Sign]:
    """A byline or a date of publication, over a text of some length, is what an article has."""
    if page.byline:
        yield "article", FieldEvidence("byline", page.byline)
    if page.published:
        yield "article", FieldEvidence("published", page.published)
    for line in (line for block in head for line in lines(block)):
        if len(line.text) <= _NEAR and _BYLINE.match(plain(line.text)):
            yield "article", line
            return


def _complete(
    page: Page, pieces: Sequence[Span], declarations: Sequence[Declaration]
) -> tuple[bool | None, tuple[Evidence, ...]]:
    declared = {d.value.lower() for d in declarations if d.property == "isAccessibleForFree"}
    cut = _truncated("cut").search(page.text[-_NEAR:])
    if cut:
        return False, (page.span("text", len(page.text) - len(cut[0]), len(page.text.rstrip())),)
    for block in pieces[-_FOOT:]:
        is_near = block.end > len(page.text) - _NEAR and len(block.text) <= _PROMPT
        if is_near and _truncated("near_end").search(plain(block.text)):
            return False, (block,)
    if "false" in declared:
        return False, (FieldEvidence("declarations", "isAccessibleForFree: false"),)
    if "true" in declared:
        return True, (FieldEvidence("declarations", "isAccessibleForFree: true"),)
    return None, ()


@cache
def _label_phrases() -> tuple[tuple[PageKind, re.Pattern[str]], ...]:
    return _phrases("label")


@cache
def _form_phrases() -> tuple[tuple[PageKind, re.Pattern[str]], ...]:
    return _phrases("form")


def _phrases(table: str) -> tuple[tuple[PageKind, re.Pattern[str]], ...]:
    return tuple(
        (rule["kind"], phrase("|".join(rule["phrases"]), flags=re.IGNORECASE | re.MULTILINE))
        for rule in load("page_kind")[table]
    )


@cache
def _truncated(table: str) -> re.Pattern[str]:
    return phrase("|".join(load("page_kind")["truncated"][table]))
