"""From a cue to the noun phrase that it credits."""

from collections.abc import Callable, Mapping

from sidelight.reading.attributions.cues import Cue
from sidelight.reading.attributions.noun_phrases import (
    REACH,
    NounPhrase,
    can_speak,
    core_end,
    is_document,
    phrase_at,
)
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.sources.labels import label, name_below
from sidelight.reading.attributions.sources.subjects import has_verb, main_subject, subject_before
from sidelight.reading.attributions.tagging.context import VERBAL

_AGENT_REACH = 12
_BEGINS_PHRASE = frozenset(("det", "quant", "num", "noun", "name", "pron"))
_NOT_AFTER_INVERSION = VERBAL | {"adv", "to", "that", "poss", "neg"}


def source_of(prose: Prose, cue: Cue) -> NounPhrase | None:
    """Find the phrase that `cue` credits; None where the sentence names nobody for it."""
    return _FINDERS[cue.rule](prose, cue)


def _after(prose: Prose, cue: Cue) -> NounPhrase | None:
    """Read what follows "according to": "two officials, who asked not to be named"."""
    stop = prose.sentences[cue.sentence].end
    start = cue.end
    while start < stop and (prose.tags[start] == "adv" or _opens_term(prose, start)):
        start += 1  # "*at least* two officials"
    phrase = phrase_at(prose, start, stop)
    return (
        _with_relative_clause(prose, _with_joined(prose, phrase, stop), stop) if phrase is not None else None
    )


def _opens_term(prose: Prose, i: int) -> bool:
    return prose.tags[i] == "quote" and not prose.in_speech(i)


def _with_joined(prose: Prose, phrase: NounPhrase, stop: int) -> NounPhrase:
    """Add what "and" joins with an article of its own: "satellite images and a logbook"."""
    if phrase.end > phrase.core or phrase.end >= stop or prose.tags[phrase.end] != "conj":
        return phrase
    end = core_end(prose, phrase.end + 1, stop)
    another_clause = end < stop and prose.tags[end] in VERBAL
    return phrase if end == phrase.end + 1 or another_clause else NounPhrase(phrase.start, end, end)


def _with_relative_clause(prose: Prose, phrase: NounPhrase, stop: int) -> NounPhrase:
    tags = prose.tags
    i = phrase.end
    if i < stop and tags[i] == "comma":
        i += 1
        if tags[phrase.core - 1] in ("noun", "quant"):
            phrase = phrase._replace(end=_past_name(prose, i, stop) or phrase.end)
    elif i < stop and tags[i] == "that" and is_document(prose, phrase):
        return phrase._replace(end=_clause_end(prose, i, stop))  # "a report that the council ordered"
    if i >= stop or tags[i] != "rel":
        return phrase
    return phrase._replace(end=_clause_end(prose, i, stop))


def _past_name(prose: Prose, i: int, stop: int) -> int | None:
    """Return where the name ends that says who it is: "a farmer, *Ida Lomax*."; None where none does."""
    end = i
    while end < stop and prose.tags[end] == "name":
        end += 1
    return end if end - i > 1 and (end == stop or prose.tags[end] in ("stop", "comma")) else None


def _clause_end(prose: Prose, i: int, stop: int) -> int:
    limit = min(stop, i + REACH)
    while i < limit and prose.tags[i] not in ("stop", "colon", "quote", "dash", "comma"):
        i += 1
    return i


def absolute_subject(prose: Prose, cue: Cue) -> NounPhrase | None:
    """Read "with drivers complaining of", ", one of them adding that"."""
    floor = max(prose.sentences[cue.sentence].start, cue.start - _AGENT_REACH)
    for i in range(cue.start - 1, floor, -1):
        begins = prose.has("absolute_preposition", i)
        if begins or prose.tags[i] == "comma":
            phrase = phrase_at(prose, i + 1, cue.start)
            fits = phrase is not None and phrase.end == cue.start and (begins or prose.tags[i + 1] == "quant")
            return phrase if fits else None
        if prose.tags[i] in VERBAL or prose.tags[i] in ("stop", "colon", "quote"):
            return None
    return None


def _owner(prose: Prose, cue: Cue) -> NounPhrase | None:
    """Read "the minister's claim that", "the statement by the ministry that"."""
    tags = prose.tags
    stop = prose.sentences[cue.sentence].end
    if cue.end >= stop:
        return None
    word = prose.tokens[cue.end].lower
    if prose.lexicon.has("agent_preposition", word) or prose.lexicon.has("origin_preposition", word):
        agent = phrase_at(prose, cue.end + 1, stop)
        return agent if agent and agent.end < stop and tags[agent.end] == "that" else None
    floor = max(prose.sentences[cue.sentence].start, cue.start - REACH)
    i = cue.start - 1
    while i > floor and tags[i] == "noun":
        i -= 1
    if tags[cue.end] != "that" or i <= floor or tags[i] != "poss":
        return None
    start = i
    while start > floor and tags[start - 1] in ("det", "name", "noun", "num", "quant"):
        start -= 1
    return NounPhrase(start, i, i) if start < i else None


