"""Headlines and ledes, which speak of people by their roles and leave the name to the paragraphs below."""

from collections.abc import Mapping

from sidelight.reading.attributions.descriptions import Description
from sidelight.reading.attributions.prose import Prose

_LEDE_BLOCKS = 2
"""The headline and the paragraph below it."""
_IDENTIFIED_WITHIN = 5


def is_headlinese(prose: Prose, description: Description) -> bool:
    """A role without an article is a title or stands in a headline: "Senator from Ohio says"."""
    entry = prose.lexicon.noun(prose.tokens[description.phrase.core - 1].lower)
    return (
        prose.tags[description.phrase.start] == "noun"
        and (entry is None or not entry.plural)
        and not description.owned
        and description.quantifier is None
        and not prose.lexicon.has("particular_people", description.head)
    )


def is_in_lede(prose: Prose, description: Description) -> bool:
    """Tell whether one person is described in the paragraph below the headline."""
    blocks = prose.blocks
    if len(blocks) < _LEDE_BLOCKS or not _is_one(description):
        return False
    return blocks[0].end <= description.phrase.start < blocks[_LEDE_BLOCKS - 1].end


def is_named_soon(prose: Prose, roles: Mapping[str, int], description: Description) -> bool:
    """Tell whether a lede's "a Port Ellery nurse" is named below, as news style has it.

    `roles` is what `roles_of_named` gives.
    """
    place, blocks = roles.get(description.head), prose.blocks
    if place is None or len(blocks) < _LEDE_BLOCKS or not _is_one(description):
        return False
    begins = description.phrase.start < blocks[_LEDE_BLOCKS - 1].end
    soon = place < blocks[min(_IDENTIFIED_WITHIN, len(blocks)) - 1].end
    return begins and soon and place > description.phrase.start


def _is_one(description: Description) -> bool:
    return not description.plural and description.quantifier is None
