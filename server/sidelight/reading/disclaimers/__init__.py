"""Notices by which an outlet or author says what they do not answer for, or what stands behind the text.

A notice is one unbroken run of whole sentences, without the label before it. What an article tells of
somebody else's disclaimer is not one: the rules ask who speaks and of what; and inside quotation marks
nothing counts.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from sidelight.reading.blocks import blocks, lines, outside, tidy
from sidelight.reading.disclaimers.notice_text import Sentence, bare, notice_sentences, unquoted
from sidelight.reading.disclaimers.rules import (
    NOTICES,
    Rule,
    extent,
    heading,
    label_line,
    label_of,
    may_hold,
    rules_for,
)
from sidelight.reading.disclaimers.speakers import NOBODY, Speakers, speakers
from sidelight.reading.model import Disclaimer, Ignored, Page, Span

_LONGEST_HEADING = 80
_LONGEST_SENTENCE = 800
_LONGEST_NOTICE = 8
"""Sentences. The longest notices, on fair use, have about six."""
_HEAD_BLOCKS = 4
_FOOT_BLOCKS = 10
_SHORT_BLOCK = 3
"""Sentences."""
_PASSED_OVER = frozenset(("advertisement", "share", "newsletter", "related", "comments"))
_ARTICLE = re.compile(r"\b(?:article|story|post|column|piece|essay)s?\b")
_THE_ARTICLE = re.compile(
    r"The (?=(?:above|foregoing|(?:article|story|post|column|piece|essay)(?: above| below)?) "
    r"(?:has|was (?:updated|amended)|is|may|contains?|expresses|reflects|gives|represents|\w+ly|mis\w+)\b)"
)
"""Where notices stand, in a text that speaks of no other: the page's own."""
_Test = Callable[[str], object]
_ENCLOSED = re.compile(r"(?:\(.+\)|\[.+\]|[*_].+[*_])\Z", re.DOTALL)


class _Subjects:
    """What the text is about: which of its blocks hold what a rule needs, searched when first asked."""

    def __init__(self, text: Sequence[Span]) -> None:
        self._text = text
        self._found: dict[_Test, tuple[Span, ...]] = {}

    def only_in(self, span: Span, needs: _Test) -> bool:
        """Tell whether no block of the text but that of `span` has what is needed, in lower case."""
        if needs not in self._found:
            holding = (block for block in self._text if needs(block.text.lower()))
            self._found[needs] = tuple(islice(holding, 2))
        return all(
            span.part == block.part and block.start <= span.start < block.end for block in self._found[needs]
        )


class _Place(NamedTuple):
    """What rules may know besides the sentence.

    Who speaks on the page, what its text is about, the label before the sentence, and whether it stands
    where notices do: in the frame, behind a label, in brackets, or in a short block near the text's ends.
    """

    named: Speakers
    subjects: _Subjects
    label: str | None
    is_margin: bool


def find_disclaimers(page: Page, skip: Sequence[Ignored] = ()) -> tuple[Disclaimer, ...]:
    """Find the disclaimers in the page's text and frame, in order.

    `skip` lists the furniture: an advertisement's small print is not the article's, nor a plea to share it.
    """
    return tuple(_find(page, skip))


def _find(page: Page, skip: Sequence[Ignored]) -> Iterator[Disclaimer]:
    passed_over = tuple(ignored.span for ignored in skip if ignored.kind in _PASSED_OVER)
    text = tuple(outside(blocks(page, "text"), passed_over))
    named, subjects, label = speakers(page), _Subjects(text), None
    for n, block in enumerate((*text, *blocks(page, "frame"))):
        is_end = n < _HEAD_BLOCKS or n >= len(text) - _FOOT_BLOCKS
        yield from _in_block(page, block, _Place(named, subjects, label, is_end))
        is_short = block.part == "text" and len(block.text) <= _LONGEST_HEADING
        label = heading(tidy(block.text)) if is_short else None


def _in_block(page: Page, block: Span, place: _Place) -> Iterator[Disclaimer]:
    words = unquoted(block)
    plainly = " ".join(words.split())
    marked = place.named.marked(plainly)
    held = may_hold(_as_said(plainly, marked))
    if not (place.label or held):
        return
    if marked == plainly and block.part == "text":
        place = place._replace(named=NOBODY)  # no need to look for anybody in each sentence
    labels = {line: rule for line in lines(block) if (rule := label_line(line, held))}
    yield from (Disclaimer(rule.kind, line) for line, rule in labels.items())
    run = [sentence for sentence in notice_sentences(block, words) if sentence.span not in labels]
    is_margin = block.part == "frame" or _ENCLOSED.match(block.text) is not None
    place = place._replace(is_margin=is_margin or (place.is_margin and len(run) <= _SHORT_BLOCK))
    n = free = 0
    while n < len(run):
        label = label_of(run[n].span.text) if None in held else None
        if label:
            place = place._replace(label=label.key, is_margin=True)
        start = label.end if label else 0
        behind = run[n + 1].words if n + 1 < len(run) else ""
        rule = _opened(run[n], start, place, behind)
        if rule is None and label and label.is_notice:
            start, rule = 0, _opened(run[n], 0, place, behind)
        if rule is None:
            n += 1
            continue
        first, last = n, n
        while not start and first > free and place.is_margin and _leads_to(rule, run[first - 1]):
            first -= 1
        while last + 1 < len(run) and last - first < _LONGEST_NOTICE and _goes_on(rule, run[last + 1], place):
            last += 1
        notice = bare(page, run[first].span.start + start, run[last].span)
        if notice:
            yield Disclaimer(rule.kind, notice)
        n = free = last + 1


def _as_said(plainly: str, marked: str) -> str:
    """Return all that a rule may read in a sentence of a block: its words, and what may stand for them."""
    both = plainly if marked == plainly else f"{plainly} {marked}"
    return f"{both} This" if _THE_ARTICLE.search(plainly) else both


def _opened(sentence: Sentence, start: int, place: _Place, behind: str = "") -> Rule | None:
    if len(sentence.words) > _LONGEST_SENTENCE:
        return None
    words = sentence.said(start, place.named)
    if (
        place.is_margin
        and _THE_ARTICLE.match(words)
        and place.subjects.only_in(sentence.span, _ARTICLE.search)
    ):
        words = _THE_ARTICLE.sub("This ", words)
    behind = behind[:_LONGEST_SENTENCE].strip()
    for rule in rules_for(labelled=place.label is not None).candidates(words):
        if sentence.span.part not in rule.where or (rule.in_margin and not place.is_margin):
            continue
        if rule.after and place.label not in rule.after:
            continue
        if rule.fits(words, behind) and (
            not rule.is_alone or place.subjects.only_in(sentence.span, rule.is_about)
        ):
            return rule
    return None


def _goes_on(rule: Rule, sentence: Sentence, place: _Place) -> bool:
    if len(sentence.words) > _LONGEST_SENTENCE or extent("furniture").search(sentence.words):
        return False
    opened = _opened(sentence, 0, place._replace(label=None))
    if opened:
        return opened.kind == rule.kind
    words = " ".join(sentence.words.split())
    if rule.takes(words) or (place.label is not None and place.label not in NOTICES):
        return True
    return place.is_margin and bool(extent("about_it").match(words)) and not extent("elsewhere").search(words)


def _leads_to(rule: Rule, sentence: Sentence) -> bool:
    if len(sentence.words) > _LONGEST_SENTENCE or extent("furniture").search(sentence.words):
        return False
    words = " ".join(sentence.words.split())
    return rule.takes(words) and not extent("elsewhere").search(words) and not label_of(sentence.span.text)
