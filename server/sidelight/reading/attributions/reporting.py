"""Is it reporting? Leaves out what is negated, hypothetical, a wish or a thing that tells nothing."""

from sidelight.reading.attributions.cues import Cue
from sidelight.reading.attributions.descriptions import Description
from sidelight.reading.attributions.lexicon import VerbForm
from sidelight.reading.attributions.phrases import REACH, Phrase, core_end
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.verb_forms import VERBAL

_CLAUSE_REACH = 14
_QUOTATION_REACH = 8
_FIGURE_REACH = 5
_GESTURE_REACH = 6
_YEAR = 4
_PARTICLE_REACH = 3
_NEGATIVE = frozenset(("neg", "negaux"))
_BEGINS_CLAUSE = frozenset(("that", "det", "quant", "num", "poss", "pron", "name"))
_BEFORE_PARTICIPLE = frozenset(("comma", "dash", "conj", "quote"))


def is_told(prose: Prose, cue: Cue) -> bool:
    """Tell whether the verb group states a telling that took place."""
    if cue.rule not in ("verb", "reception"):
        return True
    helpers = prose.tags[cue.start : cue.word]
    if cue.voice == "infinitive" or ("modal" in helpers and not _says_only(prose, cue)) or not _NEGATIVE.isdisjoint(helpers):
        return False
    return not (_is_reduced_relative(prose, cue) or _is_question(prose, cue) or _says_nothing(prose, cue))


def _says_only(prose: Prose, cue: Cue) -> bool:
    """Tell "would say only that it was closed" from "would say that"."""
    near = (cue.word - 1, cue.word + 1)
    return any(i < len(prose.tokens) and prose.lexicon.has("only", prose.tokens[i].lower) for i in near)


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
        prose.tags[cue.start - 1] in ("poss", "name")
        or prose.lexicon.has("possessive", prose.tokens[cue.start - 1].lower)
    )
    following = prose.tokens[cue.end].lower
    return not owned and (prose.tags[cue.end] == "that" or prose.lexicon.has("whole_preposition", following))


def _is_hearsay(prose: Prose, cue: Cue, word: str) -> bool:
    """Tell "was said to" and "it is believed that" from other passives."""
    if cue.end >= len(prose.tokens):
        return False
    if prose.lexicon.has("passive_unstated", word):
        heard = prose.tags[cue.end] == "prep" and prose.lexicon.has(
            "hearer_preposition", prose.tokens[cue.end].lower
        )
        return not heard  # "the fault had been reported to the company": an act, told to somebody
    thought = cue.form is not None and not cue.form.kinds.isdisjoint(("think", "hearsay"))
    impersonal = cue.start > 0 and prose.lexicon.has("thing_pronoun", prose.tokens[cue.start - 1].lower)
    return thought and impersonal and prose.tags[cue.end] in _BEGINS_CLAUSE


def _is_negated_before(prose: Prose, cue: Cue) -> bool:
    floor = max(prose.sentences[cue.sentence].start, cue.start - _QUOTATION_REACH)
    return any(prose.lexicon.has("negative", prose.tokens[i].lower) for i in range(floor, cue.start))


def is_loose_participle(prose: Prose, cue: Cue) -> bool:
    """Tell ", adding that" and "by saying" from "the man saying"."""
    if cue.start == prose.sentences[cue.sentence].start:
        return False
    if prose.tags[cue.start - 1] in _BEFORE_PARTICIPLE:
        return True
    spoken = cue.form is not None and not cue.form.kinds.isdisjoint(("say", "tell"))
    return spoken and prose.lexicon.has("agent_preposition", prose.tokens[cue.start - 1].lower)


def is_inference(prose: Prose, cue: Cue) -> bool:
    """Tell "they tracked it, suggesting that it grew", where an act shows something, from ", saying that"."""
    return cue.form is not None and "show" in cue.form.kinds and "say" not in cue.form.kinds and not _has_quotation(prose, cue)


def passes_on(prose: Prose, cue: Cue, source: Phrase, description: Description) -> bool:
    """Tell whether this source, with this cue, passes something on."""
    if (
        _is_supposed(prose, cue, source)
        or _is_nobody(prose, source, description)
        or _is_anybody(prose, cue, source)
    ):
        return False
    return accepts(prose, cue, description)


