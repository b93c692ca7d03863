"""A block as the rules for notices see it, and a notice cut out of it as it is shown."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sidelight.reading.blocks import plain, sentences, trimmed
from sidelight.reading.disclaimers.speakers import Speakers
from sidelight.reading.model import Page, Span

_QUOTED = re.compile(r"“[^“”]*”?|(?<!\w)\"(?=\S)[^\"]*\"?|(?<!\w)‘(?:[^‘’\n]|’(?=\w))*’")
_FEW_WORDS = 3
_CLOCK = (" a.m.", " p.m.")
_STARTS = re.compile(r"(?:The|An?|It|He|She|They|We|In|But|And|This|That|On|At|For|Our|I)\b|[^\w(]")
_BULLETS = "•†‡>–—- "
_PAIRS = (("(", ")"), ("[", "]"))


class Sentence(NamedTuple):
    """A sentence: where it stands, and its words without what it quotes (as long as the span)."""

    span: Span
    words: str

    def said(self, start: int, named: Speakers) -> str:
        """Return its words from `start` on as the rules read them: see data/disclaimers.toml."""
        return named.marked(" ".join(self.words[start:].split()).lstrip(f"([{_BULLETS}"))


def unquoted(block: Span) -> str:
    """Return the words of a block, as long as it; a quotation of more than a few is blanked."""
    return _QUOTED.sub(_blanked, plain(block.text)).replace("’", "'").replace("‘", "'")


def notice_sentences(block: Span, words: str) -> Iterator[Sentence]:
    """Cut a block into sentences, also what `unquoted` gave for it."""
    for span in _whole(sentences(block), block):
        yield Sentence(span, words[span.start - block.start : span.end - block.start])


def bare(page: Page, start: int, last: Span) -> Span | None:
    """Cut the notice from `start` to the end of `last`, without a bullet or emphasis around it.

    Brackets stay if both are there: one that opened before a label, or closes behind the notice, does not.
    """
    notice = trimmed(page, last.part, start, last.end)
    while notice and (cut := _wrapping(notice.text)) != (0, 0):
        notice = trimmed(page, last.part, notice.start + cut[0], notice.end - cut[1])
    return notice


def _wrapping(words: str) -> tuple[int, int]:
    """Count the characters to cut off at the head and at the end, one at most."""
    first, last = words[0], words[-1]
    if first in "*_" and first == last and len(words) > 1:
        return 1, 1
    if first in _BULLETS or (first == "*" and words.count("*") % 2):
        return 1, 0
    for opening, closing in _PAIRS:
        if first == opening and words.count(opening) > words.count(closing):
            return 1, 0
        if last == closing and words.count(closing) > words.count(opening):
            return 0, 1
    return 0, 0


def _blanked(quoted: re.Match[str]) -> str:
    inner = quoted[0][1:-1]
    is_short = len(inner.split(None, _FEW_WORDS)) <= _FEW_WORDS
    return f" {inner} " if is_short and len(quoted[0]) > 1 else " " * len(quoted[0])


def _whole(pieces: Iterable[Span], block: Span) -> Iterator[Span]:
    """Join what was cut at "6 a.m. on Friday": a piece in lower case goes on in its sentence."""
    first: Span | None = None
    end = 0
    for piece in pieces:
        before = block.text[max(0, end - block.start - 5) : end - block.start]
        goes_on = before.endswith(".") and (
            piece.text[0].islower() or (before in _CLOCK and not _STARTS.match(piece.text))
        )
        if first and not goes_on:
            yield _cut(block, first.start, end)
        if not first or not goes_on:
            first = piece
        end = piece.end
    if first:
        yield _cut(block, first.start, end)


def _cut(block: Span, start: int, end: int) -> Span:
    return Span(block.part, start, end, block.text[start - block.start : end - block.start])
