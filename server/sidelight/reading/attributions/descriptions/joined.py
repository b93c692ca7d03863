"""Phrases joined by "and": "two charities and a clerk" are two, "federal and state officials" are one."""

from sidelight.reading.attributions.noun_phrases import NounPhrase
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.sentences import Range

_JOINS = frozenset(("conj", "comma"))


def joined_parts(prose: Prose, phrase: NounPhrase) -> list[Range]:
    """Cut at commas and at "and", unless it joins what modifies one noun ("federal and state officials")."""
    tags = prose.tags
    if _JOINS.isdisjoint(tags[phrase.start : phrase.core]):
        return [Range(phrase.start, phrase.core)]
    parts: list[Range] = []
    start = phrase.start
    for i in range(phrase.start, phrase.core):
        if tags[i] in _JOINS and i > start:
            parts.append(Range(start, i))
            start = i + 1
    parts.append(Range(start, phrase.core))
    last = parts[-1]
    shared = (
        tags[last.end - 1] == "noun" and tags[last.start] in ("name", "noun") and last.end - last.start > 1
    )
    if any(_is_whole(prose, part) for part in parts[1:-1]):
        shared = False  # "the UN, two charities and French officials"
    origins = all(prose.has("nationality", part.end - 1) for part in parts[:-1])
    if shared or origins:
        return [Range(phrase.start, phrase.core)]
    return [part for part in parts if part.start < part.end]


def _is_whole(prose: Prose, part: Range) -> bool:
    """Tell "intelligence officials" and "a charity", which can stand alone, from "federal"."""
    return part.start < part.end and prose.lexicon.noun(prose.tokens[part.end - 1].lower) is not None
