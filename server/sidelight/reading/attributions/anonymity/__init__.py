"""Where an article states that a source asked not to be named, and where it says why."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from sidelight.reading.attribution_model import Anonymity
from sidelight.reading.attributions.lexicon import Lexicon
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.model import Span
from sidelight.reading.phrases import Phrase, leftmost, phrase
from sidelight.reading.phrases.needed import needed
from sidelight.reading.phrases.sieve import Sieve

_LONGEST = 1_000
"""How many characters of a sentence are looked at."""


class Statement(NamedTuple):
    """A statement of anonymity: its tokens (end exclusive), the sentence it stands in, and its words."""

    start: int
    end: int
    sentence: int
    anonymity: Anonymity


def find_statements(prose: Prose) -> list[Statement]:
    """Find the statements of anonymity in the order of the text, at most one in a sentence."""
    starts = [token.start for token in prose.tokens]
    found = (_in_sentence(prose, starts, number) for number in _worth_a_look(prose))
    return [statement for statement in found if statement is not None]


def _worth_a_look(prose: Prose) -> Iterator[int]:
    """Give the numbers of the sentences that hold one of the words without which there is no statement."""
    firsts = [sentence.start for sentence in prose.sentences]
    triggers = prose.lexicon.anonymity["trigger"]
    last = -1
    for i, token in enumerate(prose.tokens):
        if token.lower in triggers:
            number = bisect_right(firsts, i) - 1
            if number > last:
                last = number
                yield number


def _in_sentence(prose: Prose, starts: Sequence[int], number: int) -> Statement | None:
    sentence = prose.sentences[number]
    start = prose.tokens[sentence.start].start
    end = min(prose.tokens[sentence.end - 1].end, start + _LONGEST)
    lexicon = prose.lexicon
    may_hold: dict[str, list[Phrase]] = {"stated": [], "unattributed": [], "unauthorized": []}
    for part, one in _sieve(lexicon).candidates(prose.text[start:end]):
        may_hold[part].append(one)
    stated = leftmost(may_hold["stated"], prose.text, start, end)
    if stated is None:
        stated = _unattributed(lexicon, may_hold["unattributed"], prose.text, start, end)
    unauthorized = leftmost(may_hold["unauthorized"], prose.text, start, end)
    chosen = stated or unauthorized
    if chosen is None:
        return None
    if unauthorized is not None and (stated is None or unauthorized.start() >= stated.start()):
        reason: Span | None = _span(unauthorized)
        if stated is not None:
            reason = _reason(lexicon, prose.text, stated, start, end) or reason
    else:
        reason = _reason(lexicon, prose.text, chosen, start, end)
    tokens = range(bisect_left(starts, chosen.start()), bisect_left(starts, chosen.end()))
    return Statement(tokens.start, tokens.stop, number, Anonymity(_span(chosen), reason))


def _unattributed(
    lexicon: Lexicon, asides: Sequence[Phrase], text: str, start: int, end: int
) -> re.Match[str] | None:
    """Tell "told the paper *anonymously*" from "gave anonymously"."""
    aside = leftmost(asides, text, start, end)
    if aside is None or _pattern(lexicon, "spoken").search(text, start, aside.start()) is None:
        return None
    return aside


def _reason(lexicon: Lexicon, text: str, stated: re.Match[str], start: int, end: int) -> Span | None:
    behind = _behind(lexicon).match(text, stated.end(), end)
    if behind is not None:
        return _span(behind, 1)
    before = _pattern(lexicon, "reason_before").match(text, start, stated.start())
    return _span(before) if before is not None else None


def _span(match: re.Match[str], group: int = 0) -> Span:
    words = match[group].strip()
    start = match.start(group) + len(match[group]) - len(match[group].lstrip())
    return Span("text", start, start + len(words), words)


@cache
def _pattern(lexicon: Lexicon, part: str) -> Phrase:
    rules = lexicon.anonymity
    return phrase(rf"\b(?:{'|'.join(rules[part])})", rules["words"])


@cache
def _sieve(lexicon: Lexicon) -> Sieve[tuple[str, Phrase]]:
    """Return what tells which statements a sentence may hold, each with its kind."""
    rules = lexicon.anonymity
    phrases = (
        (part, phrase(rf"\b(?:{one})", rules["words"]))
        for part in ("stated", "unattributed", "unauthorized")
        for one in rules[part]
    )
    return Sieve(((part, one), needed(one)) for part, one in phrases)


@cache
def _behind(lexicon: Lexicon) -> Phrase:
    rules = lexicon.anonymity
    return phrase(rf"(?:\s|,|;|\band\b){{0,3}}\b({'|'.join(rules['reason'])})", rules["words"])
