"""Parts of the text that are no part of the article: share lines, appeals, advertisements, credits.

Whole blocks only, or whole lines of a block of lines, recognized by what they say to the reader. Better a
share line too many in the article than a paragraph too few.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sidelight.reading.blocks import blocks, lines, outside, plain
from sidelight.reading.model import Ignored, IgnoredKind, Page, Span
from sidelight.reading.phrases import load, phrase

_LONGEST = 1_200
"""Characters: no furniture is longer, and no pattern is tried on more."""
_END = 2 / 3
_LEAD = re.compile(r"[\s>•·\-–—*]{0,20}")


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: IgnoredKind
    words: int
    at_end: bool
    pattern: re.Pattern[str]


def find_furniture(page: Page) -> tuple[Ignored, ...]:
    """Find the furniture in the page's text, in order; no two spans overlap."""
    pieces = blocks(page, "text")
    sales = tuple(_sales(page, pieces))
    found = [Ignored("advertisement", sale) for sale in sales]
    for block in outside(pieces, sales):
        near_end = block.start >= _END * len(page.text)
        kind = _kind(block.text, near_end=near_end)
        if kind:
            found.append(Ignored(kind, block))
        elif "\n" in block.text:
            for line in lines(block):
                kind = _kind(line.text, near_end=near_end)
                if kind:
                    found.append(Ignored(kind, line))
    return tuple(sorted(found, key=lambda ignored: ignored.span.start))


def _kind(text: str, *, near_end: bool) -> IgnoredKind | None:
    words = _words(text)
    if not words:
        return None
    count = len(words.split())
    for rule in _rules():
        if count <= rule.words and (near_end or not rule.at_end) and rule.pattern.search(words):
            return rule.kind
    return "author_bio" if near_end and _is_biography(words, count) else None


def _words(text: str) -> str:
    """Return what a reader sees of a block, without marks and bullets; nothing of one that is too long."""
    if len(text) > _LONGEST:
        return ""
    words = " ".join(plain(text).split())
    return words[_LEAD.match(words).end() :]  # type: ignore[union-attr]  # it matches the empty string too


def _is_biography(words: str, count: int) -> bool:
    rule = load("furniture")["biography"]
    return count <= rule["words"] and all(
        re.search(rule[part], words, re.IGNORECASE) for part in ("is", "trade", "contact")
    )


def _sales(page: Page, pieces: Sequence[Span]) -> Iterator[Span]:
    """Find advertisements that run over several blocks: title, (author,) number or price … order line."""
    sale = _Sale.load()
    after = 0
    for last, order in enumerate(pieces):
        if not sale.is_order(order.text):
            continue
        before = range(max(after, last - sale.most_blocks), last + 1)
        first = next((n for n in before if sale.is_number(pieces[n].text)), None)
        if first is None:
            continue
        if first > after and sale.is_author(pieces[first - 1].text):
            first -= 1
        if first > after and sale.is_title(pieces[first - 1].text):
            first -= 1
        yield page.span("text", pieces[first].start, order.end)
        after = last + 1


@dataclass(frozen=True, slots=True)
class _Sale:
    most_blocks: int
    number: re.Pattern[str]
    number_words: int
    by: re.Pattern[str]
    order: re.Pattern[str]
    order_words: int
    title_words: int

    @staticmethod
    @cache
    def load() -> "_Sale":
        rules = load("furniture")
        sale = dict(rules["sale"])
        for key in ("number", "by", "order"):
            sale[key] = phrase(sale[key], rules["words"])
        return _Sale(**sale)

    def is_number(self, text: str) -> bool:
        return self._short(text, self.number_words, self.number)

    def is_order(self, text: str) -> bool:
        return self._short(text, self.order_words, self.order)

    def is_author(self, text: str) -> bool:
        return self._short(text, self.title_words, self.by)

    def is_title(self, text: str) -> bool:
        """A title has no full stop at its end, as a paragraph of the article has."""
        words = _words(text)
        return 0 < len(words.split()) <= self.title_words and words[-1] not in '.!?…:”"'

    @staticmethod
    def _short(text: str, most: int, pattern: re.Pattern[str]) -> bool:
        words = _words(text)
        return len(words.split()) <= most and pattern.search(words) is not None


@cache
def _rules() -> tuple[_Rule, ...]:
    data = load("furniture")
    return tuple(
        _Rule(
            rule["kind"],
            rule["words"],
            rule.get("where") == "end",
            phrase(anchor + "(?:" + "|".join(rule["phrases"]) + ")", data["words"]),
        )
        for table, anchor in (("rule", "^"), ("anywhere", ""))
        for rule in data[table]
    )
