"""Pages that list articles: headlines, each with a line of text or none."""

from collections.abc import Sequence

from sidelight.reading.blocks import plain
from sidelight.reading.model import Span

_FEWEST = 6
"""Headlines that make a list."""
_WORDS = (3, 22)
"""The fewest and the most words of a headline."""
_SHARE = 0.5
"""Of all blocks, those that are headlines."""
_LONGEST_PARAGRAPH = 60
"""Words. A list has no longer one."""
_PARAGRAPH, _PARAGRAPHS = 40, 3
"""Words of a paragraph, and how many paragraphs make prose."""
_ENDS = '.!?…:;,”"’)'


def first_headline(pieces: Sequence[Span]) -> Span | None:
    """Return the first headline of a list of articles; null where the text is no such list.

    A headline is a block of a few words without a mark at its end. A list holds more of them than of anything
    else, and no long paragraph.
    """
    headlines = [piece for piece in pieces if _is_headline(piece)]
    if len(headlines) < _FEWEST or len(headlines) < _SHARE * len(pieces):
        return None
    if any(len(piece.text.split(maxsplit=_LONGEST_PARAGRAPH)) > _LONGEST_PARAGRAPH for piece in pieces):
        return None
    return headlines[0]


def is_prose(pieces: Sequence[Span]) -> bool:
    """Tell whether a text has the paragraphs of an article: lists have a few lines for each of theirs."""
    return sum(len(piece.text.split(maxsplit=_PARAGRAPH)) > _PARAGRAPH for piece in pieces) >= _PARAGRAPHS


def _is_headline(piece: Span) -> bool:
    words = plain(piece.text).split()
    fewest, most = _WORDS
    return fewest <= len(words) <= most and words[-1][-1] not in _ENDS and words[0][0].isupper()
