"""Is it reporting? Leaves out what is negated, hypothetical, a wish or a thing that tells nothing."""

from sidelight.reading.attributions.cues import Cue
from sidelight.reading.attributions.descriptions import Description
from sidelight.reading.attributions.descriptions.issuers import is_issued_at
from sidelight.reading.attributions.noun_phrases import REACH, NounPhrase, core_end
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.reporting.verb_uses import accepts
from sidelight.reading.attributions.tagging.context import VERBAL
from sidelight.reading.attributions.tagging.function_words import NOMINAL

_NEGATION_REACH = 8
_NEGATIVE = frozenset(("neg", "negaux"))
_BEGINS_CLAUSE = frozenset(("that", "det", "quant", "num", "poss", "pron", "name"))
_BEFORE_PARTICIPLE = frozenset(("comma", "dash", "conj", "quote"))


def is_told(prose: Prose, cue: Cue) -> bool:
    """Tell whether the verb group states a telling that took place."""
    if cue.rule not in ("verb", "reception"):
        return True
    helpers = prose.tags[cue.start : cue.word]
    if (
        cue.voice == "infinitive"
        or ("modal" in helpers and not _says_only(prose, cue))
        or not _NEGATIVE.isdisjoint(helpers)
    ):
        return False
    return not (_is_reduced_relative(prose, cue) or _is_question(prose, cue) or _says_nothing(prose, cue))


def _says_only(prose: Prose, cue: Cue) -> bool:
    """Tell "would say only that it was closed" from "would say that"."""
    near = (cue.word - 1, cue.word + 1)
    return any(i < len(prose.tokens) and prose.has("only", i) for i in near)


def is_unattributed(prose: Prose, cue: Cue) -> bool:
    """Tell whether a cue without a source still passes something on: "was accused of", "allegations that"."""
    word = prose.tokens[cue.word].lower
    if cue.rule == "reception":
        return True
    if cue.rule == "verb":
        return cue.voice == "passive" and not _is_negated_before(prose, cue) and _is_hearsay(prose, cue, word)
    if cue.rule != "noun" or not prose.lexicon.has("unstated_noun", word) or cue.end >= len(prose.tokens):
        return False
    owned = cue.start > 0 and (
        prose.tags[cue.start - 1] in ("poss", "name") or prose.has("possessive", cue.start - 1)
    )
    that = prose.tags[cue.end] == "that"
    stop = prose.sentences[cue.sentence].end
    if that and is_issued_at(prose, core_end(prose, cue.end + 1, min(stop, cue.end + REACH)), stop):
        return False  # "a report that the council ordered"
    of = prose.has("whole_preposition", cue.end) and prose.lexicon.has("alleged_of", word)
    return not owned and (that or of)


def _is_hearsay(prose: Prose, cue: Cue, word: str) -> bool:
    """Tell "was said to" and "it is believed that" from other passives."""
    if cue.end >= len(prose.tokens):
        return False
    if prose.lexicon.has("passive_unstated", word):
        heard = prose.tags[cue.end] == "prep" and prose.has("hearer_preposition", cue.end)
        return not heard  # "the fault had been reported to the company": an act, told to somebody
    if prose.lexicon.has("told_passive", word):
        return prose.tags[cue.end] in _BEGINS_CLAUSE
    hearsay = "hearsay" in cue.kinds
    if hearsay and prose.tags[cue.end] == "to":
        return True  # "is understood to have"
    thought = not cue.kinds.isdisjoint(("think", "hearsay"))
    impersonal = cue.start > 0 and prose.has("thing_pronoun", cue.start - 1)
    return thought and impersonal and prose.tags[cue.end] in _BEGINS_CLAUSE


def _is_negated_before(prose: Prose, cue: Cue) -> bool:
    floor = max(prose.sentences[cue.sentence].start, cue.start - _NEGATION_REACH)
    return any(prose.has("negative", i) for i in range(floor, cue.start))


def is_loose_participle(prose: Prose, cue: Cue) -> bool:
    """Tell ", adding that" and "by saying" from "the man saying"."""
    if cue.start == prose.sentences[cue.sentence].start:
        return False
    if prose.tags[cue.start - 1] in _BEFORE_PARTICIPLE:
        return True
    spoken = not cue.kinds.isdisjoint(("say", "tell"))
    return spoken and prose.has("agent_preposition", cue.start - 1)


def passes_on(prose: Prose, cue: Cue, source: NounPhrase, description: Description) -> bool:
    """Tell whether this source, with this cue, passes something on."""
    if (
        _is_supposed(prose, cue, source)
        or _speaks_quoted(prose, source)
        or _disagrees(prose, cue, source, description)
        or _is_nobody(prose, source, description)
        or _is_made_to(prose, cue, source)
        or _is_behind_object(prose, cue, source)
        or _is_anybody(prose, cue, source)
    ):
        return False
    return accepts(prose, cue, description)


def _says_nothing(prose: Prose, cue: Cue) -> bool:
    """Tell "has said nothing about them" from "said nothing was wrong"."""
    i, stop = cue.end, prose.sentences[cue.sentence].end
    if i >= stop or not prose.has("empty_object", i):
        return False
    return i + 1 >= stop or prose.tags[i + 1] not in VERBAL


