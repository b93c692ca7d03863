"""What stands around a cue: a clause, a quotation, an object, commas."""

from sidelight.reading.attributions.cues import Cue
from sidelight.reading.attributions.noun_phrases import NounPhrase, core_end
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.tagging.context import VERBAL

CLAUSE_REACH = 14
_QUOTATION_REACH = 8
_GESTURE_REACH = 6


def has_clause(prose: Prose, cue: Cue) -> bool:
    """Tell whether a quotation, a that-clause or a colon goes with the cue."""
    if has_clause_behind(prose, cue):
        return True
    start = max(prose.sentences[cue.sentence].start, cue.start - CLAUSE_REACH)
    return any(prose.tags[i] == "quote" for i in range(start, cue.start))


def has_clause_behind(prose: Prose, cue: Cue) -> bool:
    """Tell whether a quotation, a that-clause, a bare clause or a colon follows."""
    tags = prose.tags
    sentence = prose.sentences[cue.sentence]
    for i in range(cue.end, min(sentence.end, cue.end + CLAUSE_REACH)):
        if (
            tags[i] == "that"
            or prose.tokens[i].text == ":"
            or (tags[i] == "quote" and prose.quotation_of[i] >= 0)
        ):
            return True
        if tags[i] in ("verb", "stop", "colon", "sub"):
            break
    if _begins_bare_clause(prose, cue.end, sentence.end):
        return True
    begins = range(cue.end, min(sentence.end, cue.end + 2))
    return any(prose.has("question_word", i) for i in begins)


def _begins_bare_clause(prose: Prose, i: int, stop: int) -> bool:
    """Tell "swears they held hands", "reckon the toll is higher" from "swears an oath"."""
    end = core_end(prose, i, stop)
    if end == i or end >= stop:
        return False
    pronoun = prose.tags[i] == "pron" and prose.tags[end] in VERBAL
    return pronoun or prose.tags[end] in ("be", "have", "modal")


def has_quotation(prose: Prose, cue: Cue) -> bool:
    """Tell whether quoted words stand near, in the same sentence."""
    sentence = prose.sentences[cue.sentence]
    start = max(sentence.start, cue.start - _QUOTATION_REACH)
    near = range(start, min(sentence.end, cue.end + _QUOTATION_REACH))
    return any(prose.quotation_of[i] >= 0 for i in near)


def quotes_within(prose: Prose, start: int, end: int) -> bool:
    """Tell whether any of the tokens is quoted."""
    return any(prose.quotation_of[i] >= 0 for i in range(start, end))


def is_beside_quotation(prose: Prose, cue: Cue, source: NounPhrase) -> bool:
    """Tell whether source and cue touch a quotation: “…,” she purred; she grinned: “…”."""
    sentence = prose.sentences[cue.sentence]
    start, end = cue.with_source(source)
    before = start - 1 - (start - 1 > sentence.start and prose.tags[start - 1] == "comma")
    if before >= 0 and prose.quotation_of[before] >= 0 and prose.in_speech(before):
        return True
    after = range(end, min(sentence.end - 1, end + _GESTURE_REACH))
    return any(prose.tags[i] in ("comma", "colon") and prose.tags[i + 1] == "quote" for i in after)


def is_enclosed(prose: Prose, cue: Cue, source: NounPhrase) -> bool:
    """Tell whether source and cue stand between commas, in what they credit: "The quay, they assure, is"."""
    start, end = cue.with_source(source)
    sentence = prose.sentences[cue.sentence]
    if start == sentence.start or prose.tags[start - 1] != "comma":
        return False
    return end == sentence.end or prose.tags[end] in ("comma", "stop")


def is_asked(prose: Prose, cue: Cue) -> bool:
    """Tell a question, which passes nothing on, from a request: “Who pays?” he asked."""
    sentence = prose.sentences[cue.sentence]
    near = range(max(0, cue.start - CLAUSE_REACH), min(len(prose.tokens), sentence.end + CLAUSE_REACH))
    return any(prose.tokens[i].text == "?" and prose.quotation_of[i] >= 0 for i in near)


def has_object(prose: Prose, cue: Cue) -> bool:
    """Tell whether anything follows within the clause."""
    sentence = prose.sentences[cue.sentence]
    return cue.end < sentence.end and prose.tags[cue.end] not in ("stop", "comma", "colon", "close")


def is_object_before(prose: Prose, source: NounPhrase) -> bool:
    """Tell whether the object stands in front of the source: ", which he denies", "what he calls"."""
    i = source.start - 1
    if i >= 0 and prose.has("free_relative", i):
        return True
    if i > 0 and prose.tags[i] == "that" and prose.tags[i - 1] == "noun":
        return True
    return i > 0 and prose.tags[i] == "rel" and prose.has("thing_relative", i)
