"""Who made a document: "a log kept by the watch room", "a report that the council ordered"."""

from sidelight.reading.attributions.noun_phrases import NounPhrase, core_end
from sidelight.reading.attributions.prose import Prose


def has_issuer(prose: Prose, phrase: NounPhrase) -> bool:
    """Tell whether the modifiers of a document say who issued it, so that it can be told from others."""
    tokens, tags, has = prose.tokens, prose.tags, prose.lexicon.has
    if any(has("issuing_adjective", tokens[i].lower) for i in range(phrase.start, phrase.core)):
        return True  # "federal statistics": of one government
    for i in range(phrase.core, phrase.end - 1):
        word = tokens[i].lower
        if has("issuing_preposition", word) and not has("viewed", tokens[i - 1].lower):
            counted = tags[i + 1] == "num" and has("agent_preposition", word)
            if counted or _is_known(prose, i + 1, core_end(prose, i + 1, phrase.end)):
                return True
        elif tags[i] == "that" or has("thing_relative", word):
            end = core_end(prose, i + 1, phrase.end)
            if is_issued_at(prose, end, phrase.end) and _is_known(prose, i + 1, end):
                return True
    return False


def is_issued_at(prose: Prose, i: int, stop: int) -> bool:
    """Tell whether the verb at `i` makes or gives out a document: "that the court | had ordered"."""
    while i < stop and prose.tags[i] in ("have", "adv"):
        i += 1
    verb = prose.lexicon.verbs.get(prose.tokens[i].lower) if i < stop else None
    return verb is not None and prose.lexicon.has("issuing_verb", verb.base)


def _is_known(prose: Prose, start: int, end: int) -> bool:
    """Tell "the ministry" and "the harbour's crew" from "officials" and "a watchman"."""
    if start == end:
        return False
    tokens, tags, has = prose.tokens, prose.tags, prose.lexicon.has
    words = [tokens[i].lower for i in range(start, end)]
    if any(tags[i] == "name" and not has("nationality", tokens[i].lower) for i in range(start, end)):
        return True
    if "poss" in tags[start:end]:
        return True
    return has("definite", words[0]) and prose.lexicon.noun(words[-1]) is not None
