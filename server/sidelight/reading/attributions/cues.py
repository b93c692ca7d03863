"""Cues: the words that can do the crediting, found from the lexicon alone."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from sidelight.reading.attributions.lexicon import VerbForm, VerbKind
from sidelight.reading.attributions.noun_phrases import core_end
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.sentences import Range

Voice = Literal["finite", "gerund", "passive", "infinitive"]


class Cue(NamedTuple):
    """Crediting words. `start` to `end` are the words shown; `rule` says how their source is found.

    For a verb, `word` is its place, `start` that of its first auxiliary, and `form` its entry.
    """

    start: int
    word: int
    end: int
    sentence: int
    rule: str
    voice: Voice = "finite"
    form: VerbForm | None = None


def find_cues(prose: Prose) -> list[Cue]:
    """Find every candidate in the order of the text, quoted speech and furniture left out."""
    found: list[Cue] = []
    for number, sentence in enumerate(prose.sentences):
        found.extend(_in_sentence(prose, number, sentence))
    return found


def _in_sentence(prose: Prose, number: int, sentence: Range) -> Iterator[Cue]:
    i = sentence.start
    tags, tokens, words = prose.tags, prose.tokens, prose.lexicon.cues
    while i < sentence.end:
        may_be = tags[i] in _MARKS or tokens[i].lower in words
        cue = _cue_at(prose, number, sentence, i) if may_be else None
        if cue is None:
            i += 1
        else:
            yield cue
            i = cue.end


_MARKS = frozenset(("colon", "dash"))
"""The tags of marks that can be cues."""


def _cue_at(prose: Prose, number: int, sentence: Range, i: int) -> Cue | None:
    """Find the cue whose main word is token `i`."""
    word, tag = prose.tokens[i].lower, prose.tags[i]
    if word in prose.lexicon.phrases and not _is_out(prose, i):
        phrase = _phrase(prose, number, sentence, i)
        if phrase is not None:
            return phrase
    if tag in ("verb", "ing"):
        form = prose.lexicon.verbs.get(word)
        return _verb_at(prose, number, sentence, i, form) if form is not None else None
    if tag == "prep":
        return _view(prose, number, sentence, i)
    if tag == "noun":
        said = prose.lexicon.has("cue_noun", word) and not _is_out(prose, i)
        return Cue(i, i, i + 1, number, "noun") if said else None
    return _mark(prose, number, sentence, i) if tag in ("colon", "dash") else None


def _phrase(prose: Prose, number: int, sentence: Range, i: int) -> Cue | None:
    phrases = prose.lexicon.phrases[prose.tokens[i].lower]
    phrase = next((p for p in phrases if _matches(prose, p.words, i, sentence.end)), None)
    if phrase is None:
        return None
    if phrase.rule != "apart":
        return Cue(i, i, i + len(phrase.words), number, phrase.rule)
    apart = i == sentence.start or prose.tags[i - 1] in _APART  # ", per two officials", not "twice per day"
    return Cue(i, i, i + len(phrase.words), number, "according_to") if apart else None


_APART = frozenset(("comma", "dash", "quote", "open"))


def _verb_at(prose: Prose, number: int, sentence: Range, i: int, form: VerbForm) -> Cue | None:
    spoken = _with_utterance(prose, number, sentence, i, form)
    if spoken is not None:
        return spoken
    if not form.kinds and _is_voiced(prose, i, sentence):
        form = form._replace(kinds=frozenset[VerbKind](("voice",)))
    if not form.kinds or (_is_out(prose, i) and not _is_retold(prose, i, form)):
        return None
    start, voice = verb_group(prose, sentence, i, form)
    return Cue(start, i, i + 1, number, "verb", voice, form)


def _mark(prose: Prose, number: int, sentence: Range, i: int) -> Cue | None:
    """Read the colon and the dash of a headline's label, and the dash between a quotation and its source."""
    headline, tags = number == 0, prose.tags
    if tags[i] == "colon":
        label = prose.tokens[i].text == ":" and (headline or i - sentence.start <= _LABEL)
    else:
        label = headline and prose.quotation_of[i - 1] < 0
        if not label and i > 0 and tags[i - 1] in ("quote", "stop") and prose.quotation_of[i - 1] >= 0:
            return Cue(i, i, i + 1, number, "credit")
    return Cue(i, i, i + 1, number, "label") if label and i > sentence.start else None


