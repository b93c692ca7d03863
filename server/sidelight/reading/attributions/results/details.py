"""What the reader is told about a source: affiliation, how many people, how they know, to whom they spoke."""

from sidelight.reading.attribution_model import Detail
from sidelight.reading.attributions.cues import Cue
from sidelight.reading.attributions.noun_phrases import NounPhrase, core_end
from sidelight.reading.attributions.prose import Prose


def affiliation(prose: Prose, phrase: NounPhrase) -> Detail | None:
    """Find the body that a source belongs to: "a *Treasury* official", "an officer of *a spy agency*"."""
    tags, tokens = prose.tags, prose.tokens
    for i in range(phrase.core, phrase.end):
        if tags[i] != "prep" or not prose.lexicon.has("belonging_preposition", tokens[i].lower):
            continue
        end = core_end(prose, i + 1, phrase.end)
        works = prose.lexicon.has("place_of_work", tokens[i].lower)
        if end > i + 1 and (
            _is_body(prose, end - 1)
            or ((works or not _is_in(prose, i)) and tags[end - 1] == "name")
            or (works and tags[i + 1] == "det")
        ):
            return _detail(prose, i + 1, end)
    names = [i for i in range(phrase.start, phrase.core - 1) if tags[i] == "name"]
    names = [i for i in names if not prose.lexicon.has("nationality", tokens[i].lower)]
    return _detail(prose, names[0], names[-1] + 1) if names else None


def _is_in(prose: Prose, i: int) -> bool:
    """Tell "an officer in Ellery", who is there, from "an officer of the guard", who belongs to it."""
    return prose.has("mere_place", i)


def _is_body(prose: Prose, i: int) -> bool:
    entry = prose.lexicon.noun(prose.tokens[i].lower)
    return entry is not None and "organization" in entry.kinds


def people(prose: Prose, phrase: NounPhrase) -> Detail | None:
    """Find how many people a source is, as printed: "*two* officials"."""
    for i in range(phrase.start, phrase.core):
        if prose.tags[i] in ("num", "quant") and _counts_people(prose, i):
            return _detail(prose, i, i + 1)
    return None


def _counts_people(prose: Prose, i: int) -> bool:
    word = prose.tokens[i].lower
    return word.isdigit() or (
        prose.lexicon.has("number", word) and not prose.lexicon.has("single_quantifier", word)
    )


def knowledge(prose: Prose, phrase: NounPhrase) -> Detail | None:
    """Find how a source knows: "people *briefed on the talks*"."""
    for i in range(phrase.core, phrase.end):
        if prose.has("knowledge", i):
            end = i + 1
            while end < phrase.end and prose.tags[end] not in ("comma", "rel", "sub"):
                end += 1
            return _detail(prose, i, end)
        if prose.tags[i] == "rel" and _knows(prose, i + 1, phrase.end):
            end = i + 1
            while end < phrase.end and prose.tags[end] not in ("comma", "rel", "conj"):
                end += 1
            return _detail(prose, i, end)
    return None


def _knows(prose: Prose, i: int, stop: int) -> bool:
    """Tell "who have seen the draft" from "who was wearing a hat"."""
    while i < stop and prose.tags[i] in ("have", "be", "adv"):
        i += 1
    verb = prose.lexicon.verbs.get(prose.tokens[i].lower) if i < stop else None
    return verb is not None and prose.lexicon.has("knowing_verb", verb.base)


def hearer(prose: Prose, cue: Cue) -> Detail | None:
    """Find the named hearer: "told *The Lantern Post* that"."""
    if cue.form is None or cue.voice == "passive":
        return None
    stop = prose.sentences[cue.sentence].end
    i = cue.end
    tells = "tell" in cue.kinds
    while i < stop and (prose.tags[i] == "adv" or prose.has("hearer_preposition", i)):
        tells = tells or prose.tags[i] != "adv"
        i += 1
    end = core_end(prose, i, stop)
    named = end > i and "name" in prose.tags[i:end]
    return _detail(prose, i, end) if tells and named else None


def _detail(prose: Prose, start: int, end: int) -> Detail:
    span = prose.span(start, end)
    return Detail(span.text, span)
