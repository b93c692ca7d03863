"""Quotation marks to quotations, as ranges of token numbers."""

from collections.abc import Sequence
from typing import NamedTuple

from sidelight.reading.sentences import Range
from sidelight.reading.tokens import Token

_CLOSING = {"“": "”", "«": "»", "„": "“", "``": "''", "‘": "’", '"': '"', "''": "''", "'": "'"}
_STRAIGHT = frozenset(('"', "''", "'"))
_SINGLE = frozenset(("‘", "'"))
_BEFORE_OPENING = frozenset("([—–―-‘“*_/[")


class Quotation(NamedTuple):
    """Tokens `start` to `end` (end exclusive) with their marks.

    `closed` is false where the block ends before a closing mark is found.
    """

    start: int
    end: int
    closed: bool


def find_quotations(text: str, tokens: Sequence[Token], blocks: Sequence[Range]) -> list[Quotation]:
    """Find the outermost quotations, block by block, in order.

    News style opens a quotation anew at each paragraph and closes only the last: every
    paragraph gives a quotation here, and all but the last are not `closed`.
    """
    quotations: list[Quotation] = []
    for block in blocks:
        quotations.extend(_in_block(text, tokens, block))
    return quotations


def _in_block(text: str, tokens: Sequence[Token], block: Range) -> list[Quotation]:
    found: list[Quotation] = []
    opened, closing = -1, ""
    last_single = _last_closing_single(tokens, block)
    for i in range(block.start, block.end):
        mark = tokens[i].text
        if opened >= 0 and mark == closing and not (mark in _STRAIGHT and _is_opening(text, tokens[i])):
            found.append(Quotation(opened, i + 1, closed=True))
            opened, closing = -1, ""
        elif mark in _CLOSING and (opened < 0 or mark == closing) and _is_opening(text, tokens[i]):
            if mark in _SINGLE and i >= last_single:
                continue  # an apostrophe: nothing in the block can close it
            if opened >= 0:  # the mark before it was never closed
                found.append(Quotation(opened, i, closed=False))
            opened, closing = i, _CLOSING[mark]
    if opened >= 0 and opened + 1 < block.end:
        found.append(Quotation(opened, block.end, closed=False))
    return found


def _is_opening(text: str, token: Token) -> bool:
    if token.text not in _STRAIGHT and token.text != "‘":
        return True
    before = text[token.start - 1] if token.start else " "
    after = text[token.end] if token.end < len(text) else " "
    return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()


def _last_closing_single(tokens: Sequence[Token], block: Range) -> int:
    for i in range(block.end - 1, block.start - 1, -1):
        if tokens[i].text in ("’", "'"):
            return i
    return -1
