"""What kind of page it is: only from evidence, which is given."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from urllib.parse import urlsplit

from sidelight.reading.blocks import blocks, lines, outside, plain, trimmed
from sidelight.reading.model import (
    Declaration,
    Disclaimer,
    FieldEvidence,
    FurtherKind,
    Ignored,
    Page,
    PageFinding,
    PageKind,
    Span,
)
from sidelight.reading.page_kind.completeness import find_completeness
from sidelight.reading.page_kind.interviews import first_turn
from sidelight.reading.page_kind.listings import first_headline, is_prose
from sidelight.reading.page_kind.live_pages import first_entry, is_newest_first
from sidelight.reading.phrases import Phrase, leftmost, load, phrase
from sidelight.reading.phrases.needed import needed
from sidelight.reading.phrases.sieve import Sieve

Evidence = Span | FieldEvidence
Sign = tuple[PageKind, Evidence]

_HEAD = 6
"""Blocks at the beginning that a label stands in."""
_NEAR = 1_000
"""Characters at the beginning or the end in which the form of a page shows."""
_SHORT = 100
"""Words. A text of fewer is too short for proportions."""
_FEWEST_QUESTIONS = 3
_LIST = re.compile(r"\A(?:/[a-z]{2})?/(?P<kind>[a-z]+)/[^/]+(?:/page/\d+)?/?\Z")
"""The address of a list: of what, and which one."""
_FLAGS = re.IGNORECASE | re.MULTILINE
_LABEL = 80
_LABEL_WORDS = 6
_BYLINE = re.compile(r"\s*by\s+[A-Z]", re.IGNORECASE)
_DECISIVE: frozenset[PageKind] = frozenset({"home", "video"})
"""Kinds beside which nothing else is said of a page: it is no article."""
_GENERAL: frozenset[PageKind] = frozenset({"article", "short", "home", "video"})
"""Kinds that are no news beside another."""


def find_page_kind(
    page: Page,
    declarations: Sequence[Declaration] = (),
    types: Sequence[str] = (),
    disclaimers: Sequence[Disclaimer] = (),
    skip: Sequence[Ignored] = (),
) -> PageFinding:
    """Read the page's kind and completeness.

    Args:
        page: the page.
        declarations: what it declares in JSON-LD.
        types: the types of the objects that it declares.
        disclaimers: the notices found on it: satire is the outlet's own word.
        skip: the furniture of its text.

    Returns:
        The kind by the surest sign: a bare address; then the outlet's own label, what it declares, the form
        of the text, the URL's section, the length. Kinds that other signs tell stand in `also`.
    """
    everything = blocks(page, "text")
    pieces = tuple(outside(everything, [part.span for part in skip]))
    complete, why = find_completeness(page, pieces, declarations)
    evidence: dict[PageKind, dict[Evidence, None]] = {}
    for kind, sign in _signs(page, everything, pieces, types, disclaimers):
        evidence.setdefault(kind, {})[sign] = None
    if not evidence:
        return PageFinding("unknown", complete, (), complete_evidence=why)
    kind, *others = evidence
    also = () if kind in _DECISIVE else tuple(other for other in others if other not in _GENERAL)
    return PageFinding(
        kind,
        complete,
        tuple(evidence[kind]),
        tuple(FurtherKind(other, tuple(evidence[other])) for other in also),
        why,
        is_newest_first(everything) if "live" in (kind, *also) else None,
    )


def _signs(
    page: Page,
    everything: Sequence[Span],
    pieces: Sequence[Span],
    types: Sequence[str],
    disclaimers: Sequence[Disclaimer],
) -> Iterator[Sign]:
    """Give the signs of a kind, the surest first."""
    rules = load("page_kind")
    head = [block for block in everything[:_HEAD] if len(block.text) <= _NEAR]
    if not page.selection:
        yield from _home(page)
    yield from (("satire", notice.span) for notice in disclaimers if notice.kind == "satire")
    yield from _labels(page, head)
    yield from _types(types, rules["types"])
    yield from _forms(page, pieces)
    yield from (
        ("translation", notice.span) for notice in disclaimers if notice.kind == "machine_translation"
    )
    yield from _sections(page)
    if not page.selection:
        yield from _listing(page, everything, types)
        yield from _length(page)
    yield from _types(types, rules["general_types"])
    yield from _article(page, head)


def _home(page: Page) -> Iterator[Sign]:
    path = _path(page.url)
    if path is not None and path.rstrip("/").lower() in load("page_kind")["home"]["paths"]:
        yield "home", FieldEvidence("url", page.url)


def _labels(page: Page, head: Sequence[Span]) -> Iterator[Sign]:
    for line in (line for block in head for line in lines(block)):
        if len(line.text) <= _LABEL:
            words = plain(line.text).strip(" .:[]()|-–—•#\n")
            for kind, pattern in _phrases("label"):
                if pattern.fullmatch(words) and len(words.split()) <= _LABEL_WORDS:
                    yield kind, line
    for before in (_TITLE_LABEL.match(page.title), _TITLE_END.search(page.title)):
        for kind, pattern in _phrases("label") if before else ():
            if before and pattern.fullmatch(before["label"].strip("[] ")):
                yield kind, page.span("title", *before.span("label"))


_TITLE_LABEL = re.compile(r"\s*(?P<label>[^:|]{2,40}?(?=\s*[:|])|\[[^\]]{2,40}\])")
_TITLE_END = re.compile(r"\s\|\s(?P<label>[^|]{2,40}?)(?:\s\|[^|]{0,60})?\Z")


def _types(types: Sequence[str], kinds: Mapping[str, PageKind]) -> Iterator[Sign]:
    is_article = any(type_.endswith(("Article", "Posting")) for type_ in types)
    for type_ in types:
        # An article's page declares the video embedded in it, and the list that it stands in, too.
        if type_ in kinds and not (is_article and kinds[type_] in _DECISIVE):
            yield kinds[type_], FieldEvidence("declarations", type_)


def _forms(page: Page, pieces: Sequence[Span]) -> Iterator[Sign]:
    turn, entry = first_turn(pieces), first_entry(pieces)
    if turn:
        yield "interview", turn
    if entry:
        yield "live", entry
    near = [(0, page.text[:_NEAR]), (max(0, len(page.text) - _NEAR), page.text[-_NEAR:])]
    ends = [(start, plain(words)) for start, words in near]
    may_hold = [_form_sieve().candidates(words) for _, words in ends]
    for kind in dict.fromkeys(rule["kind"] for rule in load("page_kind")["form"]):
        for (start, words), forms in zip(ends, may_hold, strict=True):
            found = leftmost((form for its_kind, form in forms if its_kind == kind), words)
            span = trimmed(page, "text", start + found.start(), start + found.end()) if found else None
            if span:
                yield kind, span


def _sections(page: Page) -> Iterator[Sign]:
    kinds: dict[str, PageKind] = load("page_kind")["sections"]
    for segment in (_path(page.url) or "").lower().split("/")[1:-1]:
        kind = kinds.get(segment)
        # Under "interviews" stand articles about them, too: an interview asks.
        if kind and (kind != "interview" or page.text.count("?") >= _FEWEST_QUESTIONS):
            yield kind, FieldEvidence("url", page.url)


def _listing(page: Page, everything: Sequence[Span], types: Sequence[str]) -> Iterator[Sign]:
    """A list of headlines; an address of lists, where nothing says that an article stands at it."""
    if page.byline or page.published or any(type_.endswith(("Article", "Posting")) for type_ in types):
        return
    headline = first_headline(everything)
    if headline:
        yield "home", headline
    is_list = _LIST.search((_path(page.url) or "").lower())
    if is_list and is_list["kind"] in load("page_kind")["home"]["lists"] and not is_prose(everything):
        yield "home", FieldEvidence("url", page.url)


def _length(page: Page) -> Iterator[Sign]:
    if page.text.strip() and len(page.text.split(maxsplit=_SHORT)) < _SHORT:
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


def _path(url: str) -> str | None:
    """Return the path of an address; null where it is no address, or one that asks for something."""
    try:
        address = urlsplit(url)
    except ValueError:
        return None
    return None if not address.path.strip("/") and address.query else address.path


@cache
def _phrases(table: str) -> tuple[tuple[PageKind, Phrase], ...]:
    data = load("page_kind")
    return tuple(
        (rule["kind"], phrase("|".join(rule["phrases"]), data["words"], _FLAGS)) for rule in data[table]
    )


@cache
def _form_sieve() -> Sieve[tuple[PageKind, Phrase]]:
    data = load("page_kind")
    forms = (
        (rule["kind"], phrase(form, data["words"], _FLAGS))
        for rule in data["form"]
        for form in rule["phrases"]
    )
    return Sieve(((kind, form), needed(form)) for kind, form in forms)