def _is_question(prose: Prose, cue: Cue) -> bool:
    last = prose.sentences[cue.sentence].end - 1
    return prose.tokens[last].text == "?" and prose.quotation_of[last] < 0


def _is_reduced_relative(prose: Prose, cue: Cue) -> bool:
    """Find a participle without an auxiliary: "people accused of fraud", "compared with"."""
    bare = cue.voice == "finite" and cue.is_bare
    if not bare or cue.form is None or "participle" not in cue.form.forms or cue.end >= len(prose.tokens):
        return False
    following = prose.tokens[cue.end].lower
    before = prose.tags[cue.start - 1] if cue.start else "stop"
    if _has_free_relative(prose, cue):
        return False  # "what analysts described as"
    if before == "sub" or (prose.tags[cue.end] in ("be", "have") and not following.endswith("ing")):
        return True  # "as pledged in May", "all persons charged are"
    if before == "pron":
        return False  # "he replied by message"
    if prose.lexicon.has("agent_preposition", following):
        return before not in ("comma", "close") or "say" not in cue.kinds
    if prose.tags[cue.end] in ("to", "name") and prose.lexicon.has("called_participle", cue.form.base):
        return prose.tags[cue.end] == "to" or _names(prose, cue)  # "a man called to the scene"
    return prose.tags[cue.end] in ("prep", "to", "sub") and prose.lexicon.has(
        "bare_participle", cue.form.base
    )


def _speaks_quoted(prose: Prose, source: NounPhrase) -> bool:
    """Tell “I said no”, where whoever is quoted speaks of themselves."""
    return prose.quotation_of[source.start] >= 0 and prose.has("author_pronoun", source.start)


def _disagrees(prose: Prose, cue: Cue, source: NounPhrase, description: Description) -> bool:
    """Tell "explain" in "it refuses to wait or explain", which goes on with "to", from "they explain"."""
    bare = cue.is_bare and cue.forms == {"base"}
    one = description.form == "pronoun" and prose.has("third_person", source.core - 1)
    return bare and one and prose.tags[cue.start - 1] == "conj"


def _has_free_relative(prose: Prose, cue: Cue) -> bool:
    i = cue.start - 1
    while i >= 0 and prose.tags[i] in NOMINAL:
        i -= 1
    return i >= 0 and prose.has("free_relative", i)


def _names(prose: Prose, cue: Cue) -> bool:
    """Tell "a man called Hale" from "the man called Hale a quack"."""
    if prose.tags[cue.start - 1] != "noun":
        return False
    end = core_end(prose, cue.end, prose.sentences[cue.sentence].end)
    return end >= len(prose.tags) or prose.tags[end] != "det"


def _is_supposed(prose: Prose, cue: Cue, source: NounPhrase) -> bool:
    """Tell "if they say", "before they had told", "whenever they ask": no telling that took place once."""
    i = min(source.start, cue.start) - 1
    floor = prose.sentences[cue.sentence].start
    while i >= floor and prose.tags[i] == "adv":
        i -= 1
    if i < floor:
        return False
    untold = prose.has("not_yet", i) and any(prose.has("past_perfect", k) for k in range(cue.start, cue.word))
    habit = prose.has("habitual", i) and cue.is_bare and cue.forms == {"base"} and cue.voice == "finite"
    return prose.has("hypothetical", i) or untold or habit


def _is_nobody(prose: Prose, source: NounPhrase, description: Description) -> bool:
    has = prose.lexicon.has
    if source.start > 0 and prose.tags[source.start - 1] in ("neg", "modal"):
        return True  # "not everybody", "nor could they warn"
    if prose.has("indefinite", source.start):
        return False  # "a few"
    first = prose.tokens[source.start].lower  # of "neither the league nor the club"
    return any(has("negative", word) for word in (first, description.head, description.quantifier or ""))


def _is_made_to(prose: Prose, cue: Cue, source: NounPhrase) -> bool:
    """Tell "let him tell"."""
    if source.start == 0 or "base" not in cue.forms:
        return False
    return prose.has("causative", source.start - 1)


def _is_behind_object(prose: Prose, cue: Cue, source: NounPhrase) -> bool:
    """Tell "in a letter read at Mass", "according to a letter found in a box" from "a letter read"."""
    bare = cue.voice == "finite" and cue.is_bare and source.start < cue.start
    participle = bare and "participle" in cue.forms and "say" not in cue.kinds
    relative = "rel" in prose.tags[source.core : cue.start]
    hangs = source.start > 0 and prose.tags[source.start - 1] == "prep" and not relative
    return participle and hangs and cue.end < len(prose.tokens) and prose.tags[cue.end] == "prep"


def _is_anybody(prose: Prose, cue: Cue, source: NounPhrase) -> bool:
    """Tell whether it is "those who say", whoever they are."""
    relative = source.end == cue.start and source.core < source.end and prose.tags[source.core] == "rel"
    own = relative and VERBAL.isdisjoint(prose.tags[source.core : cue.start])  # not of "those who left say"
    return own and prose.has("generic", source.start)