_LABEL = 8
_VIEW = 6


def _view(prose: Prose, number: int, sentence: Range, i: int) -> Cue | None:
    """Read "in her view", "by the owner's own account", "by one estimate"."""
    if prose.tags[i] != "prep" or not prose.has("view_preposition", i) or _is_out(prose, i):
        return None
    end = core_end(prose, i + 1, min(sentence.end, i + _VIEW))
    last = end - 1
    if last <= i or not (prose.has("view", last) or prose.has("reckoning", last)):
        return None
    if prose.tags[i + 1] == "quant" and prose.has("reckoning", last):
        return Cue(i, i, i + 1, number, "according_to")
    owner = prose.has("possessive", i + 1) or "poss" in prose.tags[i + 1 : last]
    return Cue(i, i, end, number, "view") if owner else None


def _is_out(prose: Prose, i: int) -> bool:
    return prose.furniture[i] or prose.in_speech(i)


def _is_voiced(prose: Prose, i: int, sentence: Range) -> bool:
    """Tell “…,” *spills* one insider, “…,” she *calls* from afar: whatever the verb, it gives the words."""
    tags = prose.tags
    before = i - 1 - (i > 0 and tags[i - 1] == "pron")
    if before < 1 or tags[before] != "quote" or not prose.in_speech(before) or i + 1 >= sentence.end:
        return False
    spoken = (
        prose.tokens[before - 1].text in _ENDS_SPEECH
        and prose.quotations[prose.quotation_of[before]].end == before + 1
    )
    speaker = before == i - 2 or (before == i - 1 and tags[i + 1] in ("det", "quant", "name"))
    return spoken and speaker and not _is_out(prose, i)


_ENDS_SPEECH = frozenset((",", "?", "!"))


def _is_retold(prose: Prose, i: int, form: VerbForm) -> bool:
    """Tell whether somebody quoted passes on what somebody else told: "They told us that it was safe"."""
    if prose.furniture[i] or form.forms == {"gerund"} or i + 1 >= len(prose.tokens):
        return False
    if prose.lexicon.has("retelling_of_words", form.base):
        return i > 0 and prose.has("retold_pronoun", i - 1)
    return prose.lexicon.has("retelling", form.base) and prose.has("hearer", i + 1)


def _matches(prose: Prose, words: tuple[str, ...], i: int, stop: int) -> bool:
    if i + len(words) > stop:
        return False
    # The first word is the one that the phrase was found by.
    return all(prose.tokens[i + k].lower == words[k] for k in range(1, len(words)))


def _with_utterance(prose: Prose, number: int, sentence: Range, i: int, form: VerbForm) -> Cue | None:
    """Read "gave an account", whose subject speaks, and "drew criticism", whose subject is spoken of."""
    has = prose.lexicon.has
    gives, gets = has("giving_verb", form.base), has("getting_verb", form.base)
    under = has("getting_under", form.base) and i + 1 < sentence.end and prose.has("under", i + 1)
    gets = gets or under
    if not (gives or gets) or _is_out(prose, i):
        return None
    begin = i + 1 + under
    begin += begin < sentence.end and prose.tags[begin] == "ing"  # "gave conflicting accounts"
    core = core_end(prose, begin, sentence.end)
    if core == begin:
        return None
    noun = prose.tokens[core - 1].lower
    if not has("utterance" if gives else "judgement", noun) or has("negative", prose.tokens[begin].lower):
        return None
    start, voice = verb_group(prose, sentence, i, form)
    spoken = form._replace(kinds=frozenset[VerbKind](("speak",)), particles=frozenset())
    return Cue(start, i, core, number, "verb" if gives else "reception", voice, spoken)


