"""Noun phrases: where they begin and end among the tags."""

from typing import NamedTuple

from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.tagging.function_words import NOMINAL

REACH = 48
"""How many tokens a step looks to either side; news sentences are shorter, and work stays linear."""


BEGINS_PHRASE = NOMINAL | {"pron", "rel"}
"""The tags that a noun phrase can begin with."""
_MAY_GO_ON = NOMINAL | {"adv", "conj", "quote"}
_NOT_LAST = frozenset(("poss", "time", "quote", "conj"))
_MAIN = frozenset(("noun", "name", "quant", "num"))


class NounPhrase(NamedTuple):
    """A noun phrase: `start` to `core` without modifiers, `core` to `end` the modifiers (end exclusive)."""

    start: int
    core: int
    end: int


def core_end(prose: Prose, i: int, stop: int) -> int:
    """Return where the noun phrase at `i` ends, without modifiers; `i` if none begins there."""
    tags = prose.tags
    if i >= stop or tags[i] not in NOMINAL:
        return i + (i < stop and tags[i] in BEGINS_PHRASE)
    limit = min(stop, i + REACH)
    j = i + 1
    while j < limit and tags[j] in _MAY_GO_ON and _goes_on(prose, i, j, stop):
        j += 1
    while j > i and tags[j - 1] in _NOT_LAST and not (tags[j - 1] == "time" and j - 1 == i):
        j -= 1
    if j < stop and tags[j] == "time" and all(tag in ("det", "quant", "num") for tag in tags[i:j]):
        return i  # "four years", "a few days"
    return i if _MAIN.isdisjoint(tags[i:j]) else j


def _goes_on(prose: Prose, i: int, j: int, stop: int) -> bool:
    """Tell whether the noun phrase that begins at `i` goes on with the token at `j`."""
    tag = prose.tags[j]
    if tag in NOMINAL:
        return not _begins_anew(prose, j)
    if tag == "adv":
        return j + 1 < stop and prose.tags[j + 1] == "noun"
    if tag == "conj":
        return _joins_words(prose, i, j, stop)
    return tag == "quote" and j + 1 < stop and _wraps_words(prose, j)


def _begins_anew(prose: Prose, j: int) -> bool:
    """Tell whether the word at `j` cannot stand inside a phrase: "in a statement | the ministry"."""
    tag, before = prose.tags[j], prose.tags[j - 1]
    if tag == "det" and before not in ("quant", "adv"):
        return True
    if tag == "quant" and before in ("noun", "name", "time"):
        return True
    relative = prose.tokens[j].lower in prose.lexicon.words["reduced_relative"]
    return relative and _ends_phrase(prose, j - 1)  # "those | close to the talks"


def _ends_phrase(prose: Prose, i: int) -> bool:
    return prose.tags[i] == "quant" or prose.lexicon.noun(prose.tokens[i].lower) is not None


def phrase_at(prose: Prose, i: int, stop: int) -> NounPhrase | None:
    """Read the noun phrase that begins at `i` with its prepositional and participial modifiers."""
    core = core_end(prose, i, stop)
    if core == i:
        return None
    end = core
    limit = min(stop, i + REACH)
    while end < limit:
        after = _modifier_end(prose, end, limit)
        if after == end:
            break
        end = after
    return NounPhrase(i, core, end)


def _modifier_end(prose: Prose, i: int, stop: int) -> int:
    tags = prose.tags
    word = prose.tokens[i].lower
    if tags[i] == "prep" and word not in ("on", "in", "during", "per", "as"):
        return _past_object(prose, i + 1, stop, i)
    if tags[i] == "prep" and i + 1 < stop and tags[i + 1] in ("name", "det", "poss", "noun", "num"):
        return _past_object(prose, i + 1, stop, i)
    if prose.lexicon.has("reduced_relative", word) or is_done_by(prose, i, stop):
        j = i + 1
        while j < stop and tags[j] in ("adv", "ing"):
            j += 1
        if j + 1 < stop and tags[j] == "prep" and tags[j + 1] == "prep":
            j += 1  # "carried | out by"
        if j < stop and tags[j] in ("prep", "to"):
            return _past_object(prose, j + 1, stop, j)
        return j
    return i


def is_done_by(prose: Prose, i: int, stop: int) -> bool:
    """Tell whether a participle with its agent stands at `i`, right behind a noun: "a log | kept by"."""
    if i == 0 or i + 1 >= stop or prose.tags[i] != "verb" or prose.tags[i - 1] not in ("noun", "name"):
        return False
    form = prose.lexicon.verbs.get(prose.tokens[i].lower)
    participle = form is None or "participle" in form.forms
    last = i + 1 + (prose.tags[i + 1] == "prep" and i + 2 < stop)  # "carried out by"
    agents = (k for k in range(i + 1, last + 1) if prose.has("agent_preposition", k))
    agent = next(agents, None)
    acts = (
        agent is not None and agent + 1 < stop and prose.tags[agent + 1] == "ing"
    )  # "the guard responded by firing"
    return participle and agent is not None and not acts


def _past_object(prose: Prose, i: int, stop: int, otherwise: int) -> int:
    if i < stop and prose.tags[i] == "ing":
        i += 1
    end = core_end(prose, i, stop)
    return end if end > i else otherwise


def _joins_words(prose: Prose, start: int, i: int, stop: int) -> bool:
    """Tell "federal and state officials" from two phrases."""
    tags = prose.tags
    if i + 1 >= stop or tags[i + 1] not in NOMINAL:
        return False
    return not (tags[i + 1] in ("det", "quant", "num") and tags[i - 1] == "num" and start < i - 1)


def _wraps_words(prose: Prose, i: int) -> bool:
    number = prose.quotation_of[i]
    return number >= 0 and not prose.in_speech(i)


def is_person(prose: Prose, phrase: NounPhrase) -> bool:
    """Tell whether the main noun is a person or a kind of people."""
    word = prose.tokens[phrase.core - 1].lower
    entry = prose.lexicon.noun(word)
    known = entry is not None and entry.is_people
    return known or prose.lexicon.has("people_name", word)


def is_document(prose: Prose, phrase: NounPhrase) -> bool:
    """Tell whether the main noun is a document or data."""
    entry = prose.lexicon.noun(prose.tokens[phrase.core - 1].lower)
    return entry is not None and "document" in entry.kinds


def can_speak(prose: Prose, phrase: NounPhrase) -> bool:
    """Tell whether the phrase is a name or has a main noun that the lexicon lists as a source."""
    last = phrase.core - 1
    return (
        prose.tags[last] in ("name", "quant", "num", "pron")
        or prose.has("share", last)
        or (prose.has("partitive", last) and prose.has("whole_preposition", phrase.core))
        or prose.lexicon.noun(prose.tokens[last].lower) is not None
    )
