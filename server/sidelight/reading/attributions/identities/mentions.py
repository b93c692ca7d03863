"""Who and what a text has spoken of so far, sentence by sentence: where pronouns look for whom they mean."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sidelight.reading.attribution_model import SourceClass
from sidelight.reading.attributions.descriptions import Description, describe
from sidelight.reading.attributions.noun_phrases import BEGINS_PHRASE, NounPhrase, core_end
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.tagging.context import VERBAL

SENTENCES = 6
"""How many sentences back a pronoun can point, those without a mention left out; keeps the work linear."""
_LONGEST = 160
"""How many tokens of a sentence are looked at."""
_NEAR = 12
"""How many mentions of its own sentence a pronoun can point back over."""
MOST_BONUS = 2
_NEW_CLAUSE = frozenset(("conj", "sub", "that", "rel", "colon", "stop", "quote"))
_OBJECT, _SUBORDINATE, _SUBJECT, _SOURCE = 1, 3, 5, 6
_FARTHER = 2


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody or something that is mentioned, one or more times, by the description of the first."""

    number: int
    class_: SourceClass
    first: Description

    @property
    def plural(self) -> bool:
        """Whether it is more than one person or thing."""
        return self.first.plural


class Mention(NamedTuple):
    """A place where an identity is mentioned; the higher its `rank`, the more likely a pronoun means it.

    Ranks compare subjects with objects and one sentence with the next, each farther one counting `_FARTHER`
    less: the subject of the sentence before goes before an object of this one. `head` is its main word.
    """

    rank: int
    start: int
    head: int
    identity: Identity


@dataclass(slots=True)
class _Reading:
    """How far a sentence is read: up to token `place`, and what the clause there has had."""

    place: int
    found: list[Mention] = field(default_factory=list)
    acted: bool = False
    subordinate: bool = False


