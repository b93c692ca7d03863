"""Who "he", "they", "who" and "the official" are: each mention gets the source that it stands for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from sidelight.reading.attribution_model import SourceClass
from sidelight.reading.attributions.descriptions import Description
from sidelight.reading.attributions.identities.apposed import apposed
from sidelight.reading.attributions.identities.classes import class_of
from sidelight.reading.attributions.identities.genders import Gender, gender_of
from sidelight.reading.attributions.identities.ledes import is_headlinese, is_in_lede, is_named_soon
from sidelight.reading.attributions.identities.mentions import (
    MOST_BONUS,
    Identity,
    Mention,
    Mentions,
    foremost,
)
from sidelight.reading.attributions.identities.named import Named
from sidelight.reading.attributions.identities.names import documents_named, people_named
from sidelight.reading.attributions.identities.pronouns import PERSON, agrees, whom_it_fits
from sidelight.reading.attributions.identities.roles import roles_of_named
from sidelight.reading.attributions.prose import Prose

RECENT = 40
"""How many descriptions of a kind back "the official" can point; keeps the work linear."""


@dataclass(slots=True)
class Identities:
    """The identities met so far; descriptions have to come in the order of the text."""

    prose: Prose
    people: dict[str, str] = field(init=False)
    roles: dict[str, int] = field(init=False)
    documents: frozenset[str] = field(init=False)
    mentions: Mentions = field(init=False)
    named: Named = field(init=False)
    count: int = 0
    by_head: dict[str, list[Identity]] = field(default_factory=dict)
    recent: list[Identity] = field(default_factory=list)
    genders: dict[int, Gender] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.people = dict(people_named(self.prose))
        self.roles = dict(roles_of_named(self.prose))
        self.documents = documents_named(self.prose)
        self.named = Named(self.prose.lexicon, self.people, self._new)
        self.mentions = Mentions(self.prose, self._described, self._meant)

    def identify(self, description: Description, sentence: int, *, trails: bool = False) -> Identity | None:
        """Find or make the identity behind a source; None if it can be none.

        `trails` says that what is credited stands before it: "The tide was late, *he* said."
        """
        if description.form == "pronoun":
            identity = self._pronoun(description, sentence, trails=trails)
        else:
            self.mentions.before(sentence)
            identity = (
                self.mentions.source_at(description)
                or apposed(self.prose, self.mentions, description)
                or self._described(description)
            )
        if identity is not None:
            self.mentions.note_source(description, identity)
            self.recent.append(identity)
            del self.recent[:-RECENT]
        return identity

    def _described(self, description: Description) -> Identity | None:
        return self.named.find(description) if description.form == "name" else self._by_noun(description)

    def _by_noun(self, description: Description) -> Identity | None:
        class_, has = class_of(description, self.prose.lexicon), self.prose.lexicon.has
        if class_ is None:
            return None
        if self._is_both_named(description) or self._is_each_named(description):
            return self._new(description, "named_person")
        if description.form == "share":
            poll = self._latest(("named_document", "unnamed_document"))
            named = any(self.prose.lexicon.has("poll", head) for head in self.documents)
            return poll or self._new(description, "named_document" if named else class_)
        if description.form == "quantifier" and description.definite and has("number", description.head):
            several = (i for i in reversed(self.recent) if i.plural and i.class_ in PERSON)
            return next(several, None) or self._new(description, class_)
        if class_ == "unnamed_document" and not description.plural and description.head in self.documents:
            class_ = "named_document"
        if description.definite or description.owned:
            known = self._described_before(description)
            if known is None or self._is_role_taken_since(description, known):
                return self._definite(description, class_)
            return known
        headlined = self._told_of_in_headline(description)
        if headlined is not None:
            return headlined
        headline = class_ == "unnamed_person" and is_headlinese(self.prose, description)
        headline = headline and not self.prose.lexicon.has("anonymous_role", description.head)
        named = headline or (
            class_ == "unnamed_person" and is_named_soon(self.prose, self.roles, description)
        )
        return self._new(description, "named_person" if named else class_)

    def _new(self, description: Description, class_: SourceClass) -> Identity:
        self.count += 1
        identity = Identity(self.count, class_, description)
        gender = gender_of(self.prose, description, self.people)
        if gender is not None:
            self.genders[self.count] = gender
        if description.form == "noun":
            alike = self.by_head.setdefault(description.head, [])
            alike.append(identity)
            del alike[:-RECENT]
        return identity

    def _latest(self, classes: tuple[SourceClass, ...]) -> Identity | None:
        return next((identity for identity in reversed(self.recent) if identity.class_ in classes), None)

    def _is_both_named(self, description: Description) -> bool:
        """Tell "both candidates", who are named, from "both officials"; "both" alone means the last two."""
        has = self.prose.lexicon.has
        both = has("both", description.quantifier or description.head)
        if description.form == "quantifier" and both:
            before = chain(*self.mentions.before(self.mentions.sentence)[:1])
            if any(m.identity.plural and m.identity.class_ == "named_person" for m in before):
                return True
            people = [i for i in self.recent if i.class_ in PERSON and not i.plural][-2:]
            return any(identity.class_ == "named_person" for identity in people)
        two = both or (description.plural and description.definite)
        return (
            two
            and description.form == "noun"
            and has("unique_role", description.head)
            and len(self.people) > 1
        )

    def _is_each_named(self, description: Description) -> bool:
        """Tell "Ida Lomax and Tom Hale met, *each* saying", which means those whom the sentence names."""
        if description.form != "quantifier" or not self.prose.lexicon.has("each", description.head):
            return False
        here = self.mentions.just_before(description.phrase.start)
        return any(mention.identity.class_ == "named_person" for mention in here)

    def _described_before(self, description: Description) -> Identity | None:
        """Find the official above for "the official", the study above for "the study"."""
        for identity in reversed(self.by_head.get(description.head, ())):
            same = identity.first.plural == description.plural
            if same and self._modifiers(description) <= self._modifiers(identity.first):
                return self.mentions.same.get(identity.number, identity)
        if description.plural or description.owned or not self.prose.lexicon.has("anybody", description.head):
            return None
        unnamed = (i for i in reversed(self.recent) if i.class_ == "unnamed_person" and not i.plural)
        return next(unnamed, None)

    def _is_role_taken_since(self, description: Description, known: Identity) -> bool:
        """Tell whether "the judge" is one who was named after "a judge" was spoken of."""
        place = self.roles.get(description.head)
        since = place is not None and known.first.phrase.start < place < description.phrase.start
        return since and known.class_ == "unnamed_person" and not description.plural

    def _modifiers(self, description: Description) -> set[str]:
        """The words that tell one official from another."""
        phrase = description.phrase
        tags, tokens = self.prose.tags, self.prose.tokens
        words = {tokens[i].lower for i in range(phrase.start, phrase.core) if tags[i] in ("noun", "name")}
        return words - {tokens[phrase.core - 1].lower}

    def _definite(self, description: Description, class_: SourceClass) -> Identity:
        """Make or find the person whom "the pilot" means, of whom no pilot was told before."""
        if class_ != "unnamed_person" or (description.plural and not description.definite):
            return self._new(description, class_)
        if self.prose.lexicon.has("unique_role", description.head):
            return self._new(description, "named_person")
        if description.plural or not self.people:
            return self._new(description, class_)
        if not description.definite or self.prose.lexicon.has("particular_people", description.head):
            named = (
                description.head in self.roles and not description.definite and description.quantifier is None
            )
            return self._new(description, "named_person" if named else class_)
        if description.head in self.roles:
            return self._new(description, "named_person")
        phrase = description.phrase
        if phrase.end - phrase.core > 1 and not description.aged:
            return self._new(description, class_)  # "the person selling the data": who it is, is told here
        told = any(self.prose.lexicon.has(role, description.head) for role in ("anonymous_role", "member"))
        return (None if told else self._epithet(description)) or self._new(description, class_)

    def _epithet(self, description: Description) -> Identity | None:
        """Find the person named right before, whom "the 63-year-old" or "the pilot" means as well."""
        gender = gender_of(self.prose, description, self.people)
        return foremost(
            self.mentions.before(self.mentions.sentence)[:2],
            lambda m: 0 if _is_one_named(m.identity) and agrees(self.genders, m.identity, gender) else None,
        )

    def _told_of_in_headline(self, description: Description) -> Identity | None:
        """Find the "Judge" of the headline "Judge rejects request" for the lede's "a Port Ellery judge"."""
        if not is_in_lede(self.prose, description):
            return None
        headline = self.prose.blocks[0].end
        told = (i for i in self.by_head.get(description.head, ()) if i.first.phrase.start < headline)
        return next((i for i in told if _is_one_named(i)), None)

    def _pronoun(self, description: Description, sentence: int, *, trails: bool) -> Identity | None:
        word, has = description.head, self.prose.lexicon.has
        if has("author_pronoun", word):
            return self._new(description, "author")
        if has("unknown_person_pronoun", word):
            return self._new(description, "unnamed_person")
        fits = whom_it_fits(self.prose, self.genders, word)
        if fits is None:
            return None
        before = self.mentions.before(sentence)
        here = self.mentions.just_before(description.phrase.start)
        most = 0 if has("person_pronoun", word) else MOST_BONUS
        found = foremost([here, *before], fits, trails=trails, most=most) or next(
            (i for i in reversed(self.recent) if fits(Mention(0, 0, 0, i)) is not None), None
        )
        if has("person_pronoun", word):
            return found or self._new(description, "named_person")
        return found or self._new(
            description, "named_organization" if has("thing_pronoun", word) else "unnamed_person"
        )

    def _meant(self, word: str, sentences: Sequence[Sequence[Mention]]) -> Identity | None:
        """Find whom a pronoun means that is credited with nothing."""
        fits = whom_it_fits(self.prose, self.genders, word)
        return foremost(sentences, fits) if fits is not None else None


def _is_one_named(identity: Identity) -> bool:
    return identity.class_ == "named_person" and not identity.plural