def _viewer(prose: Prose, cue: Cue) -> NounPhrase | None:
    """Read whose view it is: "her", "the owner"."""
    start = cue.start + 1
    owner = next((i for i in range(start, cue.end) if prose.tags[i] == "poss"), start + 1)
    return NounPhrase(start, owner, owner)


def _critic(prose: Prose, cue: Cue) -> NounPhrase | None:
    """Read "drew criticism from two rivals"."""
    stop = prose.sentences[cue.sentence].end
    if cue.end >= stop or not prose.has("origin_preposition", cue.end):
        return None
    return phrase_at(prose, cue.end + 1, stop)


def _verb(prose: Prose, cue: Cue) -> NounPhrase | None:
    floor = prose.sentences[cue.sentence].start
    if cue.voice == "passive":
        return _agent(prose, cue)
    if cue.voice == "gerund":
        begins = cue.start == floor
        return None if begins else main_subject(prose, cue.start - 1, floor)
    inverted, before = _inverted_subject(prose, cue), subject_before(prose, cue.start, floor)
    if inverted is None or before is None:
        return inverted or before
    told_of = "rel" in prose.tags[before.core : before.core + 2]
    parenthesis = prose.tags[cue.start - 1] == "comma" and told_of and before.end > before.core
    if can_speak(prose, before) and not can_speak(prose, inverted):
        return before  # "a teacher, 41, said the roof leaks"
    ends = inverted.end == prose.sentences[cue.sentence].end or prose.tags[inverted.end] in (
        "comma",
        "stop",
        "quote",
    )
    return before if parenthesis and not ends and can_speak(prose, before) else inverted


def _agent(prose: Prose, cue: Cue) -> NounPhrase | None:
    """Read "was echoed by several experts"."""
    stop = prose.sentences[cue.sentence].end
    for i in range(cue.end, min(stop, cue.end + _AGENT_REACH)):
        if prose.tags[i] in ("stop", "comma", "quote", "colon") or prose.tags[i] in VERBAL:
            return None
        if prose.has("agent_preposition", i):
            return phrase_at(prose, i + 1, stop)
    return None


def _inverted_subject(prose: Prose, cue: Cue) -> NounPhrase | None:
    """“…,” said one official."""
    tags = prose.tags
    sentence = prose.sentences[cue.sentence]
    before = tags[cue.start - 1] if cue.start > sentence.start else "start"
    if before == "comma" and tags[cue.start - 2] == "quote":
        before = "quote"  # “…”, said one official
    if before not in ("quote", "comma", "dash", "start") or not cue.is_bare:
        return None
    spoken = ("say", "clause", "ask", "voice", "tell") if before == "quote" else ("say", "clause", "ask")
    if cue.kinds.isdisjoint(spoken):
        return None
    i = cue.end
    while i < sentence.end and tags[i] == "adv":
        i += 1
    phrase = phrase_at(prose, i, sentence.end) if i < sentence.end and tags[i] in _BEGINS_PHRASE else None
    if phrase is None:
        return None
    if tags[i] == "pron" and phrase.end < sentence.end and tags[phrase.end] in VERBAL:
        return None  # "says | it has a logo"
    if before != "quote":
        phrase = _with_participle(prose, phrase, sentence.end)
        if phrase.end < sentence.end and tags[phrase.end] in _NOT_AFTER_INVERSION:
            return None
        enclosed = phrase.end == sentence.end or tags[phrase.end] in ("comma", "stop")
        speaks = can_speak(prose, phrase) or ("say" in cue.kinds and tags[phrase.start] in ("det", "quant"))
        told = (enclosed or has_verb(prose, sentence.start, cue.start - 1)) and speaks
        if before == "comma" and not told:
            return None
    return _with_relative_clause(prose, phrase, sentence.end)


def _with_participle(prose: Prose, phrase: NounPhrase, stop: int) -> NounPhrase:
    """Read "said a consultant *hired to clean it up*," to its comma."""
    i = phrase.end
    if i >= stop or prose.tags[i] != "verb" or not prose.has("indefinite", phrase.start):
        return phrase
    form = prose.lexicon.verbs.get(prose.tokens[i].lower)
    if form is None or "participle" not in form.forms:
        return phrase
    end = _clause_end(prose, i, stop)
    return phrase._replace(end=end) if end == stop or prose.tags[end] in ("comma", "stop") else phrase


def _nobody(_prose: Prose, _cue: Cue) -> NounPhrase | None:
    return None


_FINDERS: Mapping[str, Callable[[Prose, Cue], NounPhrase | None]] = {
    "according_to": _after,
    "citing": _after,
    "label": label,
    "credit": name_below,
    "noun": _owner,
    "unstated_adverb": _nobody,
    "reception": _critic,
    "view": _viewer,
    "verb": _verb,
}
