"""Who "he", "they", "who" and "the official" are: each mention gets the source that it stands for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sidelight.reading.attributions.classes import class_of
from sidelight.reading.attributions.descriptions import Description, describe
from sidelight.reading.attributions.names import documents_named, people_named
from sidelight.reading.attributions.phrases import Phrase, core_end
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.model import SourceClass

RECENT = 40
"""How many mentions back a pronoun or a description can point; keeps the work linear."""


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


@dataclass(slots=True)
class Mentions:
    """The identities met so far; mentions have to come in the order of the text."""

    prose: Prose
    people: dict[str, str] = field(init=False)
    documents: frozenset[str] = field(init=False)
    count: int = 0
    by_name: dict[str, Identity] = field(default_factory=dict)
    recent: list[tuple[int, Identity]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.people = dict(people_named(self.prose))
        self.documents = documents_named(self.prose)

    def identify(self, description: Description, sentence: int) -> Identity | None:
        """Find or make the identity behind a mention; None if it is no possible source."""
        identity = self._find(description, sentence)
        if identity is not None:
            self.recent.append((description.phrase.start, identity))
            del self.recent[:-RECENT]
        return identity

    def _find(self, description: Description, sentence: int) -> Identity | None:
        if description.form == "pronoun":
            return self._pronoun(description, sentence)
        return self._by_name(description) if description.form == "name" else self._by_noun(description)

    def _by_noun(self, description: Description) -> Identity | None:
        class_ = class_of(description, self.prose.lexicon)
        if class_ is None:
            return None
        if description.form == "share":
            poll = self._latest(("named_document", "unnamed_document"))
            named = any(self.prose.lexicon.has("poll", head) for head in self.documents)
            return poll or self._new(description, "named_document" if named else class_)
        if class_ == "unnamed_document" and not description.plural and description.head in self.documents:
            class_ = "named_document"
        if description.definite or description.owned:
            return self._described_before(description) or self._new(
                description, self._definite(description, class_)
            )
        headline = class_ == "unnamed_person" and _is_headlinese(self.prose, description)
        return self._new(description, "named_person" if headline else class_)

    def _new(self, description: Description, class_: SourceClass) -> Identity:
        self.count += 1
        return Identity(self.count, class_, description)

    def _latest(self, classes: tuple[SourceClass, ...]) -> Identity | None:
        return next((identity for _, identity in reversed(self.recent) if identity.class_ in classes), None)

    def _by_name(self, description: Description) -> Identity:
        last = description.names[-1].lower()
        known = self.by_name.get(last)
        if known is None:
            class_ = class_of(description, self.prose.lexicon) or "named_person"
            if len(description.names) == 1 and "person" not in description.kinds:
                class_ = _of_single_name(class_, known_person=last in self.people)
            known = self.by_name[last] = self._new(description, class_)
        return known

    def _described_before(self, description: Description) -> Identity | None:
        """Find the official above for "the official", the study above for "the study"."""
        for _, identity in reversed(self.recent):
            first = identity.first
            same = (
                first.form == "noun" and first.head == description.head and first.plural == description.plural
            )
            if same and self._modifiers(description) <= self._modifiers(first):
                return identity
        return None

    def _modifiers(self, description: Description) -> set[str]:
        """The words that tell one official from another."""
        phrase = description.phrase
        tags, tokens = self.prose.tags, self.prose.tokens
        words = {tokens[i].lower for i in range(phrase.start, phrase.core) if tags[i] in ("noun", "name")}
        return words - {tokens[phrase.core - 1].lower}

    def _definite(self, description: Description, class_: SourceClass) -> SourceClass:
        """A definite description of one person means somebody whom the article names elsewhere."""
        if class_ != "unnamed_person" or (description.plural and not description.definite):
            return class_
        if self.prose.lexicon.has("unique_role", description.head):
            return "named_person"
        if description.plural or not description.definite:
            return class_
        return (
            "unnamed_person"
            if self.prose.lexicon.has("particular_people", description.head) or not self.people
            else "named_person"
        )

    def _pronoun(self, description: Description, sentence: int) -> Identity | None:
        word, has = description.head, self.prose.lexicon.has
        if has("author_pronoun", word):
            return self._new(description, "author")
        if has("unknown_person_pronoun", word):
            return self._new(description, "unnamed_person")
        fits = next((fits for list_name, fits in _FITS.items() if has(list_name, word)), None)
        if fits is None:
            return None
        start = description.phrase.start
        near = self._near(start, sentence, fits)
        if near is not None:
            return near
        for place, identity in reversed(self.recent):
            if place < start and fits(identity):
                return identity
        return self._new(description, _OTHERWISE[fits])

    def _near(self, start: int, sentence: int, fits: Callable[[Identity], bool]) -> Identity | None:
        """Look in this sentence and the two before it: sources first, then whoever is the subject."""
        prose = self.prose
        for number in range(sentence, max(sentence - 3, -1), -1):
            bounds = prose.sentences[number]
            end = min(bounds.end, start)
            for place, identity in reversed(self.recent):
                if place < bounds.start:
                    break
                if place < end and fits(identity):
                    return identity
            for phrase in self._phrases(bounds.start, end):
                described = describe(prose, phrase)
                if described.form in ("name", "noun"):
                    found = self._find(described, number)
                    if (
                        found is not None
                        and fits(found)
                        and (found.plural or found.class_ != "unnamed_person")
                    ):
                        return found
        return None

    def _phrases(self, start: int, end: int) -> list[Phrase]:
        """The first phrases of a stretch that are not quoted: the subject before the objects."""
        prose = self.prose
        found: list[Phrase] = []
        objects: list[Phrase] = []
        i = start
        while i < end and i - start < RECENT:
            if prose.in_speech(i):
                i += 1
                continue
            core = core_end(prose, i, end)
            if core == i:
                i += 1
                continue
            (objects if i and prose.tags[i - 1] == "prep" else found).append(Phrase(i, core, core))
            i = core
        return found + objects


def _of_single_name(class_: SourceClass, *, known_person: bool) -> SourceClass:
    """One word is a person's name where the text names that person in full; else it is a body's."""
    if class_ not in ("named_person", "named_organization"):
        return class_
    return "named_person" if known_person else "named_organization"


def _is_headlinese(prose: Prose, description: Description) -> bool:
    """A role without an article is a title or stands in a headline: "Senator from Ohio says"."""
    entry = prose.lexicon.nouns.get(prose.tokens[description.phrase.core - 1].lower)
    return (
        prose.tags[description.phrase.start] == "noun"
        and (entry is None or not entry.plural)
        and not description.owned
        and description.quantifier is None
        and not prose.lexicon.has("particular_people", description.head)
    )


def _is_one_person(identity: Identity) -> bool:
    return identity.class_ in ("named_person", "unnamed_person") and not identity.plural


def _is_thing(identity: Identity) -> bool:
    return identity.class_ in ("named_organization", "named_document", "unnamed_document")


def _is_several(identity: Identity) -> bool:
    return identity.class_ == "named_organization" or (
        identity.plural and identity.class_ != "unnamed_document"
    )


_FITS: Mapping[str, Callable[[Identity], bool]] = {
    "person_pronoun": _is_one_person,
    "thing_pronoun": _is_thing,
    "plural_pronoun": _is_several,
}
_OTHERWISE: Mapping[Callable[[Identity], bool], SourceClass] = {
    _is_one_person: "named_person",
    _is_thing: "named_organization",
    _is_several: "unnamed_person",
}
