"""What a noun phrase says about whom it stands for."""

from dataclasses import dataclass, replace
from typing import Literal

from sidelight.reading.attributions.lexicon import NounKind
from sidelight.reading.attributions.phrases import Phrase, core_end
from sidelight.reading.attributions.prose import Prose

Form = Literal["pronoun", "relative", "name", "noun", "quantifier", "share"]


@dataclass(frozen=True, slots=True)
class Description:
    """A phrase taken apart.

    `head` is the singular of its main noun (or the pronoun, or the last word of the name), `names` the
    words of the name that it is or contains, `owner` whether somebody's name possesses it.
    """

    phrase: Phrase
    form: Form
    head: str
    plural: bool
    definite: bool
    quantifier: str | None
    kinds: frozenset[NounKind]
    names: tuple[str, ...]
    owner: bool
    modified: bool


def describe(prose: Prose, phrase: Phrase) -> Description:
    """Take `phrase` apart; of two joined phrases the one that decides the class."""
    name = _apposed_name(prose, phrase)
    if name is not None:
        phrase = Phrase(name[0], name[1], phrase.end)
    parts = _parts(prose, phrase)
    described = [_describe_part(prose, phrase, start, end) for start, end in parts]
    named = next((d for d in described if d.form == "name"), None)
    chosen = named or described[-1]
    return replace(chosen, plural=True) if len(described) > 1 else chosen


def _apposed_name(prose: Prose, phrase: Phrase) -> tuple[int, int] | None:
    """The name in "a federal judge, Anna Lark,", "Proponents, including the League of Cities"."""
    tags = prose.tags
    if phrase.end <= phrase.core or tags[phrase.core - 1] == "name":
        return None
    for i in range(phrase.core, phrase.end - 1):
        if tags[i] == "comma" or prose.tokens[i].lower == "including":
            start = i + 1
            while start < phrase.end and tags[start] == "det":
                start += 1
            end = start
            while end < phrase.end and tags[end] == "name":
                end += 1
            enough = end - start > 1 or prose.tokens[i].lower == "including"
            if end > start and enough and (end == phrase.end or tags[end] in ("comma", "conj", "prep")):
                return start, end
            if tags[i] == "comma" and prose.tokens[i + 1].lower != "including":
                return None
    return None


def _parts(prose: Prose, phrase: Phrase) -> list[tuple[int, int]]:
    tags = prose.tags
    parts: list[tuple[int, int]] = []
    start = phrase.start
    for i in range(phrase.start, phrase.core):
        if tags[i] == "conj" and i > start:
            parts.append((start, i))
            start = i + 1
    parts.append((start, phrase.core))
    last_start, last_end = parts[-1]
    if len(parts) > 1 and tags[last_end - 1] == "noun" and tags[last_start] in ("name", "noun") and last_end - last_start > 1:
        return [(phrase.start, phrase.core)]
    if len(parts) > 1 and all(prose.lexicon.has("nationality", prose.tokens[end - 1].lower) for _, end in parts[:-1]):
        return [(phrase.start, phrase.core)]
    return [part for part in parts if part[0] < part[1]]


def _describe_part(prose: Prose, phrase: Phrase, start: int, end: int) -> Description:
    tags, tokens, lexicon = prose.tags, prose.tokens, prose.lexicon
    first = tokens[start].lower
    definite = first in ("the", "this", "that", "these", "those") or tags[start] in ("poss",)
    quantifier = next((tokens[i].lower for i in range(start, end) if tags[i] in ("quant", "num") or tokens[i].lower == "no"), None)
    owner = any(tags[i] == "poss" or (tags[i] == "det" and tokens[i].lower in _POSSESSIVE) for i in range(start, end))
    names = tuple(tokens[i].text for i in range(start, phrase.end) if tags[i] == "name" and not lexicon.has("nationality", tokens[i].lower))
    modified = phrase.end > phrase.core
    last = end - 1
    while last > start and tags[last] in ("time", "adv", "quote"):
        last -= 1
    word = tokens[last]
    if tags[last] in ("pron", "rel"):
        form: Form = "pronoun" if tags[last] == "pron" else "relative"
        return Description(phrase, form, word.lower, word.lower in ("they", "them", "we"), False, None, frozenset(), (), False, modified)
    if word.lower in ("percent", "%", "percentage"):
        return Description(phrase, "share", word.lower, True, definite, quantifier, frozenset(), names, owner, modified)
    if tags[last] == "name":
        run = last
        while run > start and tags[run - 1] == "name":
            run -= 1
        own = tuple(tokens[i].text for i in range(run, last + 1))
        return Description(phrase, "name", word.lower, False, definite, quantifier, frozenset(), own, owner, modified)
    part = tags[last] in ("quant", "num") or lexicon.has("partitive", word.lower)
    member = _of_whom(prose, last + 1, phrase.end) if part else None
    if member is not None and tags[member[0]] == "rel":
        member = None
    if member is not None and tags[last] == "noun":
        whole = _describe_part(prose, phrase, *member)
        return replace(whole, quantifier="several" if word.lower in ("number", "group", "couple", "handful", "pair") else "many", definite=False)
    if member is not None:
        whole = _describe_part(prose, phrase, *member)
        single = word.lower in ("one", "another", "each")
        return replace(whole, plural=not single, quantifier=word.lower, definite=False, form="noun" if whole.form == "name" and not single else whole.form)
    if tags[last] in ("quant", "num"):
        return Description(phrase, "quantifier", word.lower, word.lower not in ("one", "another"), definite, quantifier, frozenset(), names, owner, modified)
    entry = lexicon.nouns.get(word.lower)
    singular = entry.singular if entry else word.lower
    plural = entry.plural if entry else word.lower.endswith("s")
    kinds = entry.kinds if entry else _guess(word.lower)
    if not kinds and _is_who(prose, end, phrase.end):
        kinds = frozenset(("person",))
    return Description(phrase, "noun", singular, plural, definite, quantifier, kinds, names, owner, modified)


def _is_who(prose: Prose, i: int, stop: int) -> bool:
    if i < stop and prose.tags[i] == "comma":
        i += 1
    return i < stop and prose.tokens[i].lower == "who"


def _of_whom(prose: Prose, i: int, stop: int) -> tuple[int, int] | None:
    """The whole in "one of the mayor's advisers"."""
    if i >= stop or prose.tokens[i].lower != "of":
        return None
    end = core_end(prose, i + 1, stop)
    return (i + 1, end) if end > i + 1 else None


_POSSESSIVE = frozenset(("my", "your", "his", "her", "its", "our", "their", "whose"))
_AGENT_ENDINGS = ("ists", "ist", "ologist", "ologists", "ians", "ian")


def _guess(word: str) -> frozenset[NounKind]:
    return frozenset(("person",)) if word.endswith(_AGENT_ENDINGS) else frozenset()
