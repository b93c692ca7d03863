"""How a verb has to be used so that it reports: a rule for each kind of verb in the lexicon's README."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from sidelight.reading.attributions.cues import Cue
from sidelight.reading.attributions.descriptions import Description
from sidelight.reading.attributions.lexicon import VerbForm, VerbKind
from sidelight.reading.attributions.noun_phrases import REACH, core_end
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.reporting.surroundings import (
    CLAUSE_REACH,
    has_clause,
    has_clause_behind,
    has_object,
    has_quotation,
    is_asked,
    is_beside_quotation,
    is_enclosed,
    is_object_before,
    quotes_within,
)

_FIGURE_REACH = 5
_PARTICLE_REACH = 3


class Use(NamedTuple):
    """A verb where it stands, with whoever it credits."""

    prose: Prose
    cue: Cue
    form: VerbForm
    source: Description

    @property
    def stop(self) -> int:
        """Where the sentence ends."""
        return self.prose.sentences[self.cue.sentence].end

    def has_next(self, list_name: str) -> bool:
        """Tell whether the word behind the verb is in a list of the lexicon."""
        end = self.cue.end
        return end < self.stop and self.prose.has(list_name, end)


def accepts(prose: Prose, cue: Cue, source: Description) -> bool:
    """Tell whether the cue's verb, as it is used here, reports when it has such a source."""
    if cue.form is None:
        return True
    if not source.kinds and source.form == "noun":
        return False
    following = prose.tokens[cue.end].lower if cue.end < len(prose.tokens) else ""
    if cue.form.particles and following not in cue.form.particles:
        return False
    use = Use(prose, cue, cue.form, source)
    return not _is_another_sense(use) and any(_USES[kind](use) for kind in cue.form.kinds)


def is_inference(prose: Prose, cue: Cue) -> bool:
    """Tell "they tracked it, suggesting that it grew", where an act shows something, from ", saying that"."""
    return "show" in cue.kinds and "say" not in cue.kinds and not has_quotation(prose, cue)


def _is_another_sense(use: Use) -> bool:
    """Tell "ruled it out", "called a meeting", "questioned how he could" from verbs that tell."""
    has, kinds = use.prose.lexicon.has, use.form.kinds
    if has("labelling_verb", use.form.base) and not _labels(use):
        return True
    if has("idiom", _with_particle(use)):
        return True
    if has("remembering", use.form.base) and not _recalls(use):
        return True
    if has("posting", use.form.base) and _object_is(use, "thing_posted"):
        return True
    if "judge" not in kinds or "clause" in kinds:
        return False
    return use.has_next("question_word") or (has("interrogating", use.form.base) and use.has_next("hearer"))


def _recalls(use: Use) -> bool:
    """Tell "a clerk remembers him leaving" from "remembered to leave", "the soil remembers"."""
    acts = use.cue.end < use.stop and use.prose.tags[use.cue.end] == "to"
    return not acts and "person" in use.source.kinds


def _object_is(use: Use, list_name: str) -> bool:
    """Tell "posted a photo of" from "posted that"."""
    end = core_end(use.prose, use.cue.end, use.stop)
    return end > use.cue.end and use.prose.has(list_name, end - 1)


def _with_particle(use: Use) -> str:
    """Return "rule-out" for "ruled out" and "ruled that out", else the verb and a hyphen."""
    stop = min(use.stop, use.cue.end + _PARTICLE_REACH)
    tokens, tags = use.prose.tokens, use.prose.tags
    particles = (tokens[i].lower for i in range(use.cue.end, stop) if tags[i] == "prep")
    return f"{use.form.base}-{next(particles, '')}"


def _labels(use: Use) -> bool:
    """Tell "called it a mistake", "called the plan “absurd”", "called for" from "called a meeting"."""
    prose, cue = use.prose, use.cue
    if (
        cue.voice == "passive"
        or is_object_before(prose, use.source.phrase)
        or use.has_next("calling_preposition")
    ):
        return True
    end = core_end(prose, cue.end, use.stop)
    if quotes_within(prose, cue.end, min(use.stop, end + 2)):
        return True
    while end < min(use.stop, cue.end + REACH) and prose.tags[end] in ("prep", "conj"):
        beyond = core_end(prose, end + 1, use.stop)
        if beyond == end + 1:
            break
        end = beyond
    if end >= use.stop or end == cue.end:
        return end == cue.end
    return prose.tags[end] in ("det", "quant", "num", "adv", "quote", "noun", "neg")


