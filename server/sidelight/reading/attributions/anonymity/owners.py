"""Whose anonymity a statement states: in the sentence that credits them, or beside it."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from sidelight.reading.attribution_model import Anonymity
from sidelight.reading.attributions.anonymity import Statement
from sidelight.reading.attributions.identities.mentions import Identity, Mentions
from sidelight.reading.attributions.noun_phrases import NounPhrase
from sidelight.reading.attributions.prose import Prose

_PEOPLE = frozenset(("unnamed_person", "unnamed_group", "named_person"))
_FARTHEST = 3
"""How many sentences away a source can be credited with something."""


class Credited(NamedTuple):
    """A source that is credited with something, and the number of the sentence that does it."""

    sentence: int
    source: NounPhrase | None
    identity: Identity


def anonymity_of(
    prose: Prose, statements: Sequence[Statement], credited: Sequence[Credited], mentions: Mentions
) -> dict[int, Anonymity]:
    """Give each identity whose anonymity is stated the first statement of it. `credited` is in text order."""
    people = [one for one in credited if one.identity.class_ in _PEOPLE]
    sentences = [one.sentence for one in people]
    found: dict[int, Anonymity] = {}
    for statement in statements:
        low = bisect_left(sentences, statement.sentence - _FARTHEST)
        high = bisect_left(sentences, statement.sentence + _FARTHEST)
        owner = _owner(prose, statement, people[low:high], mentions)
        if owner is not None:
            found.setdefault(owner.number, statement.anonymity)
    return found


def _owner(
    prose: Prose, statement: Statement, near: Sequence[Credited], mentions: Mentions
) -> Identity | None:
    here = [one for one in near if one.sentence == statement.sentence]
    around = (
        one.identity for one in here if one.source and one.source.start <= statement.start < one.source.end
    )
    inside = next(around, None)
    if inside is not None:
        return inside
    near = [
        one for one in near if one.identity.class_ != "named_person"
    ]  # who is named is told so in the phrase itself
    here = [one for one in here if one in near]
    if _is_of_somebody_else(prose, statement, near, mentions):
        return None
    subject = _subject(prose, statement, near, mentions)
    if subject is not None:
        return subject
    if here:
        before = [one for one in here if one.source and one.source.start < statement.start]
        return before[-1].identity if before else here[0].identity
    past = [one.identity for one in near if one.sentence < statement.sentence]
    coming = [one.identity for one in near if one.sentence > statement.sentence]
    return past[-1] if past else next(iter(coming), None)


def _is_of_somebody_else(
    prose: Prose, statement: Statement, near: Sequence[Credited], mentions: Mentions
) -> bool:
    """Tell "told a guard, *who* asked not to be named," of a guard who is credited with nothing."""
    i = statement.start - (prose.tags[statement.start] != "rel")
    if i <= 0 or prose.tags[i] != "rel":
        return False
    i -= 1 + (prose.tags[i - 1] == "comma")
    spoken_of = mentions.within(prose.sentences[statement.sentence].start, i + 1)
    if not spoken_of or spoken_of[-1].head != i or spoken_of[-1].identity.class_ not in _PEOPLE:
        return False
    return all(one.identity.number != spoken_of[-1].identity.number for one in near)


def _subject(
    prose: Prose, statement: Statement, near: Sequence[Credited], mentions: Mentions
) -> Identity | None:
    """Find the source spoken of just before the statement: "*The dealer* requested anonymity"."""
    start = prose.sentences[statement.sentence].start
    sources = {one.identity.number for one in near}
    spoken_of = [mention.identity for mention in mentions.within(start, statement.start + 1)]
    return next((identity for identity in reversed(spoken_of) if identity.number in sources), None)
