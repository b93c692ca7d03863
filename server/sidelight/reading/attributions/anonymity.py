"""Where an article states that a source asked not to be named, and where it says why."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from sidelight.reading.attributions.lexicon import Lexicon
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.model import Anonymity, Span
from sidelight.reading.phrases import phrase


class Statement(NamedTuple):
    """A statement of anonymity: its tokens (end exclusive) and its words."""

    start: int
    end: int
    anonymity: Anonymity


def find_statements(prose: Prose) -> list[Statement]:
    """Find the statements of anonymity in the order of the text."""
    starts = [token.start for token in prose.tokens]
    return [
        Statement(
            bisect_left(starts, stated.start()),
            bisect_left(starts, stated.end()),
            Anonymity(_span(stated, 0), _reason(prose, stated)),
        )
        for stated in _pattern(prose.lexicon, "stated").finditer(prose.text)
    ]


def statement_in(statements: Sequence[Statement], start: int, end: int) -> Anonymity | None:
    """Return the first statement among the tokens `start` to `end`, if there is one."""
    i = bisect_left(statements, start, key=lambda statement: statement.start)
    return statements[i].anonymity if i < len(statements) and statements[i].start < end else None


def _reason(prose: Prose, stated: re.Match[str]) -> Span | None:
    itself = _pattern(prose.lexicon, "reason_itself").search(
        prose.text, stated.start(), stated.end() + _REASON_REACH
    )
    if itself is not None and itself.start() < stated.end():
        return _span(itself, 0)  # "who was not authorized to speak" is the reason
    reason = _after(prose.lexicon).match(prose.text, stated.end())
    return _span(reason, 1) if reason is not None else None


_REASON_REACH = 100


def _span(match: re.Match[str], group: int) -> Span:
    words = match[group].rstrip()
    return Span("text", match.start(group), match.start(group) + len(words), words)


@cache
def _pattern(lexicon: Lexicon, part: str) -> re.Pattern[str]:
    return phrase(rf"\b(?:{'|'.join(lexicon.anonymity[part])})\b")


@cache
def _after(lexicon: Lexicon) -> re.Pattern[str]:
    return phrase(rf"(?:\s|,){{0,3}}\b({'|'.join(lexicon.anonymity['reason'])})")
