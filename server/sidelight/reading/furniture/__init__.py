"""Parts of the text that are no part of the article: share lines, appeals, advertisements, credits.

Whole blocks only, or whole lines of a block of lines, recognized by their form, their place and what they say
to the reader. Better a share line too many in the article than a paragraph too few.
"""

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from sidelight.reading.blocks import blocks, lines, outside, tidy
from sidelight.reading.furniture.biographies import authors_of, is_biography, parts_needed
from sidelight.reading.furniture.rules import combinations_needed, forms_needed, kind_of
from sidelight.reading.furniture.sales import find_sales
from sidelight.reading.furniture.scores import best_kind, topics_needed
from sidelight.reading.furniture.words import Words, classes_needed, guards_needed, names_of, words_of
from sidelight.reading.model import Ignored, IgnoredKind, Page, Span
from sidelight.reading.phrases.sieve import Sieve

__all__ = ["find_furniture"]

_END, _LATER = 2 / 3, 1 / 2
_LAST = 5
"""Blocks at the end of a text among which its authors are presented."""
_PARAGRAPH = 20
"""Words of a paragraph."""
_HEADING = 6
"""Words: no heading over links to other articles has more."""
_SHORTEST_TITLE = 3


def find_furniture(page: Page) -> tuple[Ignored, ...]:
    """Find the furniture in the page's text, in order; no two spans overlap."""
    pieces = blocks(page, "text")
    if not pieces:
        return ()
    sales = tuple(find_sales(page, pieces))
    found = [Ignored("advertisement", sale) for sale in sales]
    found += _in_blocks(_Text.of(page, pieces), tuple(outside(pieces, sales)))
    return tuple(sorted(found, key=lambda ignored: ignored.span.start))


def _in_blocks(text: "_Text", pieces: Sequence[Span]) -> Iterator[Ignored]:
    below_heading = False
    for block in pieces:
        words = text.words(block)
        kind = text.kind(block, words)
        if kind is None and below_heading and words.is_headline() and "\n" not in block.text:
            kind = "related"
        else:
            below_heading = kind == "related" and "end" in words.places and _is_heading(words)
        if kind:
            yield Ignored(kind, block)
        elif "\n" in block.text:
            yield from _in_lines(text, block)


def _in_lines(text: "_Text", block: Span) -> Iterator[Ignored]:
    """Find furniture in a block of lines: all of it where every line is, or the others are links."""
    pieces = [(line, text.words(line)) for line in lines(block)]
    kinds = [text.kind(line, words) for line, words in pieces]
    heading, *others = (words for _, words in pieces)
    listed = kinds[0] == "related" and _is_heading(heading) and all(words.is_headline() for words in others)
    if kinds[0] and (listed or len(set(kinds)) == 1):
        yield Ignored(kinds[0], block)
        return
    for kind, (line, _) in zip(kinds, pieces, strict=True):
        if kind:
            yield Ignored(kind, line)


def _is_heading(words: Words) -> bool:
    return words.count <= _HEADING and (words.text[-1:].isalpha() or words.text[-1:] == ":")


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a page, and where its parts begin, in characters."""

    page: Page
    title: str
    names: re.Pattern[str] | None
    first: int
    body: int
    """The first paragraph; the end of a text that has none, as a list of headlines."""
    last: int

    @staticmethod
    def of(page: Page, pieces: Sequence[Span]) -> "_Text":
        paragraphs = (piece.start for piece in pieces if _is_paragraph(piece.text))
        return _Text(
            page=page,
            title=tidy(page.title).casefold(),
            names=names_of(page.site_name, authors_of(page, pieces)),
            first=pieces[0].start,
            body=next(paragraphs, len(page.text)),
            last=pieces[-_LAST:][0].start,
        )

    def words(self, block: Span) -> Words:
        return words_of(block.text, self.names, frozenset(self._places(block)), _sieves())

    def kind(self, block: Span, words: Words) -> IgnoredKind | None:
        if not words.count or self._is_title(words):
            return None
        if is_biography(self.page, block, words):
            return "author_bio"
        kind = kind_of(words) or ("\n" not in words.text and best_kind(words)) or None
        # A text does not begin with links to others: that is the heading of a list, or the article's own.
        return None if kind == "related" and block.start == self.first else kind

    def _places(self, block: Span) -> Iterator[str]:
        length = len(self.page.text)
        if block.start < self.body < length:
            yield "head"
        if block.start > self.body:
            yield "body"
        if block.start >= _END * length:
            yield "end"
        elif block.start > self.body:
            yield "middle"
        if block.start >= self.last:
            yield "last"
        if block.start >= min(self.last, _LATER * length):
            yield "later"

    def _is_title(self, words: Words) -> bool:
        """A line of the page's title is its headline, whatever it says."""
        return words.count >= _SHORTEST_TITLE and words.text.casefold() in self.title


def _is_paragraph(text: str) -> bool:
    return "\n" not in text and len(text.split(maxsplit=_PARAGRAPH)) > _PARAGRAPH


@cache
def _sieves() -> tuple[Sieve[Hashable], Sieve[Hashable]]:
    """Return what tells which rules a block may fit: those of one form, and those that combine words.

    Most paragraphs of an article need the first alone.
    """
    return (
        Sieve(chain(forms_needed(), parts_needed(), guards_needed())),
        Sieve(chain(combinations_needed(), classes_needed(), topics_needed())),
    )