def is_speaker(prose: Prose, cue: Cue, description: Description) -> bool:
    """Tell whether a noun that no table lists is a person by what it does: "one busker told me"."""
    unknown = description.form == "noun" and not description.kinds
    if not unknown or cue.form is None or cue.voice != "finite":
        return False
    phrase = description.phrase
    if any(
        prose.lexicon.has("thing_relative", prose.tokens[i].lower) for i in range(phrase.core, phrase.end)
    ):
        return False
    year = (description.quantifier or "").isdigit() and len(description.quantifier or "") == _YEAR
    counted = (description.quantifier is not None and not year) or prose.lexicon.has(
        "indefinite", prose.tokens[phrase.start].lower
    )
    quoted = _has_quotation(prose, cue)
    told = "say" in cue.form.kinds or ("tell" in cue.form.kinds and _has_object(prose, cue))
    voiced = quoted and not cue.form.kinds.isdisjoint(("clause", "ask", "voice"))
    followed = cue.end < len(prose.tokens) and prose.tags[cue.end] != "prep"
    return (told and ((counted and followed) or quoted)) or (voiced and counted)


def accepts(prose: Prose, cue: Cue, description: Description) -> bool:
    """Tell whether the cue's verb, as it is used here, reports when it has such a source."""
    if cue.form is None:
        return True
    if not description.kinds and description.form == "noun":
        return False
    following = prose.tokens[cue.end].lower if cue.end < len(prose.tokens) else ""
    if cue.form.particles and following not in cue.form.particles:
        return False
    return _reports(prose, cue, cue.form, description)


def _reports(prose: Prose, cue: Cue, form: VerbForm, description: Description) -> bool:
    kinds = form.kinds
    if prose.lexicon.has("labelling_verb", form.base) and not _labels(prose, cue, description):
        return False
    if "say" in kinds or "speak" in kinds or ("put" in kinds and _is_put_in_words(prose, cue, description.phrase)):
        return True
    if prose.lexicon.has("idiom", _with_particle(prose, cue, form)):
        return False
    asks = "judge" in kinds and cue.end < len(prose.tokens) and prose.lexicon.has(
        "question_word", prose.tokens[cue.end].lower
    )
    if asks and "clause" not in kinds:
        return False  # "questioned how he could"
    if not kinds.isdisjoint(("tell", "judge")) and (
        _has_object(prose, cue) or _is_object_before(prose, description)
    ):
        return True
    if "blow" in kinds and (_has_clause_behind(prose, cue) or _is_about(prose, cue)):
        return True
    if not kinds.isdisjoint(("clause", "tell")) and _is_enclosed(prose, cue, description.phrase):
        return True
    if "clause" in kinds and _has_clause(prose, cue):
        return True
    if "ask" in kinds and (_requests(prose, cue) or (_has_quotation(prose, cue) and not _is_asked(prose, cue))):
        return True
    if "voice" in kinds and _is_beside_quotation(prose, cue, description.phrase):
        return True
    if "show" in kinds:
        document = "document" in description.kinds or description.form == "share"
        if document or (description.form != "quantifier" and _has_clause_behind(prose, cue)):
            return True
    return "think" in kinds and _is_thought_let_known(prose, cue, description)


def _is_enclosed(prose: Prose, cue: Cue, source: Phrase) -> bool:
    """Tell whether source and cue stand between commas, in or behind what they credit: "The quay, they assure, is"."""
    start, end = min(cue.start, source.start), max(cue.end, source.end)
    sentence = prose.sentences[cue.sentence]
    if start == sentence.start or prose.tags[start - 1] != "comma":
        return False
    return end == sentence.end or prose.tags[end] in ("comma", "stop")


def _is_thought_let_known(prose: Prose, cue: Cue, description: Description) -> bool:
    """Tell "analysts expect rates to rise" from "voters expect": some people are asked what they think."""
    asked = description.form == "quantifier" or prose.lexicon.has("informed", description.head)
    return _has_object(prose, cue) and (asked or prose.tags[cue.end] == "that")


def _is_put_in_words(prose: Prose, cue: Cue, source: Phrase) -> bool:
    """Tell "as one pilot put it", "put it bluntly" and "put the toll at 41" from "put it in a drawer"."""
    i, stop = cue.end + 1, prose.sentences[cue.sentence].end
    has = prose.lexicon.has
    if source.start > 0 and has("role_word", prose.tokens[source.start - 1].lower):
        return True  # "as a clerk put it"
    if cue.end < stop and not has("put_object", prose.tokens[cue.end].lower):
        end = min(stop - 1, i + _CLAUSE_REACH)
        places = (k for k in range(i, end) if has("figure_preposition", prose.tokens[k].lower))
        return any(tag in ("num", "quant") for k in places for tag in prose.tags[k + 1 : k + _FIGURE_REACH])
    if i >= stop or prose.tags[i] in ("comma", "colon", "quote", "stop"):
        return True
    word = prose.tokens[i].lower
    if has("hearer_preposition", word):
        end = core_end(prose, i + 1, stop)
        return end > i + 1 and prose.tags[end - 1] in ("name", "pron")  # not "to the test"
    return has("manner", word) or (prose.tags[i] == "adv" and word not in prose.lexicon.function_words)


