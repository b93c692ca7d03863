"""Advertisements that run over several blocks: title, (author,) number or price … order line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sidelight.reading.furniture.words import words_of
from sidelight.reading.model import Page, Span
from sidelight.reading.phrases import Phrase, load, phrase
from sidelight.reading.phrases.needed import needed
from sidelight.reading.phrases.sieve import Sieve

_MOST_MARKS = 10
"""Bullets and the like before the words of a block, which are not counted."""


def find_sales(page: Page, pieces: Sequence[Span]) -> Iterator[Span]:
    """Find them among the text's blocks, in order: each from its first block to its last."""
    sale = _Sale.load()
    after = 0
    for last, order in enumerate(pieces):
        if not sale.may_be_order(order.text) or not sale.is_order(order.text):
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
    number: Phrase
    number_words: int
    by: Phrase
    order: Phrase
    orders: Sieve[Phrase]
    order_words: int
    title_words: int

    @staticmethod
    @cache
    def load() -> "_Sale":
        sale = dict(load("furniture_parts")["sale"])
        for key in ("number", "by", "order"):
            sale[key] = phrase(sale[key])
        sale["orders"] = Sieve([(sale["order"], needed(sale["order"]))])
        return _Sale(**sale)

    def is_number(self, text: str) -> bool:
        return self._short(text, self.number_words, self.number)

    def may_be_order(self, text: str) -> bool:
        """Most paragraphs are longer."""
        most = self.order_words + _MOST_MARKS
        return len(text.split(maxsplit=most)) <= most and bool(self.orders.candidates(text))

    def is_order(self, text: str) -> bool:
        return self._short(text, self.order_words, self.order)

    def is_author(self, text: str) -> bool:
        return self._short(text, self.title_words, self.by)

    def is_title(self, text: str) -> bool:
        """A title has no full stop at its end, as a paragraph of the article has."""
        words = words_of(text)
        return 0 < words.count <= self.title_words and words.text[-1] not in '.!?…:”"'

    @staticmethod
    def _short(text: str, most: int, pattern: Phrase) -> bool:
        words = words_of(text)
        return words.count <= most and pattern.search(words.text) is not None
