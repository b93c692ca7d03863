"""Whether all of a page's text was received: by prompts to read on elsewhere, by what it declares."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sidelight.reading.blocks import plain
from sidelight.reading.model import Declaration, FieldEvidence, Page, Span
from sidelight.reading.phrases import Phrase, load, phrase
from sidelight.reading.phrases.needed import needed
from sidelight.reading.phrases.sieve import Sieve

Evidence = Span | FieldEvidence

_FOOT = 4
"""Blocks at the end that an invitation to subscribe stands in."""
_PROMPT = 300
"""Characters: such an invitation is no longer than this."""
_NEAR = 1_000
"""Characters at the end in which a text breaks off."""
_PARAGRAPH = 8
"""Words: a longer block is a paragraph, which breaks off where it ends in the middle of a sentence."""
_WORD = 12
"""Characters at its end that the last word stands in."""
_STUB = 300
"""Words. Of a page that is declared to cost money, a text of fewer is its beginning only."""
_PART, _WHOLE = 0.6, 0.85
"""Shares of the declared word count: less than the first is a part, from the second on it is all."""


def find_completeness(
    page: Page, pieces: Sequence[Span], declarations: Sequence[Declaration]
) -> tuple[bool | None, tuple[Evidence, ...]]:
    """Tell whether all of the text was received, with what tells; null where nothing does.

    `pieces` are the text's blocks without its furniture. That a page declares itself not free decides only
    where the text is a stub: a subscriber receives all of it.
    """
    if page.selection:
        return None, ()
    for found in _prompts(page, pieces):
        return False, (found,)
    received = len(page.text.split())
    declared = _declared_words(declarations)
    if declared and received < _PART * declared:
        return False, (FieldEvidence("declarations", f"wordCount: {declared}"),)
    free = {d.value.lower() for d in declarations if d.property == "isAccessibleForFree"}
    if "false" in free:
        evidence = FieldEvidence("declarations", "isAccessibleForFree: false")
        return (False if received < _STUB and not declared else None), (evidence,)
    if "true" in free:
        return True, (FieldEvidence("declarations", "isAccessibleForFree: true"),)
    if declared and received >= _WHOLE * declared:
        return True, (FieldEvidence("declarations", f"wordCount: {declared}"),)
    return None, ()


def _prompts(page: Page, pieces: Sequence[Span]) -> Iterator[Span]:
    cut = _phrases("cut").search(page.text[-_NEAR:])
    if cut:
        yield page.span("text", len(page.text) - len(cut[0]), len(page.text.rstrip()))
    for block in pieces[-_FOOT:]:
        is_near = block.end > len(page.text) - _NEAR and len(block.text) <= _PROMPT
        if is_near and _is_prompt(plain(block.text)):
            yield block
    for block in pieces[-_FOOT:]:
        end = _phrases("open").search(block.text, max(0, len(block.text) - _WORD))
        if end and len(block.text.split(maxsplit=_PARAGRAPH)) > _PARAGRAPH:
            yield page.span(block.part, block.start + end.start(), block.end)


def _is_prompt(words: str) -> bool:
    may_hold = _prompt_sieve().candidates(words)
    if any(one.search(words) for one in may_hold if one):
        return True
    if None not in may_hold:
        return False
    speaks = _phrases("access").search(words) and _phrases("rest").search(words)
    return speaks is not None and not _phrases("other").search(words)


def _declared_words(declarations: Sequence[Declaration]) -> int | None:
    """The declared length; where several articles are declared, nothing tells which of them this is."""
    counts = {d.value for d in declarations if d.property == "wordCount"}
    count = counts.pop() if len(counts) == 1 else ""
    return int(count) if re.fullmatch(r"[1-9]\d{2,5}", count, re.ASCII) else None


@cache
def _phrases(table: str) -> Phrase:
    written = load("page_kind")["truncated"][table]
    pattern = written if isinstance(written, str) else "|".join(written)
    return phrase(rf"(?<![\w-])(?:{pattern})[\s*_]*\Z" if table == "open" else pattern)


@cache
def _prompt_sieve() -> Sieve[Phrase | None]:
    """Return what tells which phrases a prompt may hold; None stands for access and the rest together."""
    phrases = [phrase(one) for one in load("page_kind")["truncated"]["near_end"]]
    both = needed(_phrases("access"), _phrases("rest"))
    return Sieve((*((one, needed(one)) for one in phrases), (None, both)))