def _says_nothing(prose: Prose, cue: Cue) -> bool:
    """Tell "has said nothing about them" from "said nothing was wrong"."""
    i, stop = cue.end, prose.sentences[cue.sentence].end
    if i >= stop or not prose.lexicon.has("empty_object", prose.tokens[i].lower):
        return False
    return i + 1 >= stop or prose.tags[i + 1] not in VERBAL


def _is_question(prose: Prose, cue: Cue) -> bool:
    last = prose.sentences[cue.sentence].end - 1
    return prose.tokens[last].text == "?" and prose.quotation_of[last] < 0


def _is_reduced_relative(prose: Prose, cue: Cue) -> bool:
    """Find a participle without an auxiliary: "people accused of fraud", "compared with"."""
    bare = cue.voice == "finite" and cue.start == cue.word
    if not bare or cue.form is None or "participle" not in cue.form.forms or cue.end >= len(prose.tokens):
        return False
    following = prose.tokens[cue.end].lower
    before = prose.tags[cue.start - 1] if cue.start else "stop"
    if before == "sub" or (prose.tags[cue.end] in ("be", "have") and not following.endswith("ing")):
        return True  # "as pledged in May", "all persons charged are"
    if before == "pron":
        return False  # "he replied by message"
    if prose.lexicon.has("agent_preposition", following):
        return before not in ("comma", "close") or "say" not in cue.form.kinds
    if prose.tags[cue.end] in ("to", "name") and prose.lexicon.has("called_participle", cue.form.base):
        return prose.tags[cue.end] == "to" or prose.tags[cue.start - 1] == "noun"  # "a man called to the scene"
    return prose.tags[cue.end] in ("prep", "to", "sub") and prose.lexicon.has(
        "bare_participle", cue.form.base
    )


def _is_supposed(prose: Prose, cue: Cue, source: Phrase) -> bool:
    """Tell whether the clause is introduced by "if", "whether" or "unless"."""
    i = min(source.start, cue.start) - 1
    floor = prose.sentences[cue.sentence].start
    while i >= floor and prose.tags[i] == "adv":
        i -= 1
    return i >= floor and prose.lexicon.has("hypothetical", prose.tokens[i].lower)


def _is_nobody(prose: Prose, source: Phrase, description: Description) -> bool:
    has = prose.lexicon.has
    denied = source.start > 0 and prose.tags[source.start - 1] == "neg"  # "not everybody"
    denied = denied or (source.start > 0 and prose.tags[source.start - 1] == "modal")  # "nor could they warn"
    denied = denied or (source.start > 0 and has("causative", prose.tokens[source.start - 1].lower))  # "let him tell"
    denied = denied or has("negative", prose.tokens[source.start].lower)  # "neither the league nor the club"
    return denied or has("negative", description.head) or has("negative", description.quantifier or "")


def _is_anybody(prose: Prose, cue: Cue, source: Phrase) -> bool:
    """Tell whether it is "those who say", whoever they are."""
    relative = source.end == cue.start and source.core < source.end and prose.tags[source.core] == "rel"
    own = relative and VERBAL.isdisjoint(prose.tags[source.core : cue.start])  # not of "those who left say"
    return own and prose.lexicon.has("generic", prose.tokens[source.start].lower)


def _has_clause(prose: Prose, cue: Cue) -> bool:
    """Tell whether a quotation, a that-clause or a colon goes with the cue."""
    if _has_clause_behind(prose, cue):
        return True
    start = max(prose.sentences[cue.sentence].start, cue.start - _CLAUSE_REACH)
    return any(prose.tags[i] == "quote" for i in range(start, cue.start))


def _has_clause_behind(prose: Prose, cue: Cue) -> bool:
    tags = prose.tags
    sentence = prose.sentences[cue.sentence]
    for i in range(cue.end, min(sentence.end, cue.end + _CLAUSE_REACH)):
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
    return any(prose.lexicon.has("question_word", prose.tokens[i].lower) for i in begins)


def _begins_bare_clause(prose: Prose, i: int, stop: int) -> bool:
    """Tell "swears they held hands", "reckon the toll is higher" from "swears an oath"."""
    end = core_end(prose, i, stop)
    if end == i or end >= stop:
        return False
    pronoun = prose.tags[i] == "pron" and prose.tags[end] in VERBAL
    return pronoun or prose.tags[end] in ("be", "have", "modal")