def _always(_use: Use) -> bool:
    return True


def _never(_use: Use) -> bool:
    return False


def _with_clause(use: Use) -> bool:
    before = _in_commas(use) or is_object_before(use.prose, use.source.phrase)
    if before and use.prose.lexicon.has("commissioning", use.form.base):
        return False  # "the study that the court ordered"
    return before or has_clause(use.prose, use.cue)


def _in_commas(use: Use) -> bool:
    return is_enclosed(use.prose, use.cue, use.source.phrase)


def _with_object(use: Use) -> bool:
    return has_object(use.prose, use.cue) or is_object_before(use.prose, use.source.phrase)


def _to_a_hearer(use: Use) -> bool:
    return _with_object(use) or _in_commas(use)


def _about_something(use: Use) -> bool:
    """Tell "attacked him over the tax" from "attacked the village"."""
    if has_clause_behind(use.prose, use.cue):
        return True
    end = core_end(use.prose, use.cue.end, use.stop)
    matter = use.prose.has("matter_preposition", end) if end < use.stop else False
    return matter and end > use.cue.end


def _asks(use: Use) -> bool:
    quoted = has_quotation(use.prose, use.cue) and not is_asked(use.prose, use.cue)
    return quoted or _requests(use)


def _requests(use: Use) -> bool:
    """Tell "asked the court to act", "asked that", "asked for calm" from "asked to leave", "asked why"."""
    end = core_end(use.prose, use.cue.end, use.stop)
    if end >= use.stop or use.cue.voice != "finite":
        return False
    if use.prose.tags[end] == "that" or use.prose.has("request_preposition", end):
        return True
    return end > use.cue.end and use.prose.tags[end] == "to"


def _beside_quotation(use: Use) -> bool:
    return is_beside_quotation(use.prose, use.cue, use.source.phrase)


def _shows(use: Use) -> bool:
    document = "document" in use.source.kinds or use.source.form == "share"
    return document or (use.source.form != "quantifier" and has_clause_behind(use.prose, use.cue))


def _thinks(use: Use) -> bool:
    """Tell "analysts expect rates to rise" from "voters expect": some people are asked what they think."""
    asked = use.source.form == "quantifier" or use.prose.lexicon.has("informed", use.source.head)
    return has_object(use.prose, use.cue) and (asked or use.prose.tags[use.cue.end] == "that")


def _puts_in_words(use: Use) -> bool:
    """Tell "as one pilot put it", "put it bluntly" and "put the toll at 41" from "put it in a drawer"."""
    prose, stop = use.prose, use.stop
    has, start, i = prose.lexicon.has, use.source.phrase.start, use.cue.end + 1
    if start > 0 and has("role_word", prose.tokens[start - 1].lower):
        return True  # "as a clerk put it"
    if use.cue.end < stop and not use.has_next("put_object"):
        return _puts_a_figure(use)
    if i >= stop or prose.tags[i] in ("comma", "colon", "quote", "stop"):
        return True
    word = prose.tokens[i].lower
    if has("hearer_preposition", word):
        end = core_end(prose, i + 1, stop)
        return end > i + 1 and prose.tags[end - 1] in ("name", "pron")  # not "to the test"
    return has("manner", word) or (prose.tags[i] == "adv" and word not in prose.lexicon.function_words)


def _puts_a_figure(use: Use) -> bool:
    prose, start = use.prose, use.cue.end + 1
    end = min(use.stop - 1, start + CLAUSE_REACH)
    places = (k for k in range(start, end) if prose.has("figure_preposition", k))
    return any(tag in ("num", "quant") for k in places for tag in prose.tags[k + 1 : k + _FIGURE_REACH])


_USES: Mapping[VerbKind, Callable[[Use], bool]] = {
    "say": _always,
    "speak": _always,
    "clause": _with_clause,
    "tell": _to_a_hearer,
    "judge": _with_object,
    "blow": _about_something,
    "ask": _asks,
    "voice": _beside_quotation,
    "show": _shows,
    "think": _thinks,
    "put": _puts_in_words,
    "hearsay": _never,
}
"""`hearsay` reports only without anybody: "it is understood that"; see `reporting.is_unattributed`."""
