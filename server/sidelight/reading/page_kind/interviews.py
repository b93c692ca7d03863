"""Interviews: question and answer in turn, or two and more who speak in turn."""

import re
from collections.abc import Sequence
from itertools import pairwise

from sidelight.reading.blocks import plain
from sidelight.reading.model import Span

_LONGEST = 1_000
"""Characters: no question is longer."""
_FEWEST_QUESTIONS = 3
_BLOCKS_PER_QUESTION = 6
"""Blocks of the text for each marked question, at most: both sides of an answer of a few paragraphs."""
_FEWEST_UNMARKED = 4
"""Questions without a mark before them: an explainer asks a few of itself."""
_TURN = re.compile(r"[\s*_]{0,4}(?:Q|Question|A|Answer|[A-Z][\w.’' ]{1,30})\s?:[\s*_]{0,4}(?=\S)")
_SPEAKER = re.compile(r"\s{0,4}([A-ZÀ-Þ][\w.’'\-]*(?: [A-ZÀ-Þ][\w.’'\-]*){0,2})\s?:\s(?=\S)")
_FEWEST_SPEECHES = 6
_MOST_SPEAKERS = 4
_QUESTION = re.compile(r"[\s*_]{0,4}(?:Q|Question)\b\s?[:.]|[^\n]{10,300}\?[\s*_”\"]{0,4}\Z")
_INTRODUCTION = 6
"""Blocks at the beginning that say how an interview came about."""
_MEETING = re.compile(
    r"\b(?:we|i|\w+ \w+) (?:spoke|talked|met|sat down|caught up|chatted|asked)\b"
    r"|\b(?:interview(?:ed)?|in conversation|q ?& ?a|talks? to us|answers? our)\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\byou(?:r|rs|’re|'re|’ve|'ve|’d|'d)?\b", re.IGNORECASE)
_I = re.compile(r"\b(?:I|we|my|our|me|us)\b(?!\.)")


def first_turn(pieces: Sequence[Span]) -> Span | None:
    """Return the first question of an interview; null where the text is none.

    Questions are blocks each followed by an answer. Marked ones ("Q:", a name and a colon) tell by themselves
    where they are a good part of the text; others only where they say "you" and are answered with "I".
    """
    asked = [
        (block, answer)
        for block, answer in pairwise(pieces)
        if len(block.text) <= _LONGEST and _QUESTION.match(block.text) and not _QUESTION.match(answer.text)
    ]
    marked = [block for block, _ in asked if _TURN.match(block.text)]
    if len(marked) >= _FEWEST_QUESTIONS and _BLOCKS_PER_QUESTION * len(marked) >= len(pieces):
        return marked[0]
    dialogue = _dialogue(pieces)
    if dialogue:
        return dialogue
    personal = [block for block, answer in asked if _YOU.search(block.text) and _I.search(answer.text)]
    fewest = (
        _FEWEST_QUESTIONS
        if any(_MEETING.search(piece.text) for piece in pieces[:_INTRODUCTION])
        else _FEWEST_UNMARKED
    )
    if len(personal) >= fewest and 2 * len(personal) >= len(asked):
        return personal[0]
    return None


def _dialogue(pieces: Sequence[Span]) -> Span | None:
    """Find two or three who speak in turn, each block under a name: the questions need no mark then."""
    named = [(block, _SPEAKER.match(plain(block.text[:60]))) for block in pieces]
    speakers = [(block, name[1].strip()) for block, name in named if name]
    changes = sum(one != other for (_, one), (_, other) in pairwise(speakers))
    is_dialogue = len(speakers) >= _FEWEST_SPEECHES and 3 * len(speakers) >= len(pieces)
    names = {name for _, name in speakers}
    if is_dialogue and 1 < len(names) <= _MOST_SPEAKERS and 2 * changes >= len(speakers):
        return speakers[0][0]
    return None
