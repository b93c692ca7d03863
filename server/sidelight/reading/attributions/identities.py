"""Who "he", "they", "who" and "the official" are: each mention gets the source that it stands for."""

from dataclasses import dataclass, field

from sidelight.reading.attributions.classes import ALWAYS_PEOPLE, class_of
from sidelight.reading.attributions.descriptions import Description, describe
from sidelight.reading.attributions.phrases import Phrase, core_end
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.model import SourceClass


@dataclass(slots=True)
class Identity:
    """Somebody or something that is mentioned, one or more times."""

    number: int
    class_: SourceClass
    head: str
    plural: bool
    names: tuple[str, ...]
    first: Description
    place: int


@dataclass(slots=True)
class Mentions:
    """The identities met so far, in the order of the text."""

    prose: Prose
    identities: list[Identity] = field(default_factory=list)
    recent: list[tuple[int, Identity]] = field(default_factory=list)

    def identify(self, description: Description, sentence: int) -> Identity | None:
        """Find or make the identity behind a mention; None if it is no possible source."""
        identity = self._find(description, sentence)
        if identity is not None:
            identity.place = description.phrase.start
            self.recent.append((description.phrase.start, identity))
        return identity

    def _find(self, description: Description, sentence: int) -> Identity | None:
        if description.form == "pronoun":
            return self._pronoun(description, sentence)
        class_ = class_of(description, self.prose.lexicon)
        if description.form == "name":
            return self._same_name(description) or self._new(description, class_ or "named_person")
        if class_ is None or (description.head == "those" and description.modified):
            return None
        if class_ == "unnamed_person" and not description.plural and _is_headlinese(self.prose, description):
            return self._new(description, "named_person")
        if description.definite or description.owner:
            known = self._same_head(description)
            if known is not None:
                return known
            if class_ == "unnamed_person" and description.definite and not description.plural:
                return self._unique(description)
        return self._new(description, class_)

    def _new(self, description: Description, class_: SourceClass) -> Identity:
        identity = Identity(
            len(self.identities), class_, description.head, description.plural, description.names, description,
            description.phrase.start,
        )  # fmt: skip
        self.identities.append(identity)
        return identity

    def _same_name(self, description: Description) -> Identity | None:
        last = description.names[-1].lower()
        for identity in reversed(self.identities[-200:]):
            if identity.class_ in ("named_person", "named_organization") and identity.first.form == "name" and identity.names[-1].lower() == last:
                return identity
        return None

    def _same_head(self, description: Description) -> Identity | None:
        for _, identity in reversed(self.recent[-40:]):
            if identity.head == description.head and identity.plural == description.plural:
                return identity
        return None

    def _unique(self, description: Description) -> Identity | None:
        lexicon = self.prose.lexicon
        if lexicon.has("unique_role", description.head):
            return self._new(description, "named_person")
        if description.head not in ALWAYS_PEOPLE:
            return next((i for _, i in reversed(self.recent[-10:]) if i.class_ == "named_person"), None) or self._new(
                description, "named_person"
            )
        return self._new(description, "unnamed_person")

    def _pronoun(self, description: Description, sentence: int) -> Identity | None:
        word = description.head
        if word in ("i", "we"):
            return self._new(description, "author")
        if word in ("you", "there", "nothing", "something", "everything", "anything", "anyone", "anybody"):
            return None
        if word in ("everyone", "everybody", "someone", "somebody"):
            return self._new(description, "unnamed_person")
        start = description.phrase.start
        person = word in ("he", "she", "him", "her")
        here = self._subject_near(start, sentence)
        if here is not None and _fits(here, word):
            return here
        for place, identity in reversed(self.recent[-30:]):
            if place < start and _fits(identity, word):
                return identity
        if person:
            return self._new(description, "named_person")
        return self._new(description, "named_organization" if word == "it" else "unnamed_person")

    def _subject_near(self, start: int, sentence: int) -> Identity | None:
        """The subject of this sentence or of the one before, whoever is nearer."""
        prose = self.prose
        for number in (sentence, sentence - 1):
            if number < 0:
                continue
            bounds = prose.sentences[number]
            recent = [pair for pair in self.recent[-12:] if bounds.start <= pair[0] < min(bounds.end, start)]
            if recent:
                return recent[-1][1]
            phrase = self._first_phrase(bounds.start, min(bounds.end, start))
            if phrase is not None:
                description = describe(prose, phrase)
                if description.form in ("name", "noun"):
                    found = self._find(description, number)
                    if found is not None:
                        return found
        return None

    def _first_phrase(self, start: int, end: int) -> Phrase | None:
        prose = self.prose
        i = start
        while i < end and i - start < 40:
            if prose.in_speech(i):
                i += 1
                continue
            if prose.tags[i] == "prep":
                i = max(core_end(prose, i + 1, end), i + 1)
                continue
            core = core_end(prose, i, end)
            if core > i:
                return Phrase(i, core, core)
            i += 1
        return None


def _is_headlinese(prose: Prose, description: Description) -> bool:
    """A role without an article is a title or stands in a headline: "Senator from Ohio says"."""
    return (
        prose.tags[description.phrase.start] == "noun"
        and not description.owner
        and description.quantifier is None
        and description.head not in ALWAYS_PEOPLE
    )


def _fits(identity: Identity, word: str) -> bool:
    if word in ("he", "she", "him", "her"):
        return identity.class_ in ("named_person", "unnamed_person") and not identity.plural
    if word == "it":
        return identity.class_ in ("named_organization", "named_document", "unnamed_document")
    if word in ("they", "them"):
        return identity.plural or identity.class_ in ("named_organization", "unnamed_group")
    return True