_AUXILIARY = frozenset(("be", "have", "do", "modal", "negaux", "neg", "adv"))


def verb_group(prose: Prose, sentence: Range, i: int, form: VerbForm) -> tuple[int, Voice]:
    """Return where the verb group around the verb at `i` begins, and its voice."""
    tags, tokens = prose.tags, prose.tokens
    start = i
    while start > sentence.start and tags[start - 1] in _AUXILIARY and not _ends_clause(prose, start - 1):
        start -= 1
    helpers = tags[start:i]
    leading = _leading_verb(prose, sentence, start, form)
    if leading >= 0:
        start, _ = verb_group(prose, sentence, leading, prose.lexicon.verbs[tokens[leading].lower])
        return start, "finite"
    if start > sentence.start and tags[start - 1] == "to":
        return start - 1, "infinitive"
    if form.forms == {"gerund"}:
        return start, "finite" if "be" in helpers else "gerund"
    if all(tag == "adv" for tag in helpers) and (
        _has_agent(prose, sentence, i, form) or _is_hearsay(prose, sentence, i, form)
    ):
        return start, "passive"
    perfect = "have" in helpers and not prose.lexicon.has("passive_auxiliary", tokens[i - 1].lower)
    passive = "be" in helpers and "participle" in form.forms and not perfect
    return start, "passive" if passive else "finite"


def _ends_clause(prose: Prose, i: int) -> bool:
    """Tell "who was *there* | said" from "a guard *there* said"."""
    return i > 0 and prose.tags[i - 1] == "be" and prose.has("place_adverb", i)


def _has_agent(prose: Prose, sentence: Range, i: int, form: VerbForm) -> bool:
    """Tell "a fault first reported *by* the crew" from "he replied by letter"."""
    if "participle" not in form.forms or i == sentence.start or i + 1 >= sentence.end:
        return False
    by = prose.has("agent_preposition", i + 1)
    return by and prose.lexicon.has("reported_by", form.base) and prose.tags[i - 1] != "pron"


def _is_hearsay(prose: Prose, sentence: Range, i: int, form: VerbForm) -> bool:
    """Tell "a valuation *reported* to be high" from "it claimed to be new"."""
    if "participle" not in form.forms or i == sentence.start or i + 1 >= sentence.end:
        return False
    to = prose.tags[i + 1] == "to" and prose.lexicon.has("hearsay_participle", form.base)
    followed = i + 2 < sentence.end and prose.tags[i + 2] in ("be", "have")
    return to and followed and (prose.tags[i - 1] == "comma" or not _speaks(prose, i - 1))


def _speaks(prose: Prose, i: int) -> bool:
    """Tell whether the word can be the subject of a telling: a pronoun, a name or a noun that is listed."""
    if prose.tags[i] in ("pron", "name", "quant", "rel"):
        return True
    return prose.lexicon.noun(prose.tokens[i].lower) is not None


def _leading_verb(prose: Prose, sentence: Range, start: int, form: VerbForm) -> int:
    """Find the verb that carries on in "went on to say", "was quoted as saying"; -1 if there is none."""
    lexicon, tokens, tags = prose.lexicon, prose.tokens, prose.tags
    i = start - 1
    if i <= sentence.start:
        return -1
    if form.forms == {"gerund"}:
        cited = lexicon.has("before_cited_gerund", tokens[i].lower) and lexicon.has(
            "cited", tokens[i - 1].lower
        )
        return i - 1 if cited else -1
    if tags[i] != "to":
        return -1
    i -= 1
    if i > sentence.start and lexicon.has("continuing_particle", tokens[i].lower):
        i -= 1
    verb = lexicon.verbs.get(tokens[i].lower)
    return i if verb is not None and lexicon.has("continuing_verb", verb.base) else -1
