"""Read a language's tables once; README.md beside this file documents their format."""

import csv
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple, cast

LANGUAGES = ("en",)
"""The languages that have a lexicon."""

NounKind = Literal["person", "group", "spokesperson", "organization", "document"]
Form = Literal["base", "third", "past", "participle", "gerund"]
VerbKind = Literal[
    "say", "clause", "tell", "judge", "ask", "speak", "think", "show", "put", "hearsay", "voice", "blow"
]

_PERSON: frozenset[NounKind] = frozenset(("person",))
_EXPERT: frozenset[NounKind] = frozenset(("person", "group"))
_FORMS: tuple[Form, ...] = ("base", "third", "past", "participle", "gerund")


class VerbForm(NamedTuple):
    """What one written form of a verb can be. `kinds` is empty for verbs that tell nothing.

    Where there are `particles`, it tells something only with one of them behind it ("pointed out").
    """

    base: str
    forms: frozenset[Form]
    kinds: frozenset[VerbKind]
    particles: frozenset[str]


class NounEntry(NamedTuple):
    """A noun that can stand for a source: its singular, whether this form is plural, and its kinds."""

    singular: str
    plural: bool
    kinds: frozenset[NounKind]

    @property
    def is_people(self) -> bool:
        """Whether it is a person or a kind of people."""
        return not self.kinds.isdisjoint(_EXPERT)


class PhraseEntry(NamedTuple):
    """A fixed crediting phrase: its words and the rule that reads it."""

    words: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All tables of one language, keyed by lower-case words."""

    function_words: dict[str, str]
    closed: frozenset[str]
    """All words that can be function words."""
    verbs: dict[str, VerbForm]
    nouns: dict[str, NounEntry]
    phrases: dict[str, tuple[PhraseEntry, ...]]
    cues: frozenset[str]
    """All words that can be cues, or the first of one."""
    anonymity: dict[str, Any]
    words: dict[str, frozenset[str]]
    person_endings: tuple[str, ...]
    adjective_endings: tuple[str, ...]

    def noun(self, word: str) -> NounEntry | None:
        """Find the entry of a noun (lower case); that of "ex-officer" and "seismologist" is derived."""
        entry = self.nouns.get(word)
        if entry is not None or word in self.function_words:
            return entry
        if "-" in word:
            return self.nouns.get(word.rpartition("-")[2])
        if word.endswith(self.person_endings) and word not in self.verbs and not self.has("no_person", word):
            plural = word.endswith(("s", "men"))
            kinds = _EXPERT if "ist" in word[-4:] else _PERSON
            return NounEntry(word.removesuffix("s"), plural, kinds)
        return None

    def alike(self, role: str) -> tuple[str, ...]:
        """Return the other words for a role: "lawyer" for "attorney"."""
        pairs = (pair.split("-") for pair in self.words["same_role"])
        return tuple(b if a == role else a for a, b in pairs if role in (a, b))

    def has(self, list_name: str, word: str) -> bool:
        """Tell whether `word` (lower case) is in the list `list_name` of `lists.tsv`."""
        return word in self.words[list_name]


@cache
def load_lexicon(language: str) -> Lexicon:
    """Read the tables of `language`, one of `LANGUAGES`."""
    words: dict[str, set[str]] = {}
    for row in _rows(language, "lists.tsv"):
        words.setdefault(row["list"], set()).update(row["words"].split())
    phrases: dict[str, list[PhraseEntry]] = {}
    for row in _rows(language, "phrases.tsv"):
        entry = PhraseEntry(tuple(row["phrase"].split()), row["rule"])
        phrases.setdefault(entry.words[0], []).append(entry)
    function_words = {row["word"]: row["tag"] for row in _rows(language, "function_words.tsv")}
    verbs = _verbs(language)
    return Lexicon(
        function_words=function_words,
        closed=frozenset(function_words) | words["member"] | words["after_possessor"],
        verbs=verbs,
        nouns=_nouns(language),
        phrases={k: tuple(sorted(v, key=lambda e: -len(e.words))) for k, v in phrases.items()},
        cues=frozenset((*phrases, *verbs)) | words["cue_noun"] | words["view_preposition"],
        anonymity=_anonymity(language),
        words={k: frozenset(v) for k, v in words.items()},
        person_endings=tuple(sorted(words["person_ending"])),
        adjective_endings=tuple(sorted(words["adjective_ending"])),
    )


def _rows(language: str, name: str) -> Iterator[dict[str, str]]:
    table = files(__package__) / language / name
    yield from csv.DictReader(table.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)


def _anonymity(language: str) -> dict[str, Any]:
    rules = tomllib.loads((files(__package__) / language / "anonymity.toml").read_text("utf-8"))
    return {**rules, "trigger": frozenset(rules["trigger"])}


def _verbs(language: str) -> dict[str, VerbForm]:
    verbs: dict[str, VerbForm] = {}
    for name in ("other_verbs.tsv", "reporting_verbs.tsv"):
        for row in _rows(language, name):
            kinds = frozenset(cast("list[VerbKind]", (row.get("kinds") or "").split()))
            particles = frozenset((row.get("particles") or "").split())
            for form in _FORMS:
                for word in row[form].split("/"):
                    known = verbs.get(word)
                    if known is None or (kinds and not known.kinds):
                        verbs[word] = VerbForm(row["base"], frozenset((form,)), kinds, particles)
                    elif known.base == row["base"]:
                        verbs[word] = known._replace(forms=known.forms | {form})
    return verbs


def _nouns(language: str) -> dict[str, NounEntry]:
    nouns: dict[str, NounEntry] = {}
    for row in _rows(language, "nouns.tsv"):
        kinds = frozenset(cast("list[NounKind]", row["kinds"].split()))
        nouns[row["plural"]] = NounEntry(row["singular"], plural=True, kinds=kinds)
        if row["singular"] != row["plural"]:
            nouns[row["singular"]] = NounEntry(row["singular"], plural=False, kinds=kinds)
    return nouns
