"""Who and what a text has spoken of so far, sentence by sentence: where pronouns look for whom they mean."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sidelight.reading.attributions.descriptions import Description, describe
from sidelight.reading.attributions.phrases import REACH, Phrase, core_end
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.verb_forms import VERBAL
from sidelight.reading.model import SourceClass

SENTENCES = 6
"""How many sentences back a pronoun can point, those without a mention left out; keeps the work linear."""
_LONGEST = 160
"""How many tokens of a sentence are looked at."""
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
    less: the subject of the sentence before goes before an object of this one.
    """

    rank: int
    start: int
    identity: Identity


@dataclass(slots=True)
class Mentions:
    """The mentions of the sentences read so far. `find` gives the identity of a description that is no pronoun."""

    prose: Prose
    find: Callable[[Description], Identity | None]
    point: Callable[[str, Sequence[Sequence["Mention"]]], Identity | None]
    at: dict[int, Identity] = field(default_factory=dict)
    sources: set[int] = field(default_factory=set)
    past: deque[list[Mention]] = field(default_factory=lambda: deque(maxlen=SENTENCES))
    read: int = 0

    def note_source(self, description: Description, identity: Identity) -> None:
        """Remember whom a phrase that is credited with something stands for."""
        self.at[description.phrase.core - 1] = identity
        self.sources.add(description.phrase.core - 1)

    def source_at(self, description: Description) -> Identity | None:
        """Return whom the same phrase stood for when it was credited before: "Aides said …, and denied …"."""
        head = description.phrase.core - 1
        return self.at[head] if head in self.sources else None

    def before(self, sentence: int) -> list[list[Mention]]:
        """Give the mentions of the sentences before `sentence`, the nearest first."""
        while self.read < sentence:
            start, end = self.prose.sentences[self.read]
            mentions = self.within(start, min(end, start + _LONGEST))
            if mentions:
                self.past.append(mentions)
            self.read += 1
        return list(reversed(self.past))

    def just_before(self, i: int, sentence: int) -> list[Mention]:
        """Give the mentions of `sentence` before token `i`, those far from it left out."""
        return self.within(max(self.prose.sentences[sentence].start, i - REACH), i)

    def within(self, start: int, end: int) -> list[Mention]:
        """Read the mentions among the tokens `start` to `end` that are not quoted."""
        found: list[Mention] = []
        acted = subordinate = False
        tags = self.prose.tags
        i = start
        while i < end:
            tag = tags[i]
            if self.prose.in_speech(i) or self.prose.furniture[i]:
                i += 1
                continue
            core = core_end(self.prose, i, end)
            if core == i:
                if tag in _NEW_CLAUSE:
                    acted = False
                    subordinate = tag in ("sub", "that", "rel")
                acted = acted or tag in VERBAL
                i += 1
                continue
            hangs = i > start and tags[i - 1] in ("prep", "ing", "to")
            rank = _OBJECT if acted or hangs else _SUBORDINATE if subordinate else _SUBJECT
            mention = self._mention(Phrase(i, core, core), rank, found)
            if mention is not None and not self._says_what_it_is(i, core):
                anchor = None if acted else self._anchor(found, i)
                if anchor is not None:
                    self._join(found, anchor, mention, core - 1)
                else:
                    found.append(mention)
            i = core
        return found

    def _says_what_it_is(self, i: int, core: int) -> bool:
        """Tell "is *a lawyer*", "as *a lawyer*", which say of somebody what they are and mention nobody else."""
        if i == 0 or self.prose.tags[core - 1] == "name":
            return False
        return self.prose.tags[i - 1] == "be" or self.prose.has("role_word", i - 1)

    def _anchor(self, found: list[Mention], i: int) -> int | None:
        """Find whom a phrase behind a comma can name: "his guest, *Ida Lomax*", "a clerk at the port, *Ida Lomax*"."""
        if not found or self.prose.tags[i - 1] != "comma":
            return None
        if self.at.get(i - 2) is found[-1].identity:
            number = len(found) - 1
            while (
                number
                and found[number].rank == _OBJECT
                and self.prose.tags[found[number].start - 1] == "prep"
            ):
                number -= 1
            return number
        return None

    def _join(self, found: list[Mention], number: int, mention: Mention, head: int) -> None:
        """Make one of two phrases of which one says who the other is; the named one stands for both."""
        last = found[number]
        forms = (last.identity.first.form, mention.identity.first.form)
        role = last.identity.first if forms[0] == "noun" else mention.identity.first
        if set(forms) != {"name", "noun"} or role.kinds.isdisjoint(("person", "organization")) or role.plural:
            found.append(mention)
        elif forms[0] == "name":
            self.at[head] = last.identity
        else:
            found[number] = last._replace(identity=mention.identity)

    def _mention(self, phrase: Phrase, rank: int, found: Sequence[Mention]) -> Mention | None:
        head = phrase.core - 1
        identity = self.at.get(head)
        if identity is None:
            if self.prose.tags[head] == "pron" and rank >= _SUBORDINATE:
                identity = self.point(self.prose.tokens[head].lower, [found, *reversed(self.past)])
                return Mention(rank, phrase.start, identity) if identity is not None else None
            if self.prose.tags[head] not in ("name", "noun"):
                return None
            if (
                self.prose.tags[head] == "noun"
                and self.prose.lexicon.noun(self.prose.tokens[head].lower) is None
            ):
                return None
            identity = self.find(describe(self.prose, phrase))
            if identity is None:
                return None
            self.at[head] = identity
        return Mention(_SOURCE if head in self.sources else rank, phrase.start, identity)


def foremost(
    sentences: Iterable[Sequence[Mention]], fits: Callable[[Mention], int | None], *, trails: bool = False
) -> Identity | None:
    """Choose the mention that ranks highest, of `sentences` that stand the nearest first.

    `fits` adds to a mention's rank, or rules it out with None. Of equals the nearest sentence's first is chosen.
    Where the pronoun `trails` behind what is credited, its own sentence tells of others first.
    """
    best: Mention | None = None
    best_rank = -SENTENCES * _FARTHER
    for distance, mentions in enumerate(sentences):
        for mention in mentions:
            bonus = fits(mention)
            rank = mention.rank - (distance * _FARTHER if distance or not trails else _FARTHER + 1)
            if bonus is not None and rank + bonus > best_rank:
                best, best_rank = mention, rank + bonus
    return best.identity if best is not None else None
