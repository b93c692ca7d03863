"""What a text names anywhere: people, so that a last name alone is known for a person's, and documents."""

from collections.abc import Iterator, Mapping

from sidelight.reading.attributions.descriptions.appositions import kinds_behind
from sidelight.reading.attributions.descriptions.issuers import has_issuer
from sidelight.reading.attributions.noun_phrases import REACH, phrase_at
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.sentences import Range

_FEW_WORDS = 4


def name_runs(prose: Prose) -> Iterator[Range]:
    """Give the stretches of tokens that are names, each as a whole."""
    tags = prose.tags
    end = 0
    for i in (i for i, tag in enumerate(tags) if tag == "name"):
        if i >= end:
            end = i + 1
            while end < len(tags) and tags[end] == "name":
                end += 1
            yield Range(i, end)


def people_named(prose: Prose) -> Mapping[str, str]:
    """Map first and last name of everybody named in full or with a title to the whole, in lower case."""
    people: dict[str, str] = {}
    tokens = prose.tokens
    for start, end in name_runs(prose):
        words = [token.lower for token in tokens[start:end]]
        acronym = tokens[end - 1].text.isupper() and not tokens[start].text.isupper()
        body = "organization" in kinds_behind(prose, end, min(len(tokens), end + REACH))
        if not acronym and not body and _is_person(prose, start, words):
            people.setdefault(words[-1], " ".join(words))
            if not prose.lexicon.has("title", words[0]):
                people.setdefault(words[0], " ".join(words))
    return people


def _is_person(prose: Prose, start: int, words: list[str]) -> bool:
    lexicon = prose.lexicon
    if len(words) == 1 or any(lexicon.has("organization_name", word) for word in words):
        return False
    if any(lexicon.has("title", word) for word in words[:-1]):
        return True
    return not (start and prose.tokens[start - 1].lower == "the") and not lexicon.has("country", words[-1])


def documents_named(prose: Prose) -> frozenset[str]:
    """Return the kinds of documents (singular nouns) of which the text identifies one: "a Northgate poll"."""
    tags, nouns, has = prose.tags, prose.lexicon.nouns, prose.lexicon.has
    found: set[str] = set()
    for i in range(1, len(tags)):
        if tags[i] != "noun":
            continue
        entry = nouns.get(prose.tokens[i].lower)
        if entry is None or "document" not in entry.kinds or entry.singular in found:
            continue
        titled = tags[i - 1] == "name" and not has("nationality", prose.tokens[i - 1].lower)
        titled = titled or _is_issued(prose, i)
        phrase = None if titled else phrase_at(prose, i, len(tags))
        if titled or (phrase is not None and has_issuer(prose, phrase)):
            found.add(entry.singular)
    return frozenset(found)


def _is_issued(prose: Prose, i: int) -> bool:
    """Tell whether somebody is said to have issued the document at `i`: "the police released *video*"."""
    start = i
    while start > 0 and prose.tags[start - 1] in ("det", "noun", "num", "poss") and i - start < _FEW_WORDS:
        start -= 1
    verb = prose.lexicon.verbs.get(prose.tokens[start - 1].lower) if start else None
    issued = verb is not None and prose.lexicon.has("issuing_verb", verb.base)
    return (
        issued
        and prose.tags[start - 1] == "verb"
        and prose.tags[start - 2] in ("name", "noun", "pron", "have")
    )
