"""Speakers whom no table lists, known by what they do: "one busker told me"."""

from sidelight.reading.attributions.cues import Cue
from sidelight.reading.attributions.descriptions import Description
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.reporting.surroundings import has_object, has_quotation

_DIGITS_OF_YEAR = 4


def is_speaker(prose: Prose, cue: Cue, source: Description) -> bool:
    """Tell whether a noun that no table lists is a person by what it does: "one busker told me"."""
    unknown = source.form == "noun" and not source.kinds
    if not unknown or cue.form is None or cue.voice != "finite" or _is_thing(prose, source):
        return False
    kinds = cue.kinds
    quoted = has_quotation(prose, cue)
    if quoted and not kinds.isdisjoint(("clause", "ask", "voice")) and _is_counted(prose, source):
        return True
    told = "say" in kinds or ("tell" in kinds and has_object(prose, cue))
    followed = cue.end < len(prose.tokens) and prose.tags[cue.end] != "prep"
    return told and (quoted or (followed and _is_counted(prose, source)))


def _is_thing(prose: Prose, source: Description) -> bool:
    modifiers = range(source.phrase.core, source.phrase.end)
    return any(prose.has("thing_relative", i) for i in modifiers)


def _is_counted(prose: Prose, source: Description) -> bool:
    """Tell "a busker" and "two buskers" from "buskers" and "the 2024 poll"."""
    number = source.quantifier or ""
    year = number.isdigit() and len(number) == _DIGITS_OF_YEAR
    return (bool(number) and not year) or prose.has("indefinite", source.phrase.start)
