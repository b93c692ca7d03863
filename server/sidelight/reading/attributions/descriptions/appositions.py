"""Names in and behind a phrase: "a judge, *Ida Lomax*,", "gave her name as *Lomax*", "Kestrel, a line"."""

from sidelight.reading.attributions.lexicon import NounKind
from sidelight.reading.attributions.noun_phrases import NounPhrase, core_end
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.sentences import Range

_FULL_NAME = 2
_NAME_REACH = 2


def apposed_name(prose: Prose, phrase: NounPhrase) -> Range | None:
    """Find the name in "a federal judge, Anna Lark," and in "several cities, including Port Ellery"."""
    tags, tokens, has = prose.tags, prose.tokens, prose.lexicon.has
    if tags[phrase.core - 1] == "name":
        return None
    asides = 0
    for i in range(phrase.core, phrase.end - 1):
        if _gives_name(prose, i):
            name = _name_at(prose, i + 1, phrase.end)
            if name is not None:
                return name
        example = has("example_preposition", tokens[i].lower)
        if tags[i] == "comma":
            asides += not has("example_preposition", tokens[i + 1].lower)
        elif not example:
            continue
        name = _name_behind(prose, i + 1, phrase.end)
        known = has("definite", tokens[phrase.start].lower) or _is_owned(prose, phrase)
        shortest = 1 if example or (asides == 1 and known and i == phrase.core) else _FULL_NAME
        if name is not None and name.end - name.start >= shortest and asides <= 1:
            return name
    return None


def _name_behind(prose: Prose, start: int, stop: int) -> Range | None:
    """Read the name that is all there is behind a comma: "the head, former lawmaker *Ida Lomax*,"."""
    tags = prose.tags
    end = core_end(prose, start, stop)
    if (
        end == start
        or tags[end - 1] != "name"
        or not (end == stop or tags[end] in ("comma", "conj", "prep", "open"))
    ):
        return None
    first = end
    while first > start and tags[first - 1] == "name":
        first -= 1
    return Range(first, end)


def _gives_name(prose: Prose, i: int) -> bool:
    """Tell "a pilot *called* Ida", "gave his name *as* Ida", "whose name *is* Ida"."""
    tags, tokens, has = prose.tags, prose.tokens, prose.lexicon.has
    if tags[i] == "verb":
        return has("naming_verb", tokens[i].lower)
    if not (has("role_word", tokens[i].lower) or tags[i] in ("be", "comma")):
        return False
    near = (tokens[k].lower for k in range(max(0, i - _NAME_REACH), i))
    return any(has("name_noun", word) for word in near)


def _is_owned(prose: Prose, phrase: NounPhrase) -> bool:
    inside = range(phrase.start, phrase.core)
    return any(prose.tags[i] == "poss" or prose.has("possessive", i) for i in inside)


def _name_at(prose: Prose, start: int, stop: int) -> Range | None:
    end = start
    while end < stop and prose.tags[end] == "name":
        end += 1
    return Range(start, end) if end > start else None


def kinds_behind(prose: Prose, i: int, stop: int) -> frozenset[NounKind]:
    """Return the kinds of what is said behind a name: "Kestrel, an *airline*,", "Kestrel, which"."""
    if i + 1 >= stop or prose.tags[i] != "comma":
        return frozenset()
    if prose.has("thing_relative", i + 1):
        return frozenset(("organization",))
    core = core_end(prose, i + 1, stop)
    entry = prose.lexicon.noun(prose.tokens[core - 1].lower) if prose.tags[core - 1] == "noun" else None
    behind = (
        entry.kinds & {"organization", "person"} if entry is not None and prose.tags[i + 1] == "det" else None
    )
    return behind or frozenset()


def name_words(prose: Prose, start: int, last: int) -> tuple[str, ...]:
    """Return the words of the name that ends with token `last`."""
    first = last
    while first > start and prose.tags[first - 1] == "name":
        first -= 1
    return tuple(token.text for token in prose.tokens[first : last + 1])


def kinds_before(prose: Prose, i: int) -> frozenset[NounKind]:
    """Return the kinds of the noun before a name: "airline Kestrel"."""
    entry = prose.lexicon.noun(prose.tokens[i].lower) if i >= 0 and prose.tags[i] == "noun" else None
    return entry.kinds if entry is not None else frozenset()
