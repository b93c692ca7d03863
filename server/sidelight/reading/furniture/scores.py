"""Recognize furniture by what it asks of its reader and is about, in points: data/furniture_scores.toml."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import cache

from sidelight.reading.furniture.words import COMBINED, Words, word_class
from sidelight.reading.model import IgnoredKind
from sidelight.reading.phrases import Phrase, load
from sidelight.reading.phrases.deriving import Needed
from sidelight.reading.phrases.needed import needed

_QUOTED = "\"“‘'«„"
_STRONG, _MOST_STRONG, _MOST_WEAK = 2, 2, 3
"""Points of a strong word, and how many strong and weak words count."""


def best_kind(words: Words) -> IgnoredKind | None:
    """Return the kind of furniture that a block has most points for; null where it has too few."""
    data = load("furniture_scores")
    least = data["least"]
    if (
        not data["shortest"] <= words.count <= data["longest"]
        or words.text[0] in _QUOTED
        or words.is_guarded()
    ):
        return None
    address = _address(words)
    if address < least["address"]:
        return None
    points, kind = max(((it.points(words), it.kind) for it in _topics()), key=lambda one: one[0])
    return kind if points >= least["topic"] and address + points >= least["both"] else None


def _address(words: Words) -> int:
    """Count the points of the signs that a block shows; none where it speaks to nobody."""
    signs = [
        sign
        for sign in load("furniture_scores")["sign"]
        if ("where" not in sign or sign["where"] in words.places)
        and ("opens" not in sign or words.has(sign["opens"], opening=True))
        and ("holds" not in sign or words.has(sign["holds"]))
        and sign.get("fewest", 0) <= words.count <= sign.get("most", words.count)
    ]
    return sum(sign["points"] for sign in signs) if any("speaks" in sign for sign in signs) else 0


def topics_needed() -> Iterator[tuple[Hashable, list[Needed]]]:
    """Give what a block needs to have points for a topic."""
    return ((topic, needed(topic.strong)) for topic in _topics())


@dataclass(frozen=True, slots=True, eq=False)
class _Topic:
    kind: IgnoredKind
    strong: Phrase
    weak: Phrase

    def points(self, words: Words) -> int:
        if self not in words.held(COMBINED):
            return 0
        text = words.text
        strong = {found[0].casefold() for found in self.strong.finditer(text)}
        weak = {found[0].casefold() for found in self.weak.finditer(text)} - strong
        return _STRONG * min(len(strong), _MOST_STRONG) + min(len(weak), _MOST_WEAK) if strong else 0


@cache
def _topics() -> tuple[_Topic, ...]:
    return tuple(
        _Topic(topic["kind"], word_class(topic["strong"]), word_class(topic["weak"]))
        for topic in load("furniture_scores")["topic"]
    )
