"""What is credited, and whether it is quoted or paraphrased."""

from typing import Literal

from sidelight.reading.attributions.cues import Cue
from sidelight.reading.attributions.phrases import REACH, Phrase
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.sentences import Range

Form = Literal["quotation", "paraphrase", "mixed"]


def content_of(prose: Prose, cue: Cue, source: Phrase | None) -> tuple[Range | None, Form]:
    """Find the tokens that `cue` credits and the form in which they are given."""
    sentence = prose.sentences[cue.sentence]
    start = cue.start if source is None or cue.voice == "gerund" else min(cue.start, source.start)
    end = max(cue.end, source.end) if source is not None and source.start > cue.start else cue.end
    if cue.rule == "credit":
        quotation = prose.quotations[prose.quotation_of[cue.start - 1]]
        return Range(quotation.start, quotation.end), "quotation"
    quoted = _quotation_before(prose, start, sentence)
    if quoted is not None:
        return quoted, "quotation"
    while end < sentence.end and prose.tags[end] in ("comma", "colon", "stop"):
        end += 1
    if end < sentence.end and not _is_tail(prose, end, sentence):
        number = prose.quotation_of[end]
        if number >= 0:
            return Range(end, max(prose.quotations[number].end, end + 1)), "quotation"
        mixed = any(prose.quotation_of[i] >= 0 for i in range(end, min(sentence.end, end + REACH)))
        last = min(sentence.end, end + REACH)
        while last > end + 1 and prose.tags[last - 1] == "stop":
            last -= 1
        return Range(end, last), "mixed" if mixed else "paraphrase"
    if (
        end >= sentence.end
        and prose.tokens[sentence.end - 1].text == ":"
        and cue.sentence + 1 < len(prose.sentences)
    ):
        following = prose.sentences[cue.sentence + 1]
        number = prose.quotation_of[following.start]
        if number >= 0:
            quotation = prose.quotations[number]
            return Range(quotation.start, quotation.end), "quotation"
        return Range(following.start, min(following.end, following.start + REACH)), "paraphrase"
    while start > sentence.start and prose.tags[start - 1] in ("comma", "dash"):
        start -= 1
    if start > sentence.start:
        mixed = any(prose.quotation_of[i] >= 0 for i in range(max(sentence.start, start - REACH), start))
        return Range(max(sentence.start, start - REACH), start), "mixed" if mixed else "paraphrase"
    return None, "paraphrase"


def _quotation_before(prose: Prose, start: int, sentence: Range) -> Range | None:
    i = start - 1
    while i >= sentence.start and prose.tags[i] == "comma":
        i -= 1
    if (
        i < 0
        or i < sentence.start - 1
        or prose.tags[i] != "quote"
        or prose.quotation_of[i] < 0
        or not prose.in_speech(i)
    ):
        return None
    quotation = prose.quotations[prose.quotation_of[i]]
    return Range(quotation.start, quotation.end)


def _is_tail(prose: Prose, i: int, sentence: Range) -> bool:
    """Tell whether only a day or a place follows ("said Tuesday")."""
    return all(
        prose.tags[k] in ("time", "stop", "comma", "prep", "num", "quote")
        for k in range(i, min(sentence.end, i + REACH))
    )
