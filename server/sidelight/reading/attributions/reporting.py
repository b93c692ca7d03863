"""Is it reporting? Leaves out what is negated, hypothetical, a wish or a thing that tells nothing."""

from sidelight.reading.attributions.cues import Cue
from sidelight.reading.attributions.descriptions import Description
from sidelight.reading.attributions.phrases import REACH, Phrase
from sidelight.reading.attributions.prose import Prose

_NEGATIVE = frozenset(("neg", "negaux"))


def is_told(prose: Prose, cue: Cue) -> bool:
    """Tell whether the verb group states a telling that took place."""
    tags = prose.tags
    if cue.rule != "verb":
        return True
    helpers = tags[cue.start : cue.word]
    if _is_reduced_relative(prose, cue):
        return False
    if any(tag in _NEGATIVE for tag in helpers) or "modal" in helpers:
        return False
    if cue.voice == "infinitive":
        return False
    sentence = prose.sentences[cue.sentence]
    last = prose.tokens[sentence.end - 1].text
    return not (last == "?" and not prose.in_speech(sentence.end - 1) and prose.quotation_of[sentence.end - 1] < 0)


def _is_reduced_relative(prose: Prose, cue: Cue) -> bool:
    """"people accused of fraud", "compared with": a participle without its auxiliary."""
    if cue.voice != "finite" or cue.form is None or "participle" not in cue.form.forms or cue.start != cue.word:
        return False
    following = prose.tokens[cue.end].lower if cue.end < len(prose.tokens) else ""
    if following == "by":
        return True
    return cue.form.base in ("accuse", "compare", "describe", "liken", "project", "identify", "know", "name", "list", "record", "blame") and (
        following in ("of", "with", "as", "to", "for", "in")
    )


def is_supposed(prose: Prose, cue: Cue, source: Phrase | None) -> bool:
    """Tell whether the clause is introduced by "if", "whether" or "unless"."""
    start = (source.start if source is not None else cue.start) - 1
    floor = prose.sentences[cue.sentence].start
    while start >= floor and prose.tags[start] in ("adv",):
        start -= 1
    return start >= floor and prose.lexicon.has("hypothetical", prose.tokens[start].lower)


def is_denied(prose: Prose, description: Description) -> bool:
    """Tell whether the subject is nobody."""
    return description.head in ("nobody", "none", "neither", "nothing") or description.quantifier in ("no", "none", "neither", "few")


def has_clause(prose: Prose, cue: Cue) -> bool:
    """Tell whether a quotation, a that-clause or a colon goes with the cue."""
    tags, tokens = prose.tags, prose.tokens
    sentence = prose.sentences[cue.sentence]
    for i in range(cue.end, min(sentence.end, cue.end + 14)):
        if tags[i] == "that" or (tags[i] == "quote" and prose.quotation_of[i] >= 0):
            return True
        if tags[i] == "colon" and tokens[i].text == ":":
            return True
        if tags[i] == "sub" and tokens[i].lower in ("how", "why", "whether", "where"):
            return i - cue.end < 2
        if tags[i] in ("verb", "stop", "colon"):
            break
    return any(tags[i] == "quote" for i in range(max(sentence.start, cue.start - 12), cue.start))


def has_quotation(prose: Prose, cue: Cue) -> bool:
    """Tell whether quoted words stand beside the cue."""
    sentence = prose.sentences[cue.sentence]
    near = range(max(sentence.start, cue.start - 8), min(sentence.end, cue.end + 8))
    return any(prose.quotation_of[i] >= 0 for i in near)


def has_object(prose: Prose, cue: Cue) -> bool:
    """Tell whether something follows that a judging or describing verb is about."""
    sentence = prose.sentences[cue.sentence]
    return cue.end < sentence.end and prose.tags[cue.end] not in ("stop", "comma", "colon", "close")


def looks_back(prose: Prose, cue: Cue) -> bool:
    """Tell whether the cue stands behind what it credits."""
    sentence = prose.sentences[cue.sentence]
    return cue.end >= sentence.end or prose.tags[cue.end] in ("stop", "comma", "dash", "time") and cue.start - sentence.start < REACH


def accepts(prose: Prose, cue: Cue, description: Description) -> bool:
    """Tell whether the verb, used like this with this source, passes something on."""
    if cue.form is None:
        return True
    kinds = cue.form.kinds
    if cue.form.particles and not (cue.end < len(prose.tokens) and prose.tokens[cue.end].lower in cue.form.particles):
        return False
    if "speak" in kinds:
        return True
    document = "document" in description.kinds or description.form == "share"
    if "say" in kinds or ("tell" in kinds and has_object(prose, cue)):
        return True
    if document and "show" in kinds:
        return True
    if "clause" in kinds and has_clause(prose, cue):
        return True
    if "ask" in kinds and has_quotation(prose, cue):
        return True
    if "judge" in kinds and has_object(prose, cue):
        return True
    if "show" in kinds and description.form != "quantifier":
        return has_clause(prose, cue)
    if "think" in kinds and (description.form == "quantifier" or prose.lexicon.has("informed", description.head)):
        return has_object(prose, cue)
    return "think" in kinds and cue.end < len(prose.tokens) and prose.tags[cue.end] == "that"
