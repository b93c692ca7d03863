"""Labels and credits: headlines' "Poll: …" and "…: sources", a transcript's "LARK: …", “…” — Ida Lomax."""

from sidelight.reading.attributions.cues import Cue
from sidelight.reading.attributions.noun_phrases import NounPhrase, can_speak, core_end
from sidelight.reading.attributions.prose import Prose

_LONGEST_LABEL = 8


def label(prose: Prose, cue: Cue) -> NounPhrase | None:
    """Read "Poll: …" in a headline, "LARK: …" in a transcript."""
    sentence = prose.sentences[cue.sentence]
    behind = _label_behind(prose, cue)
    if behind is not None:
        return behind
    if cue.start - sentence.start > _LONGEST_LABEL or prose.tags[cue.start] == "dash":
        return None
    start = sentence.start + (prose.tags[sentence.start] == "quote")
    end = core_end(prose, start, cue.start)
    if end != cue.start or end + 1 >= sentence.end:
        return None
    in_capitals = all(token.text.isupper() for token in prose.tokens[start:end])
    spoken = prose.tags[sentence.end - 1] in ("stop", "quote", "dash")  # which no headline is
    transcript = in_capitals and spoken and prose.tags[end - 1] == "name"
    headline = cue.sentence == 0 and _speaks_in(prose, NounPhrase(start, end, end))
    return NounPhrase(start, end, end) if transcript or headline else None


def _label_behind(prose: Prose, cue: Cue) -> NounPhrase | None:
    """Read "Fares likely to rise: sources" in a headline."""
    block_ends = cue.sentence == 0 and prose.blocks[0].end == prose.sentences[0].end
    end = prose.sentences[cue.sentence].end
    if not block_ends or core_end(prose, cue.end, end) != end:
        return None
    entry = prose.lexicon.noun(prose.tokens[end - 1].lower)
    people = entry is not None and not entry.kinds.isdisjoint(("person", "group", "organization", "document"))
    return NounPhrase(cue.end, end, end) if people else None


def _speaks_in(prose: Prose, phrase: NounPhrase) -> bool:
    """Tell "Lark: Bridge Must Close" from "Bridges: A History": a speaker is met again in the text."""
    if prose.tags[phrase.core - 1] != "name":
        return can_speak(prose, phrase)
    words = prose.span(phrase.start, phrase.core)
    return prose.text.find(words.text, words.end) >= 0


def name_below(prose: Prose, cue: Cue) -> NounPhrase | None:
    """The name under a quotation: “…” — Anna Lark."""
    tokens, tags = prose.tokens, prose.tags
    end = core_end(prose, cue.end, len(tokens))
    if end == cue.end or tags[end - 1] != "name":
        return None
    ends_line = end == len(tokens) or tokens[end].newlines > 0 or tags[end] in ("stop", "comma")
    return NounPhrase(cue.end, end, end) if ends_line else None
