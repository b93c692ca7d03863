"""What a noun phrase says about whom it stands for."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from sidelight.reading.attributions.descriptions.appositions import (
    apposed_name,
    kinds_before,
    kinds_behind,
    name_words,
)
from sidelight.reading.attributions.descriptions.issuers import has_issuer
from sidelight.reading.attributions.descriptions.joined import joined_parts
from sidelight.reading.attributions.lexicon import NounKind
from sidelight.reading.attributions.noun_phrases import NounPhrase, core_end, is_person
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.sentences import Range

Form = Literal["pronoun", "relative", "name", "noun", "quantifier", "share"]


class Description(NamedTuple):
    """A phrase taken apart.

    `head` is the singular of its main noun, the pronoun, or the last word of the name, in lower case;
    `names` are the words of the name that it is or contains; `owned` says that somebody possesses it,
    `modified` that more than an article stands before the main noun, `body` that a kind of organization does
    ("club officials"), `issued` that a document's modifiers say whose it is, and `belonging` that people's
    modifiers say for whom they act or work ("lawyers for the two men"), `aged` that it tells somebody's age
    ("the 63-year-old senator"), and `determined` that it has an article other than "the".
    """

    phrase: NounPhrase
    form: Form
    head: str
    plural: bool = False
    definite: bool = False
    quantifier: str | None = None
    kinds: frozenset[NounKind] = frozenset()
    names: tuple[str, ...] = ()
    owned: bool = False
    modified: bool = False
    body: bool = False
    issued: bool = False
    belonging: bool = False
    aged: bool = False
    determined: bool = False


def describe(prose: Prose, phrase: NounPhrase) -> Description:
    """Take `phrase` apart. Of joined phrases the named one decides, else the last."""
    if phrase.end - phrase.start == 1 and prose.tags[phrase.start] == "pron":
        return _describe(prose, phrase, Range(*phrase[:2]))
    name = apposed_name(prose, phrase)
    named_person = name is not None and is_person(prose, phrase)
    if name is not None:
        phrase = NounPhrase(name.start, name.end, phrase.end)
    if _is_share_behind(prose, phrase):
        return Description(phrase, "share", prose.tokens[phrase.core + 2].lower, plural=True)
    described = [_describe(prose, phrase, part) for part in joined_parts(prose, phrase)]
    people = next((part for part in reversed(described) if part.kinds or part.form != "noun"), described[-1])
    named = (part for part in described if part.form == "name" or _is_one_body(part))
    chosen = next(named, people)
    if named_person and chosen.form == "name":
        chosen = chosen._replace(kinds=chosen.kinds | {"person"})
    several = len(described) > 1 and not _is_one_with_two_roles(prose, phrase, described)
    return chosen._replace(plural=True) if several else chosen


def _is_share_behind(prose: Prose, phrase: NounPhrase) -> bool:
    """Tell "more people, 31 percent"."""
    i = phrase.core
    if i + 2 >= phrase.end or prose.tags[i] != "comma" or prose.tags[i + 1] != "num":
        return False
    return prose.has("share", i + 2)


def _is_one_body(part: Description) -> bool:
    """Tell "the military", which is named as a body, from "a charity"."""
    return part.kinds == {"organization"} and part.definite and part.quantifier is None


def _is_one_with_two_roles(prose: Prose, phrase: NounPhrase, described: Sequence[Description]) -> bool:
    """Tell "the actress and activist Ida Lomax" from "two clerks and Ida Lomax"."""
    *roles, last = described
    titled = (
        last.form == "name"
        and len(last.names) > 1
        and prose.tags[phrase.core - len(last.names) - 1] == "noun"
    )
    return titled and all(
        role.form == "noun" and not role.plural and role.quantifier is None for role in roles
    )


def _describe(prose: Prose, phrase: NounPhrase, part: Range) -> Description:
    tags, tokens, has = prose.tags, prose.tokens, prose.lexicon.has
    last = part.end - 1
    while last > part.start and tags[last] in ("time", "adv", "quote"):
        last -= 1
    word = tokens[last].lower
    if tags[last] in ("pron", "rel") or (last == part.start and has("possessive", word)):
        form: Form = "relative" if tags[last] == "rel" else "pronoun"
        return Description(phrase, form, word, plural=has("plural_pronoun", word))
    described = _outline(prose, phrase, part)
    if has("share", word):
        return described._replace(form="share", head=word)
    if tags[last] == "name":
        names = name_words(prose, part.start, last)
        kinds = kinds_before(prose, last - len(names)) or kinds_behind(prose, last + 1, phrase.end)
        return described._replace(form="name", head=word, names=names, kinds=kinds)
    if tags[last] in ("quant", "num"):
        return _quantified(prose, described, last)
    whole = _whole(prose, last + 1, phrase.end) if has("partitive", word) else None
    if whole is not None:
        few = "several" if has("few_partitive", word) else "many"
        return _describe(prose, phrase, whole)._replace(quantifier=few, definite=False)
    return _with_noun(prose, described, last)


def _outline(prose: Prose, phrase: NounPhrase, part: Range) -> Description:
    """Read what stands around the main noun."""
    tags, tokens, words = prose.tags, prose.tokens, prose.lexicon.words
    negative, possessive = words["negative"], words["possessive"]
    quantifier: str | None = None
    aged = owned = False
    for i in range(part.start, part.end):
        word = tokens[i].lower
        if prose.has("comparison", i):
            quantifier = None  # "more than *two*"
        elif quantifier is None and (tags[i] in ("quant", "num") or word in negative):
            quantifier = word
        owned = owned or tags[i] == "poss" or word in possessive
        aged = aged or word.endswith("-year-old")
    viewed = (i for i in range(part.end, phrase.end) if prose.has("viewed", i))  # "reviewed by"
    end = next(viewed, phrase.end)
    named = (i for i in range(part.start, end) if tags[i] == "name" and not prose.has("nationality", i))
    first = tokens[part.start].lower
    return Description(
        phrase,
        "noun",
        "",
        definite=first in words["definite"],
        quantifier=_several(quantifier, first, prose),
        names=tuple([tokens[i].text for i in named]),
        determined=first != "the" and tags[part.start] == "det",
        aged=aged,
        owned=owned,
    )


def _several(quantifier: str | None, first: str, prose: Prose) -> str | None:
    """Tell "a few", who are several, from "few", who are hardly any."""
    several = quantifier is not None and prose.lexicon.has("negative", quantifier)
    return "several" if several and prose.lexicon.has("indefinite", first) else quantifier


def _with_noun(prose: Prose, described: Description, last: int) -> Description:
    word = prose.tokens[last].lower
    entry = prose.lexicon.noun(word)
    if entry is not None:
        if "document" in entry.kinds:
            described = described._replace(names=_issuing_names(prose, described, last))
        modified = any(prose.tags[i] != "det" for i in range(described.phrase.start, last))
        return described._replace(
            head=entry.singular,
            plural=entry.plural or prose.lexicon.has("several_people", entry.singular),
            kinds=_without_people(prose, described.phrase, entry.kinds),
            modified=modified,
            body=last > described.phrase.start and "organization" in kinds_before(prose, last - 1),
            belonging=_belongs(prose, described.phrase),
            issued="document" in entry.kinds and has_issuer(prose, described.phrase),
        )
    person = _who_follows(prose, last + 1, described.phrase.end)
    kinds: frozenset[NounKind] = frozenset(("person",)) if person else frozenset()
    return described._replace(head=word, plural=word.endswith("s"), kinds=kinds)


def _issuing_names(prose: Prose, described: Description, last: int) -> tuple[str, ...]:
    """Leave out the places that a document is about: "recent polls in *Kestrel County*"."""
    phrase = described.phrase
    about = next((i for i in range(last + 1, phrase.end) if prose.has("place_of_survey", i)), phrase.end)
    placed = {prose.tokens[i].text for i in range(about, phrase.end)}
    return tuple(name for name in described.names if name not in placed)


def _without_people(prose: Prose, phrase: NounPhrase, kinds: frozenset[NounKind]) -> frozenset[NounKind]:
    """Leave people out where "which" follows: "his best seller, which"."""
    i = phrase.core + (phrase.core < phrase.end and prose.tags[phrase.core] == "comma")
    thing = i < phrase.end and prose.has("thing_relative", i)
    return kinds - {"person", "group"} if thing else kinds


def _belongs(prose: Prose, phrase: NounPhrase) -> bool:
    """Tell "lawyers for the two men" and "nurses at the clinic" from "lawyers in big cities"."""
    i = phrase.core
    return i + 1 < phrase.end and prose.has("employment_preposition", i) and prose.has("definite", i + 1)


def _quantified(prose: Prose, described: Description, last: int) -> Description:
    """Read "one of the mayor's advisers" as an adviser, "many of whom" as many."""
    word = prose.tokens[last].lower
    single = prose.lexicon.has("single_quantifier", word) or prose.lexicon.has("member", word)
    whole = _whole(prose, last + 1, described.phrase.end)
    if whole is not None and prose.lexicon.has("share_whole", prose.tokens[whole.start].lower):
        return described._replace(form="share", head=word, plural=True)  # "eight of 10 voters"
    if whole is None or prose.tags[whole.start] == "rel":
        return described._replace(form="quantifier", head=word, plural=not single)
    member = _describe(prose, described.phrase, whole)
    if member.form == "pronoun" and (single or prose.lexicon.has("number", word)):
        return described._replace(form="quantifier", head=word, plural=not single)  # "one of them"
    form: Form = "noun" if member.form == "name" and not single else member.form
    return member._replace(plural=not single, quantifier=word, definite=False, form=form)


def _whole(prose: Prose, i: int, stop: int) -> Range | None:
    if i >= stop or not prose.has("whole_preposition", i):
        return None
    end = core_end(prose, i + 1, stop)
    return Range(i + 1, end) if end > i + 1 else None


def _who_follows(prose: Prose, i: int, stop: int) -> bool:
    if i < stop and prose.tags[i] == "comma":
        i += 1
    return i < stop and prose.has("person_relative", i)
