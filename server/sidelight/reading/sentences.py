"""Tokens to blocks and sentences, as ranges of token numbers."""

from collections.abc import Sequence
from typing import NamedTuple

from sidelight.reading.tokens import Token

_STOPS = frozenset((".", "!", "?", "…", "...", "。"))
_CLOSERS = frozenset("\"”’'»)]") | {"''"}
_OPENERS = frozenset("\"“‘'«([—–―-•") | {"``", "--", "---"}
_BLOCK_LINES = 2


class Range(NamedTuple):
    """Token numbers `start` to `end`, end exclusive."""

    start: int
    end: int


def find_blocks(tokens: Sequence[Token]) -> list[Range]:
    """Cut tokens at blank lines.

    A page break can fall inside a sentence: a block that ends with a word and is followed by one
    that begins in lower case goes on in it.
    """
    blocks: list[Range] = []
    start = 0
    for i in range(1, len(tokens)):
        if tokens[i].newlines >= _BLOCK_LINES and not _goes_on(tokens[i - 1], tokens[i]):
            blocks.append(Range(start, i))
            start = i
    if tokens:
        blocks.append(Range(start, len(tokens)))
    return blocks


def find_sentences(tokens: Sequence[Token], blocks: Sequence[Range]) -> list[Range]:
    """Cut blocks into sentences; closing quotation marks stay with the sentence that they close."""
    sentences: list[Range] = []
    for block in blocks:
        start = i = block.start
        while i < block.end:
            i += 1
            last = tokens[i - 1].text
            ends = last in _STOPS or (
                last[-1] == "." and i < block.end and _ends_with_abbreviation(last, tokens[i])
            )
            if not ends:
                continue
            while i < block.end and (
                tokens[i].text in _STOPS
                or (tokens[i].text in _CLOSERS and tokens[i].start == tokens[i - 1].end)
            ):
                i += 1
            if i == block.end or _begins_sentence(tokens[i]):
                sentences.append(Range(start, i))
                start = i
        if start < block.end:
            sentences.append(Range(start, block.end))
    return sentences


def _goes_on(last: Token, first: Token) -> bool:
    return first.text[0].islower() and (last.text[-1].isalnum() or last.text == ",")


def _begins_sentence(token: Token) -> bool:
    first = token.text[0]
    return first.isupper() or first.isdigit() or token.text in _OPENERS or token.newlines > 0


# Words with which a sentence starts after "U.S." or "p.m."; a name there goes on in the sentence.
_STARTERS = frozenset(("the", "a", "an", "he", "she", "it", "they", "we", "in", "but", "and", "this", "that"))


def _ends_with_abbreviation(last: str, following: Token) -> bool:
    return last.count(".") > 1 and following.text[0].isupper() and following.lower in _STARTERS
