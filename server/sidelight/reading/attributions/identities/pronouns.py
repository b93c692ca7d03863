"""Whom a pronoun can mean: one person of a gender, several, a thing."""

from collections.abc import Callable, Mapping

from sidelight.reading.attributions.identities.genders import Gender
from sidelight.reading.attributions.identities.mentions import MOST_BONUS, Identity, Mention
from sidelight.reading.attributions.prose import Prose

PERSON = frozenset(("named_person", "unnamed_person"))
_THING = frozenset(("named_organization", "named_document", "unnamed_document"))
_ASKER = -4
"""How much lower somebody ranks who asks: "he said" is mostly the answer."""

Fits = Callable[[Mention], int | None]
"""What is added to a mention's rank, None where the pronoun can't mean it; see `mentions.foremost`."""


def whom_it_fits(prose: Prose, genders: Mapping[int, Gender], word: str) -> Fits | None:
    """Give the test for `word`, None if it is no pronoun of the third person. `genders` is by identity."""
    has = prose.lexicon.has
    if has("person_pronoun", word):
        gender: Gender = "she" if has("she", word) else "he"
        return lambda mention: _one(prose, genders, mention, gender)
    if has("thing_pronoun", word):
        return _thing
    return _several if has("plural_pronoun", word) and not has("author_pronoun", word) else None


def agrees(genders: Mapping[int, Gender], identity: Identity, gender: Gender | None) -> bool:
    """Tell whether somebody can be of that gender; where none is known, of any."""
    return gender is None or genders.get(identity.number, gender) == gender


def _one(prose: Prose, genders: Mapping[int, Gender], mention: Mention, gender: Gender) -> int | None:
    identity = mention.identity
    if identity.class_ not in PERSON or identity.plural or not agrees(genders, identity, gender):
        return None
    return _ASKER if prose.lexicon.has("asker", identity.first.head) else 0


def _thing(mention: Mention) -> int | None:
    return 0 if mention.identity.class_ in _THING else None


def _several(mention: Mention) -> int | None:
    """People before a body, which "they" can mean as well."""
    identity = mention.identity
    if identity.class_ == "named_organization":
        return 0
    return MOST_BONUS if identity.plural and identity.class_ not in _THING else None
