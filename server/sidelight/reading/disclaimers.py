"""Notices by which an outlet or author limits what they answer for, in their own words.

A notice is one unbroken run of whole sentences. What an article tells of somebody else's disclaimer is not
one: the phrases speak of "this article", "our site", "the author"; and inside quotation marks nothing counts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sidelight.reading.blocks import blocks, lines, outside, plain, sentences, tidy, trimmed
from sidelight.reading.model import Disclaimer, DisclaimerKind, Ignored, Page, Part, Span
from sidelight.reading.phrases import load, phrase

_LABEL = re.compile(
    r"[\s*_(\[]{0,6}(?:(?:legal |general |important |site |fair use |copyright |affiliate |full |editorial )?"
    r"(?:disclaimer|disclosure|notice|correction|clarification|note|update|fair use)"
    r"|editor[’']?s[’']? note|publisher[’']?s note|note (?:to|from) (?:the )?(?:readers|editors?))"
    r"\s{0,3}(?:[:–—]|\.(?=\s)|-(?=\s)|\n)[\s*_]{0,6}",
    re.IGNORECASE,
)
_LONGEST_LABEL = 80
_LONGEST_SENTENCE = 800
_LONGEST_NOTICE = 8
"""Sentences. The longest notices, on fair use, have about six."""


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: DisclaimerKind
    needs: re.Pattern[str]
    opens: re.Pattern[str]
    goes_on: re.Pattern[str] | None
    is_label: bool
    where: tuple[Part, ...]


def find_disclaimers(page: Page, skip: Sequence[Ignored] = ()) -> tuple[Disclaimer, ...]:
    """Find the disclaimers in the page's text and frame, in order.

    `skip` lists the furniture: an advertisement's small print is not the article's.
    """
    return tuple(_find(page, skip))


def _find(page: Page, skip: Sequence[Ignored]) -> Iterator[Disclaimer]:
    advertisements = tuple(ignored.span for ignored in skip if ignored.kind == "advertisement")
    for block in (*outside(blocks(page, "text"), advertisements), *blocks(page, "frame")):
        yield from _in_block(page, block)


def _in_block(page: Page, block: Span) -> Iterator[Disclaimer]:
    if not _needed().search(block.text.lower()):
        return
    for line in lines(block):
        rule = _label_of(line)
        if rule:
            yield Disclaimer(rule.kind, line)
    run = sentences(block)
    n = 0
    while n < len(run):
        rule = _opened_by(block, run[n])
        if rule is None:
            n += 1
            continue
        last = n
        while last + 1 < len(run) and last + 1 - n < _LONGEST_NOTICE and _goes_on(rule, block, run[last + 1]):
            last += 1
        start = run[n].start
        label = _LABEL.match(run[n].text)
        notice = trimmed(page, block.part, start + (label.end() if label else 0), run[last].end)
        if notice:
            yield Disclaimer(rule.kind, notice)
        n = last + 1


def _label_of(line: Span) -> _Rule | None:
    if len(line.text) > _LONGEST_LABEL:
        return None
    words = tidy(line.text).strip(" .:[]()-–—•")
    return next(
        (
            rule
            for rule in _rules()
            if rule.is_label and line.part in rule.where and rule.opens.fullmatch(words)
        ),
        None,
    )


def _opened_by(block: Span, sentence: Span) -> _Rule | None:
    if len(sentence.text) > _LONGEST_SENTENCE:
        return None
    words = plain(sentence.text)
    lowered = words.lower()
    if not _needed().search(lowered):
        return None
    for rule in _rules():
        if rule.is_label or block.part not in rule.where or not rule.needs.search(lowered):
            continue
        found = rule.opens.search(words)
        if found and not _is_quoted(words[: found.start()]):
            return rule
    return None


def _goes_on(rule: _Rule, block: Span, sentence: Span) -> bool:
    if rule.goes_on is None or len(sentence.text) > _LONGEST_SENTENCE:
        return False
    opened = _opened_by(block, sentence)
    return (opened is None or opened.kind == rule.kind) and rule.goes_on.search(
        plain(sentence.text)
    ) is not None


def _is_quoted(before: str) -> bool:
    """Tell whether a quotation mark that opened in `before` is still open at its end."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


@cache
def _needed() -> re.Pattern[str]:
    return re.compile("|".join(rule.needs.pattern for rule in _rules()))


@cache
def _rules() -> tuple[_Rule, ...]:
    data = load("disclaimers")

    def any_of(phrases: Sequence[str]) -> re.Pattern[str]:
        return phrase("|".join(f"(?:{one})" for one in phrases), data["words"])

    return tuple(
        _Rule(
            rule["kind"],
            re.compile("|".join(rule.get("needs", ()))),
            any_of(rule["phrases"]),
            any_of(rule["goes_on"]) if "goes_on" in rule else None,
            rule.get("label", False),
            (rule["where"],) if "where" in rule else ("text", "frame"),
        )
        for rule in data["rule"]
    )
