"""What a tag is chosen by: the words around, and the tags before."""

from collections.abc import Sequence
from typing import NamedTuple

from sidelight.reading.attributions.lexicon import Lexicon
from sidelight.reading.tokens import Token

VERBAL = frozenset(("verb", "be", "have", "do", "modal", "negaux"))
"""The tags of verbs and auxiliaries in a finite clause."""


class Context(NamedTuple):
    """The tokens of a text, the tags of those before the one looked at, and the text's last names."""

    tokens: Sequence[Token]
    tags: list[str]
    lexicon: Lexicon
    surnames: set[str]

    def word(self, i: int) -> str:
        """Return the word at `i` in lower case, empty outside the text."""
        return self.tokens[i].lower if 0 <= i < len(self.tokens) else ""

    def tag(self, i: int) -> str:
        """Return the tag at `i`, empty outside the text."""
        return self.tags[i] if 0 <= i < len(self.tags) else ""

    def has(self, list_name: str, i: int) -> bool:
        """Tell whether the word at `i` is in a list of the lexicon."""
        return self.lexicon.has(list_name, self.word(i))

    def before(self, i: int) -> int:
        """Return the token before `i` that is no adverb ("Others, however, question"); -1 if none is."""
        tags = self.tags
        i -= 1
        while i >= 0:
            if tags[i] in ("adv", "neg"):
                i -= 1
            elif tags[i] == "comma" and i > 1 and tags[i - 1] == "adv" and tags[i - 2] == "comma":
                i -= 3
            else:
                break
        return i
