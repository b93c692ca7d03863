"""Cues: the words that can do the crediting, found from the lexicon alone."""

from collections.abc import Iterator
from typing import NamedTuple

from sidelight.reading.attributions.lexicon import Form, VerbForm, VerbKind
from sidelight.reading.attributions.noun_phrases import NounPhrase, core_end
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.verb_groups import Voice, verb_group
from sidelight.reading.sentences import Range

_MARKS = frozenset(("colon", "dash"))
"""The tags of marks that can be cues."""
_APART = frozenset(("comma", "dash", "quote", "open"))
_ENDS_SPEECH = frozenset((",", "?", "!"))
_LONGEST_VIEW = 6
"""Tokens of "in the owner's own view"."""


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

    @property
    def kinds(self) -> frozenset[VerbKind]:
        """What kinds of verb it is, by the lexicon; none for other words."""
        return self.form.kinds if self.form is not None else frozenset()

    @property
    def forms(self) -> frozenset[Form]:
        """Which forms of its verb it can be; none for other words."""
        return self.form.forms if self.form is not None else frozenset()

    @property
    def is_bare(self) -> bool:
        """Whether it is a verb without auxiliaries or other words before it."""
        return self.start == self.word

    def with_source(self, source: NounPhrase) -> Range:
        """Return the tokens from the one of cue and source that stands first to the end of the other."""
        return Range(min(self.start, source.start), max(self.end, source.end))


def find_cues(prose: Prose) -> list[Cue]:
    """Find every candidate in the order of the text, quoted speech and furniture left out."""
    found: list[Cue] = []
    for number in range(len(prose.sentences)):
        found.extend(_in_sentence(prose, number))
    return found


def _in_sentence(prose: Prose, number: int) -> Iterator[Cue]:
    i, stop = prose.sentences[number]
    tags, tokens, words = prose.tags, prose.tokens, prose.lexicon.cues
    while i < stop:
        may_be = tags[i] in _MARKS or tokens[i].lower in words
        cue = _cue_at(prose, number, i) if may_be else None
        if cue is None:
            i += 1
        else:
            yield cue
            i = cue.end


def _cue_at(prose: Prose, number: int, i: int) -> Cue | None:
    """Find the cue whose main word is token `i`."""
    word, tag = prose.tokens[i].lower, prose.tags[i]
    if word in prose.lexicon.phrases and not _is_out(prose, i):
        phrase = _phrase(prose, number, i)
        if phrase is not None:
            return phrase
    if tag in ("verb", "ing"):
        form = prose.lexicon.verbs.get(word)
        return _verb_at(prose, number, i, form) if form is not None else None
    if tag == "prep":
        return _view(prose, number, i)
    if tag == "noun":
        said = prose.lexicon.has("cue_noun", word) and not _is_out(prose, i)
        return Cue(i, i, i + 1, number, "noun") if said else None
    return _mark(prose, number, i) if tag in ("colon", "dash") else None


def _phrase(prose: Prose, number: int, i: int) -> Cue | None:
    sentence = prose.sentences[number]
    phrases = prose.lexicon.phrases[prose.tokens[i].lower]
    phrase = next((p for p in phrases if _matches(prose, p.words, i, sentence.end)), None)
    if phrase is None:
        return None
    if phrase.rule != "apart":
        return Cue(i, i, i + len(phrase.words), number, phrase.rule)
    apart = i == sentence.start or prose.tags[i - 1] in _APART  # ", per two officials", not "twice per day"
    return Cue(i, i, i + len(phrase.words), number, "according_to") if apart else None


def _verb_at(prose: Prose, number: int, i: int, form: VerbForm) -> Cue | None:
    sentence = prose.sentences[number]
    spoken = _with_utterance(prose, number, i, form)
    if spoken is not None:
        return spoken
    if not form.kinds and _is_voiced(prose, i, sentence):
        form = form._replace(kinds=frozenset[VerbKind](("voice",)))
    if not form.kinds or (_is_out(prose, i) and not _is_retold(prose, i, form)):
        return None
    start, voice = verb_group(prose, sentence, i, form)
    return Cue(start, i, i + 1, number, "verb", voice, form)


def _mark(prose: Prose, number: int, i: int) -> Cue | None:
    """Read the colon and the dash of a headline's label, and the dash between a quotation and its source."""
    sentence, headline, tags = prose.sentences[number], number == 0, prose.tags
    if tags[i] == "colon":
        label = prose.tokens[i].text == ":"
    else:
        label = headline and prose.quotation_of[i - 1] < 0
        if not label and i > 0 and tags[i - 1] in ("quote", "stop") and prose.quotation_of[i - 1] >= 0:
            return Cue(i, i, i + 1, number, "credit")
    return Cue(i, i, i + 1, number, "label") if label and i > sentence.start else None


def _view(prose: Prose, number: int, i: int) -> Cue | None:
    """Read "in her view", "by the owner's own account", "by one estimate"."""
    if prose.tags[i] != "prep" or not prose.has("view_preposition", i) or _is_out(prose, i):
        return None
    end = core_end(prose, i + 1, min(prose.sentences[number].end, i + _LONGEST_VIEW))
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


def _with_utterance(prose: Prose, number: int, i: int, form: VerbForm) -> Cue | None:
    """Read "gave an account", whose subject speaks, and "drew criticism", whose subject is spoken of."""
    has, sentence = prose.lexicon.has, prose.sentences[number]
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
