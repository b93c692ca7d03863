"""What is credited, and whether it is quoted or paraphrased."""

from typing import Literal

from sidelight.reading.attributions.cues import Cue
from sidelight.reading.attributions.noun_phrases import REACH, NounPhrase, core_end
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.sentences import Range

Form = Literal["quotation", "paraphrase", "mixed"]

_BEGINS_CONTENT = frozenset(("to", "det", "pron", "noun", "name", "colon", "sub", "quote", "comma"))
_ENDS_MANNER = frozenset(("comma", "colon", "stop", "quote"))
_TAIL = frozenset(("time", "stop", "comma", "prep", "num", "quote"))


def content_of(prose: Prose, cue: Cue, source: NounPhrase | None) -> tuple[Range | None, Form]:
    """Find the tokens that `cue` credits, of a paraphrase at most the nearest `REACH`, and their form."""
    sentence = prose.sentences[cue.sentence]
    start, end = _credit(cue, source)
    if "put" in cue.kinds and _has_empty_object(prose, cue):
        start, end = _without_manner(prose, start, end, sentence)
    before = cue.start if cue.rule == "credit" else start
    quoted = _quotation_before(prose, before, sentence)
    if quoted is not None:
        return quoted, "quotation"
    end = _past_hearer(prose, cue, start, end, sentence)
    while end < sentence.end and prose.tags[end] in ("comma", "colon", "stop"):
        end += 1
    if end == sentence.end and prose.tokens[end - 1].text == ":" and cue.sentence + 1 < len(prose.sentences):
        following = prose.sentences[cue.sentence + 1]
        return _after(prose, following.start, following)
    if end < sentence.end and not _is_tail(prose, end, sentence):
        return _after(prose, end, sentence)
    while start > sentence.start and prose.tags[start - 1] in ("comma", "dash"):
        start -= 1
    if start > sentence.start:
        return _paraphrase(prose, max(sentence.start, start - REACH), start)
    return None, "paraphrase"


def _credit(cue: Cue, source: NounPhrase | None) -> Range:
    """Give the words that do the crediting, source and cue."""
    if source is None or cue.voice == "gerund":
        return Range(cue.start, cue.end)
    end = max(cue.end, source.end) if source.start > cue.start else cue.end
    return Range(min(cue.start, source.start), end)


def _quotation_before(prose: Prose, start: int, sentence: Range) -> Range | None:
    i = start - 1
    if i > 0 and prose.quotation_of[i] >= 0:
        never_closed = prose.quotations[prose.quotation_of[i]]
        if never_closed.end == start and not never_closed.closed:
            return Range(never_closed.start, start)
    while i >= sentence.start and prose.tags[i] == "comma":
        i -= 1
    if i < max(0, sentence.start - 1) or prose.tags[i] != "quote" or prose.quotation_of[i] < 0:
        return None
    quotation = prose.quotations[prose.quotation_of[i]]
    utterance = prose.in_speech(i) or prose.tags[i - 1] in ("comma", "stop")
    return Range(quotation.start, quotation.end) if utterance else None


def _past_hearer(prose: Prose, cue: Cue, start: int, end: int, sentence: Range) -> int:
    """Leave the hearer out of the content: "told *a court* that"."""
    if "tell" not in cue.kinds:
        return end
    core = core_end(prose, end, sentence.end)
    if core in (end, sentence.end):
        return end
    if start > sentence.start and prose.tags[core] in ("stop", "comma"):
        return core  # "…, one guest told the inquest."
    that = prose.tags[core] == "that"
    return core if that or ("say" not in cue.kinds and prose.tags[core] in _BEGINS_CONTENT) else end


def _has_empty_object(prose: Prose, cue: Cue) -> bool:
    return cue.end < len(prose.tokens) and prose.has("put_object", cue.end)


def _without_manner(prose: Prose, start: int, end: int, sentence: Range) -> Range:
    """Leave out how it is put: "*as* a clerk put *it bluntly*"."""
    while end < sentence.end and prose.tags[end] not in _ENDS_MANNER:
        end += 1
    return Range(start - (start > sentence.start and prose.tags[start - 1] == "sub"), end)


def _after(prose: Prose, start: int, sentence: Range) -> tuple[Range, Form]:
    number = prose.quotation_of[start]
    if number >= 0:
        return Range(start, max(prose.quotations[number].end, start + 1)), "quotation"
    end = min(sentence.end, start + REACH)
    while end > start + 1 and prose.tags[end - 1] == "stop":
        end -= 1
    return _paraphrase(prose, start, end)


def _paraphrase(prose: Prose, start: int, end: int) -> tuple[Range, Form]:
    mixed = max(prose.quotation_of[start:end]) >= 0
    return Range(start, end), "mixed" if mixed else "paraphrase"


def _is_tail(prose: Prose, i: int, sentence: Range) -> bool:
    """Tell whether only a day or a place follows ("said Tuesday")."""
    return all(prose.tags[k] in _TAIL for k in range(i, min(sentence.end, i + REACH)))
