"""He or she: what a description says of a person's gender, which tells apart to whom a pronoun can point."""

from collections.abc import Mapping
from typing import Literal

from sidelight.reading.attributions.descriptions import Description
from sidelight.reading.attributions.prose import Prose

Gender = Literal["he", "she"]

_ENDINGS: Mapping[str, Gender] = {"woman": "she", "girl": "she", "man": "he", "boy": "he"}


def gender_of(prose: Prose, description: Description, people: Mapping[str, str]) -> Gender | None:
    """Tell the gender of a pronoun, noun ("mother"), title ("Mr.") or first name; None if none shows."""
    has = prose.lexicon.has
    head = description.head
    if description.form in ("pronoun", "noun"):
        if has("he", head):
            return "he"
        if has("she", head):
            return "she"
        return next((gender for ending, gender in _ENDINGS.items() if head.endswith(ending)), None)
    if description.form != "name":
        return None
    start = description.phrase.start
    words = [token.lower for token in prose.tokens[start : description.phrase.core - 1]]
    if len(description.names) == 1:
        words += people.get(head, "").split()[:-1]
    return next(
        (
            gender
            for word in words
            for gender in ("he", "she")
            if has(gender, word) or has(f"{gender}_name", word)
        ),
        None,
    )
