"""Recognize a block of furniture by its form and its words; the rules are in data/furniture.toml."""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from sidelight.reading.furniture.words import COMBINED, FORMED, Words, classes, use_of, word_class
from sidelight.reading.model import IgnoredKind
from sidelight.reading.phrases import Phrase, load, phrase
from sidelight.reading.phrases.deriving import Needed
from sidelight.reading.phrases.needed import needed

_FILES = ("furniture", "furniture_appeals", "furniture_captions", "furniture_labels")
_TAIL = 200
"""Characters at the end of a block, among which the phrase begins that it ends with."""
_KNOWN_PER_STRANGER = 3
"""Buttons that a row has for each word that is not known."""
_FEWEST_COMBINED = 2
"""Words of a block for which rules combine classes."""
_WORD = re.compile(r"[^\W\d_]+")


def kind_of(words: Words) -> IgnoredKind | None:
    """Return which kind of furniture a block is, by the first rule that fits it; null where none does."""
    if not words.count or words.count > _most_words() or not _WORD.search(words.text):
        return None
    kind = _kind_by(words.held(FORMED), words)
    if kind or words.count < _FEWEST_COMBINED or words.is_guarded():
        return kind
    return _kind_by(words.held(COMBINED), words)


def _kind_by(held: Iterable[Hashable], words: Words) -> IgnoredKind | None:
    fitting = (rule.kind for rule in held if isinstance(rule, Rule) and rule.fits(words))
    return next(fitting, None)


def forms_needed() -> Iterator[tuple[Hashable, list[Needed]]]:
    """Give what a block needs for each rule of one form to fit it."""
    for rule in rules()[0]:
        yield rule, needed(*(one for one in (rule.begins, rule.ends, rule.row) if one))


def combinations_needed() -> Iterator[tuple[Hashable, list[Needed]]]:
    """Give what a block needs for each rule to fit it that combines word classes."""
    for rule in rules()[1]:
        forms = (one for one in (rule.begins, rule.ends, rule.row) if one)
        uses = (*(use_of(name, opening=True) for name in rule.opens), *map(use_of, rule.holds))
        yield rule, needed(*forms, *uses)


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule with one of its phrases; see the head of data/furniture.toml."""

    kind: IgnoredKind
    words: int
    where: str | None
    begins: Phrase | None
    ends: Phrase | None
    row: Phrase | None
    fewest: int
    opens: tuple[str, ...]
    holds: tuple[str, ...]
    without: tuple[str, ...]
    headline: bool

    def fits(self, words: Words) -> bool:
        """Tell whether a block fits."""
        return (
            words.count <= self.words
            and (self.where is None or self.where in words.places)
            and (self.begins is None or self.begins.match(words.text) is not None)
            and (self.ends is None or _ends(words.text, self.ends))
            and (self.row is None or self._is_row(words.text, self.row))
            and all(words.has(name, opening=True) for name in self.opens)
            and all(words.has(name) for name in self.holds)
            and not any(words.has(name) for name in self.without)
            and (not self.headline or words.is_headline())
        )

    def _is_row(self, text: str, row: Phrase) -> bool:
        rest, found = row.compiled().subn(" ", text)
        return found >= self.fewest and len(_WORD.findall(rest)) <= found // _KNOWN_PER_STRANGER


def _ends(text: str, ends: Phrase) -> bool:
    return ends.search(text, max(0, len(text) - _TAIL)) is not None


@cache
def rules() -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Return the rules of one form, and those that combine words which an article has too."""
    rules = [one for name in _FILES for rule in load(name)["rule"] for one in _each(rule)]
    return (
        tuple(rule for rule in rules if not (rule.opens or rule.holds)),
        tuple(rule for rule in rules if rule.opens or rule.holds),
    )


def _each(rule: Mapping[str, Any]) -> Iterator[Rule]:
    """Give a rule once for each phrase: each is looked for only where a block holds what it needs."""
    for begins, ends in product(rule.get("begins", (None,)), rule.get("ends", (None,))):
        yield Rule(
            kind=rule["kind"],
            words=rule["words"],
            where=rule.get("where"),
            begins=phrase(rf"[(\[]?(?:{begins})", classes()) if begins else None,
            ends=phrase(ends, classes()) if ends else None,
            row=word_class([f"{{{name}}}" for name in rule["row"]]) if "row" in rule else None,
            fewest=rule.get("fewest", 0),
            opens=tuple(rule.get("opens", ())),
            holds=tuple(rule.get("holds", ())),
            without=tuple(rule.get("without", ())),
            headline=rule.get("shape") == "headline",
        )


@cache
def _most_words() -> int:
    return max(rule.words for rules in rules() for rule in rules)
