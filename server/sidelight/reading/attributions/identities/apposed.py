"""Roles right behind a name and a comma: "Ida Lomax, *a pilot* who said that"."""

from sidelight.reading.attributions.descriptions import Description
from sidelight.reading.attributions.identities.mentions import Identity, Mentions
from sidelight.reading.attributions.prose import Prose

_NAME_AND_COMMA = 2
_LONGEST_NAME = 6


def apposed(prose: Prose, mentions: Mentions, description: Description) -> Identity | None:
    """Find Ida Lomax for "a pilot who" in "they met Ida Lomax, a pilot who said that"; None for others."""
    start, tags = description.phrase.start, prose.tags
    if description.form != "noun" or description.plural or not _is_behind_name(prose, description, mentions):
        return None
    if start < _NAME_AND_COMMA or tags[start - 1] != "comma" or tags[start - 2] != "name":
        return None
    here = mentions.just_before(start)
    if not here or here[-1].head != start - _NAME_AND_COMMA:
        return None
    named = here[-1]
    in_place = prose.has("place_preposition", named.start - 1)  # "in Port Ellery, a guard who"
    return named.identity if named.identity.class_ == "named_person" and not in_place else None


def _is_behind_name(prose: Prose, description: Description, mentions: Mentions) -> bool:
    """Tell "a pilot who" and, where nothing but the name stands before it, "Ida Lomax, a pilot said"."""
    phrase, tags = description.phrase, prose.tags
    sentence = prose.sentences[mentions.sentence].start
    relative = phrase.end > phrase.core and tags[phrase.end - 1] == "rel"
    near = phrase.start - sentence <= _LONGEST_NAME
    return relative or (near and all(tag == "name" for tag in tags[sentence : phrase.start - 1]))
