"""What a reader sees of a block, and the word classes of the rules: see data/furniture_words.toml."""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from sidelight.reading.blocks import plain
from sidelight.reading.phrases import Phrase, load, phrase
from sidelight.reading.phrases.deriving import Needed
from sidelight.reading.phrases.needed import needed
from sidelight.reading.phrases.sieve import Sieve

FORMED: Literal[0] = 0
COMBINED: Literal[1] = 1
"""The kinds of what a block may hold."""
_SITE, _AUTHOR = "Xsitex", "Xauthor Xname"
"""Stand in a block's words for the page's own name and for an author that it names."""
_LONGEST = 1_200
"""Characters: no furniture is longer, and no pattern is tried on more."""
_HEADLINE = 24
"""Words: no headline has more."""
_SHORTEST_NAME, _LONGEST_NAME, _LONG_WORD = 3, 60, 5
_CAMERA = re.compile("[\U0001f4f7\U0001f4f8\U0001f3a5]\ufe0f?")
_LEAD = re.compile(r"[^\w\"“”‘’'«»„(\[@#$£€₦₹¥₵₱©]{0,20}")
_OPENING = (
    r"(?:^|[.!?…:|»\u203a→–—\n•·\]][\"”’)]{0,2}\s?)\W{0,3}"
    r"(?:if [^.!?,\n]{3,60}, ?)?(?:please |just |simply |so |and |but |or |why not |then )?"
)
"""Where a sentence begins, and what may stand before its verb."""


@dataclass(slots=True)
class Words:
    """A block without marks, bullets and Markdown; no words if it is too long to be furniture.

    `places` names the places of the text that it stands in, as rules name them. `sieves` tell what it may
    hold: of what has one form, and of what combines words, which is asked of few blocks.
    """

    text: str
    count: int
    places: AbstractSet[str] = frozenset()
    sieves: tuple[Sieve[Hashable], Sieve[Hashable]] | None = None
    _held: dict[int, Mapping[Hashable, None]] = field(default_factory=dict)
    _seen: dict[tuple[str, bool], bool] = field(default_factory=dict)
    _guarded: bool | None = None

    def held(self, kind: Literal[0, 1]) -> Mapping[Hashable, None]:
        """Return what the block may hold of one kind, in the order of the sieve."""
        if kind not in self._held:
            self._held[kind] = dict.fromkeys(self.sieves[kind].candidates(self.text) if self.sieves else ())
        return self._held[kind]

    def has(self, name: str, *, opening: bool = False) -> bool:
        """Tell whether the block has a word of a class, or a sentence that opens with one."""
        key = (name, opening)
        if key not in self._seen:
            found = name in self.held(COMBINED) and use_of(name, opening=opening).search(self.text)
            self._seen[key] = bool(found)
        return self._seen[key]

    def is_guarded(self) -> bool:
        """Tell whether it says what an article does: what somebody said, a notice, an offer of the rest."""
        if self._guarded is None:
            guards = (name for name in load("furniture_words")["guards"] if name in self.held(FORMED))
            self._guarded = any(use_of(name).search(self.text) for name in guards)
        return self._guarded

    def is_headline(self) -> bool:
        """A headline has a few words and no full stop at its end, as a paragraph of the article has."""
        return 0 < self.count <= _HEADLINE and self.text[-1] not in ".!:;,"


def words_of(
    text: str,
    names: re.Pattern[str] | None = None,
    places: AbstractSet[str] = frozenset(),
    sieves: tuple[Sieve[Hashable], Sieve[Hashable]] | None = None,
) -> Words:
    """Read a block; what `names` finds in it is replaced by what it stands for (see `names_of`)."""
    if len(text) > _LONGEST:
        return Words("", 0)
    words = "\n".join(" ".join(line.split()) for line in plain(text).split("\n"))
    words = _LEAD.sub("", _CAMERA.sub("photo: ", words), count=1).rstrip()
    if names:
        words = names.sub(lambda name: _SITE if name.lastgroup == "site" else _AUTHOR, words)
    return Words(words, len(words.split()), places, sieves)


def names_of(site: str | None, authors: Iterable[str]) -> re.Pattern[str] | None:
    """Compile what finds the page's own name and its authors' in a block; null where it names nobody."""
    groups = (("site", _site_names(site or "")), ("author", list(authors)))
    found = [
        f"(?P<{group}>" + "|".join(r"\s+".join(map(re.escape, name.split())) for name in names) + ")"
        for group, all_names in groups
        if (names := [name for name in all_names if _SHORTEST_NAME <= len(name) <= _LONGEST_NAME])
    ]
    return re.compile(r"(?<!\w)(?:the )?(?:" + "|".join(found) + r")(?!\w)", re.IGNORECASE) if found else None


def word_class(alternatives: Sequence[str]) -> Phrase:
    """Compile phrases that stand for whole words."""
    return phrase(r"(?<!\w)(?:" + "|".join(alternatives) + r")(?!\w)", classes())


@cache
def classes() -> Mapping[str, str]:
    """Return the phrases of every word class by its name, as one phrase each."""
    data = load("furniture_words")
    lists = {**data["words"], **data["guards"], **load("furniture_scores")["words"]}
    return {name: "|".join(words) for name, words in lists.items()}


def guards_needed() -> Iterator[tuple[Hashable, list[Needed]]]:
    """Give what a block needs to have a word of each class that guards."""
    return ((name, needed(use_of(name))) for name in load("furniture_words")["guards"])


def classes_needed() -> Iterator[tuple[Hashable, list[Needed]]]:
    """Give what a block needs to have a word of each class."""
    return ((name, needed(use_of(name))) for name in classes())


def _site_names(site: str) -> list[str]:
    """A site calls itself by the last word of its name too: the Observer."""
    words = site.removeprefix("The ").split()
    last = [f"the {words[-1]}"] if len(words) > 1 and len(words[-1]) >= _LONG_WORD else []
    return [" ".join(words), *last]


@cache
def use_of(name: str, *, opening: bool = False) -> Phrase:
    """Return what finds a word of a class anywhere, or where a sentence opens with it."""
    if opening:
        return phrase(f"{_OPENING}{{{name}}}(?!\\w)", classes())
    return word_class([f"{{{name}}}"])