@dataclass(slots=True)
class Mentions:
    """The mentions of the sentences read so far.

    `same` gives, by the number of a described identity, the named one that it turned out to be.
    `find` gives the identity of a description that is no pronoun, `point` that of a pronoun among mentions.
    """

    prose: Prose
    find: Callable[[Description], Identity | None]
    point: Callable[[str, Sequence[Sequence[Mention]]], Identity | None]
    at: dict[int, Identity] = field(default_factory=dict)
    sources: set[int] = field(default_factory=set)
    same: dict[int, Identity] = field(default_factory=dict)
    past: deque[list[Mention]] = field(default_factory=lambda: deque(maxlen=SENTENCES))
    sentence: int = 0
    reading: _Reading = field(default_factory=lambda: _Reading(0))

    def note_source(self, description: Description, identity: Identity) -> None:
        """Remember whom a phrase that is credited with something stands for."""
        head = description.phrase.core - 1
        self.at[head] = identity
        self.sources.add(head)
        found = self.reading.found
        for number in range(max(0, len(found) - _NEAR), len(found)):
            if found[number].head == head:
                found[number] = found[number]._replace(rank=_SOURCE, identity=identity)

    def source_at(self, description: Description) -> Identity | None:
        """Return whom the same phrase stood for when it was credited before: "Aides said …, and denied …"."""
        head = description.phrase.core - 1
        return self.at[head] if head in self.sources else None

    def before(self, sentence: int) -> list[list[Mention]]:
        """Give the mentions of the sentences before `sentence`, the nearest first."""
        while self.sentence < sentence:
            self._read(self.reading, self.prose.sentences[self.sentence].end)
            if self.reading.found:
                self.past.append(self.reading.found)
            self.sentence += 1
            self.reading = _Reading(self.prose.sentences[self.sentence].start)
        return list(reversed(self.past))

    def just_before(self, i: int) -> list[Mention]:
        """Give the mentions of the sentence at hand before token `i`, those far from it left out."""
        self._read(self.reading, i)
        found = self.reading.found
        end = len(found)
        while end and found[end - 1].start >= i:
            end -= 1
        return found[max(0, end - _NEAR) : end]

    def within(self, start: int, end: int) -> list[Mention]:
        """Read the mentions among the tokens `start` to `end`, once all sentences were read."""
        reading = _Reading(start)
        self._read(reading, end)
        return reading.found

    def _read(self, reading: _Reading, end: int) -> None:
        """Read on to token `end`; of a long stretch the last part. Quoted words mention nobody."""
        prose, tags = self.prose, self.prose.tags
        i = max(reading.place, end - _LONGEST)
        while i < end:
            tag = tags[i]
            if tag in BEGINS_PHRASE and not (prose.in_speech(i) or prose.furniture[i]):
                core = core_end(prose, i, end)
                if core > i:
                    self._take(reading, NounPhrase(i, core, core))
                    i = core
                    continue
            if tag in _NEW_CLAUSE:
                reading.acted = False
                reading.subordinate = tag in ("sub", "that", "rel")
            reading.acted = reading.acted or tag in VERBAL
            i += 1
        reading.place = max(reading.place, i)

    def _take(self, reading: _Reading, phrase: NounPhrase) -> None:
        """Add whoever a phrase mentions, or join it to the phrase beside it that says who that is."""
        hangs = phrase.start > 0 and self.prose.tags[phrase.start - 1] in ("prep", "ing", "to")
        subject = _SUBORDINATE if reading.subordinate else _SUBJECT
        mention = self._mention(phrase, _OBJECT if reading.acted or hangs else subject, reading.found)
        if mention is None or self._says_what_it_is(phrase):
            return
        anchor = None if reading.acted else self._anchor(reading.found, phrase.start)
        if anchor is None:
            reading.found.append(mention)
        else:
            self._join(reading.found, anchor, mention)

    def _says_what_it_is(self, phrase: NounPhrase) -> bool:
        """Tell "is *a lawyer*", "as *a lawyer*", which say what somebody is and mention nobody else."""
        i = phrase.start
        if i == 0 or self.prose.tags[phrase.core - 1] == "name":
            return False
        return self.prose.tags[i - 1] == "be" or self.prose.has("role_word", i - 1)

    def _anchor(self, found: Sequence[Mention], i: int) -> int | None:
        """Find whom a phrase behind a comma can name: "a clerk at the port, *Ida Lomax*"."""
        if not found or self.prose.tags[i - 1] != "comma" or found[-1].head != i - 2:
            return None
        number = len(found) - 1
        while number and found[number].rank == _OBJECT and self.prose.tags[found[number].start - 1] == "prep":
            number -= 1
        return number

    def _join(self, found: list[Mention], number: int, mention: Mention) -> None:
        """Make one of two phrases of which one says who the other is; the named one stands for both."""
        last = found[number]
        forms = (last.identity.first.form, mention.identity.first.form)
        role = last.identity.first if forms[0] == "noun" else mention.identity.first
        if set(forms) != {"name", "noun"} or role.kinds.isdisjoint(("person", "organization")) or role.plural:
            found.append(mention)
        elif forms[0] == "name":
            self.at[mention.head] = last.identity
            self._note_same(mention.identity, last.identity)
        else:
            self._note_same(last.identity, mention.identity)
            found[number] = last._replace(identity=mention.identity)

    def _note_same(self, described: Identity, named: Identity) -> None:
        if described.class_ == "unnamed_person" and named.class_ == "named_person":
            self.same[described.number] = named

    def _mention(self, phrase: NounPhrase, rank: int, found: Sequence[Mention]) -> Mention | None:
        head = phrase.core - 1
        identity = self.at.get(head) or self._identify(phrase, rank, found)
        if identity is None:
            return None
        return Mention(_SOURCE if head in self.sources else rank, phrase.start, head, identity)

    def _identify(self, phrase: NounPhrase, rank: int, found: Sequence[Mention]) -> Identity | None:
        head = phrase.core - 1
        tag, word = self.prose.tags[head], self.prose.tokens[head].lower
        if tag == "pron":
            near = found[-SENTENCES:]
            return self.point(word, [near, *reversed(self.past)]) if rank >= _SUBORDINATE else None
        if tag != "name" and (tag != "noun" or self.prose.lexicon.noun(word) is None):
            return None
        identity = self.find(describe(self.prose, phrase))
        if identity is not None:
            self.at[head] = identity
        return identity


def foremost(
    sentences: Iterable[Sequence[Mention]],
    fits: Callable[[Mention], int | None],
    *,
    trails: bool = False,
    most: int = MOST_BONUS,
) -> Identity | None:
    """Choose the mention that ranks highest, of `sentences` that stand the nearest first.

    `fits` adds up to `most` to a mention's rank, or rules it out with None. Of equals the nearest sentence's
    first is chosen.
    Where the pronoun `trails` behind what is credited, its own sentence tells of others first.
    """
    best: Mention | None = None
    best_rank = -SENTENCES * _FARTHER
    for distance, mentions in enumerate(sentences):
        farther = distance * _FARTHER if distance or not trails else _FARTHER + 1
        if _SOURCE - farther + most <= best_rank:
            continue
        for mention in mentions:
            rank = mention.rank - farther
            if rank + most <= best_rank:
                continue
            bonus = fits(mention)
            if bonus is not None and rank + bonus > best_rank:
                best, best_rank = mention, rank + bonus
    return best.identity if best is not None else None
