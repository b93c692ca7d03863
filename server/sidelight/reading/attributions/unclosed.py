"""Quotations that were never closed: they end where a comma and the words that credit them follow.

“It was late, said Ida Lomax, “and it rained.” - without this the cue would count as quoted.
"""

from collections.abc import Iterator

from sidelight.reading.attributions.noun_phrases import phrase_at
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.quotations import Quotation

_STRAIGHT = frozenset(('"', "''", "'"))
_SPEAKS = frozenset(("say", "tell", "clause"))
_AFTER_VERB = frozenset(("stop", "comma", "quote", "colon", "pron", "adv", "time", "prep", "name"))
_AFTER_SPEAKER = frozenset(("stop", "comma", "quote", "colon", "prep", "rel", "time", "dash"))


def close_before_credits(prose: Prose) -> Prose:
    """End each quotation that lacks its closing mark at the comma before its credit, if it has one."""
    quotations = tuple(part for number in range(len(prose.quotations)) for part in _parts(prose, number))
    return prose if quotations == prose.quotations else prose.with_quotations(quotations)


def _parts(prose: Prose, number: int) -> Iterator[Quotation]:
    quotation = prose.quotations[number]
    again = _opened_again(prose, quotation)
    if again is None and (quotation.closed or _goes_on_in_next_block(prose, number)):
        yield quotation
        return
    comma = _comma_before_credit(prose, quotation.start, again or quotation.end)
    if comma is None:
        yield quotation
        return
    yield Quotation(quotation.start, comma + 1, closed=False)
    if again is not None:
        yield Quotation(again, quotation.end, quotation.closed)


def _opened_again(prose: Prose, quotation: Quotation) -> int | None:
    mark = prose.tokens[quotation.start].text
    if mark in _STRAIGHT:
        return None
    inside = range(quotation.start + 1, quotation.end)
    return next((i for i in inside if prose.tokens[i].text == mark), None)


def _goes_on_in_next_block(prose: Prose, number: int) -> bool:
    """Tell whether the next paragraph opens the same quotation anew, as news style has it."""
    end = prose.quotations[number].end
    if end == len(prose.tokens):
        return False
    another = number + 1 < len(prose.quotations) and prose.quotations[number + 1].start == end
    return another and prose.starts_block(end)


def _comma_before_credit(prose: Prose, start: int, stop: int) -> int | None:
    commas = (i for i in range(start + 2, stop) if prose.tags[i] == "comma")
    return next((i for i in commas if _is_credit(prose, i + 1, stop)), None)


def _is_credit(prose: Prose, i: int, stop: int) -> bool:
    """Tell whether "says a chemist", "one mother told me" stands at `i`."""
    inverted = _speaks_at(prose, i, stop)
    phrase = phrase_at(prose, i + inverted, stop) if i + inverted < stop else None
    if phrase is None or prose.has("author_pronoun", phrase.start):
        return False
    end = phrase.end
    if inverted:
        return end == stop or prose.tags[end] in _AFTER_SPEAKER
    while end < stop and prose.tags[end] in ("have", "adv"):
        end += 1
    return _speaks_at(prose, end, stop) and (end + 1 == stop or prose.tags[end + 1] in _AFTER_VERB)


def _speaks_at(prose: Prose, i: int, stop: int) -> bool:
    if i >= stop or prose.tags[i] != "verb":
        return False
    form = prose.lexicon.verbs.get(prose.tokens[i].lower)
    return form is not None and not form.kinds.isdisjoint(_SPEAKS)