def _is_about(prose: Prose, cue: Cue) -> bool:
    """Tell "attacked him over the tax" from "attacked the village"."""
    stop = prose.sentences[cue.sentence].end
    end = core_end(prose, cue.end, stop)
    return cue.end < end < stop and prose.lexicon.has("matter_preposition", prose.tokens[end].lower)


def _has_quotation(prose: Prose, cue: Cue) -> bool:
    sentence = prose.sentences[cue.sentence]
    start = max(sentence.start, cue.start - _QUOTATION_REACH)
    near = range(start, min(sentence.end, cue.end + _QUOTATION_REACH))
    return any(prose.quotation_of[i] >= 0 for i in near)


def _with_particle(prose: Prose, cue: Cue, form: VerbForm) -> str:
    """Return "rule-out" for "ruled out" and "ruled that out", else the verb."""
    stop = min(prose.sentences[cue.sentence].end, cue.end + _PARTICLE_REACH)
    particles = (prose.tokens[i].lower for i in range(cue.end, stop) if prose.tags[i] == "prep")
    return f"{form.base}-{next(particles, '')}"


def _labels(prose: Prose, cue: Cue, description: Description) -> bool:
    """Tell "called it a mistake", "called the plan “absurd”", "called for" from "called a meeting", "called the police"."""
    stop = prose.sentences[cue.sentence].end
    if cue.voice == "passive" or _is_object_before(prose, description):
        return True
    if cue.end < stop and prose.lexicon.has("calling_preposition", prose.tokens[cue.end].lower):
        return True
    end = core_end(prose, cue.end, stop)
    if _quotes_within(prose, cue.end, min(stop, end + 2)):
        return True
    while end < min(stop, cue.end + REACH) and prose.tags[end] == "prep":
        beyond = core_end(prose, end + 1, stop)
        if beyond == end + 1:
            break
        end = beyond
    if end >= stop or end == cue.end:
        return end == cue.end
    return prose.tags[end] in ("det", "quant", "num", "adv", "quote", "noun", "sub", "neg", "poss")


def _quotes_within(prose: Prose, start: int, end: int) -> bool:
    return any(prose.quotation_of[i] >= 0 for i in range(start, end))


def _is_beside_quotation(prose: Prose, cue: Cue, source: Phrase) -> bool:
    """Tell whether source and cue touch a quotation: “…,” she purred; she grinned: “…”."""
    sentence = prose.sentences[cue.sentence]
    start, end = min(cue.start, source.start), max(cue.end, source.end)
    before = start - 1 - (start - 1 > sentence.start and prose.tags[start - 1] == "comma")
    if before >= 0 and prose.quotation_of[before] >= 0 and prose.in_speech(before):
        return True
    after = range(end, min(sentence.end - 1, end + _GESTURE_REACH))
    return any(prose.tags[i] in ("comma", "colon") and prose.tags[i + 1] == "quote" for i in after)


def _requests(prose: Prose, cue: Cue) -> bool:
    """Tell "asked the court to act", "asked that", "asked for calm" from "asked to leave", "asked why"."""
    stop = prose.sentences[cue.sentence].end
    if cue.end >= stop or cue.voice != "finite":
        return False
    end = core_end(prose, cue.end, stop)
    if end >= stop:
        return False
    if prose.tags[end] == "that" or prose.lexicon.has("request_preposition", prose.tokens[end].lower):
        return True
    return end > cue.end and prose.tags[end] == "to"


def _is_asked(prose: Prose, cue: Cue) -> bool:
    """Tell a question, which passes nothing on, from a request: “Who pays?” he asked."""
    sentence = prose.sentences[cue.sentence]
    near = range(max(0, cue.start - _CLAUSE_REACH), min(len(prose.tokens), sentence.end + _CLAUSE_REACH))
    return any(prose.tokens[i].text == "?" and prose.quotation_of[i] >= 0 for i in near)


def _has_object(prose: Prose, cue: Cue) -> bool:
    sentence = prose.sentences[cue.sentence]
    return cue.end < sentence.end and prose.tags[cue.end] not in ("stop", "comma", "colon", "close")


def _is_object_before(prose: Prose, description: Description) -> bool:
    """Tell whether the object stands in front of the source: ", which he denies"."""
    i = description.phrase.start - 1
    if i > 0 and prose.tags[i] == "that" and prose.tags[i - 1] == "noun":
        return True
    return i > 0 and prose.tags[i] == "rel" and prose.lexicon.has("thing_relative", prose.tokens[i].lower)
