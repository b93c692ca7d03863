"""Cut a field of the page into blocks, lines and sentences, and look past its Markdown.

Every piece is a `Span` into the field as it was sent, so whatever is found in it can be shown in place.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from sidelight.reading.model import Page, Part, Span

_Cutter = Callable[[str], Iterator[re.Match[str]]]

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]*_]{0,3}(?=\s)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|St|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|vs|[A-Z](?:\.[A-Z])*)\.\Z"
)
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\(([^()\s]{0,2000})\)")
_MARKDOWN = re.compile(r"[\[*_`\\]")
_LINE_END = re.compile(r"\n")
_MARK = re.compile(r"[*_`]{1,3}|\\(?=[^\w\s])")


def plain(text: str) -> str:
    """Return `text` with its Markdown blanked out and everything else where it was.

    A link keeps its words, emphasis loses its marks, an escaped character its backslash. The result is as
    long as `text`, so that what is found in the one can be cut from the other.
    """
    if _MARKDOWN.search(text) is None:
        return text

    def words_of_link(match: re.Match[str]) -> str:
        words = match[1]
        return f" {words}".ljust(len(match[0]))

    linked = _LINK.sub(words_of_link, text)
    return _MARK.sub(lambda mark: " " * len(mark[0]), linked)


def tidy(words: str) -> str:
    """Return `words` without Markdown and with single spaces: how a name is compared and shown."""
    return " ".join(plain(words).split())


def trimmed(page: Page, part: Part, start: int, end: int) -> Span | None:
    """Cut `start:end` without the white space at its ends; nothing where nothing else is left."""
    words = page.part(part)[start:end].rstrip()
    kept = words.lstrip()
    left = start + len(words) - len(kept)
    return Span(part, left, left + len(kept), kept) if kept else None


def blocks(page: Page, part: Part) -> tuple[Span, ...]:
    """Cut a field at its blank lines; at every line end where it has no blank lines at all."""
    whole = page.span(part, 0, len(page.part(part)))
    cuts = _BLANK_LINES if _BLANK_LINES.search(whole.text.strip()) else _LINE_END
    return tuple(_pieces(whole, cuts.finditer))


def outside(pieces: Iterable[Span], spans: Sequence[Span]) -> Iterator[Span]:
    """Give the pieces that do not begin in one of `spans`; both stand in the order of the same field."""
    n = 0
    for piece in pieces:
        while n < len(spans) and spans[n].end <= piece.start:
            n += 1
        if n == len(spans) or piece.start < spans[n].start:
            yield piece


def lines(block: Span) -> tuple[Span, ...]:
    """Cut a block at its line ends."""
    if "\n" not in block.text:
        return (block,)
    return tuple(_pieces(block, _LINE_END.finditer))


def sentences(block: Span) -> tuple[Span, ...]:
    """Cut a block into sentences; in the frame, where a line is a piece of layout, at line ends too."""
    if block.part == "frame":
        return tuple(part for line in lines(block) for part in _pieces(line, _sentence_ends))
    return tuple(_pieces(block, _sentence_ends))


def _sentence_ends(text: str) -> Iterator[re.Match[str]]:
    for end in _SENTENCE_END.finditer(text):
        if not _ABBREVIATION.search(text, max(0, end.start() - 12), end.start() + 1):
            yield end


def _pieces(whole: Span, cuts: _Cutter) -> Iterator[Span]:
    part, text = whole.part, whole.text
    start = 0
    for end in (*(cut.end() for cut in cuts(text)), len(text)):
        words = text[start:end].rstrip()
        kept = words.lstrip()
        if kept:
            left = whole.start + start + len(words) - len(kept)
            yield Span(part, left, left + len(kept), kept)
        start = end
