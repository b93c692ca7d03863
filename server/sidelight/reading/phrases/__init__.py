r"""Rules as data: the TOML files in `data/`, and how the phrases in them are written.

A phrase is a regular expression, read without regard to case unless said otherwise, in which
- a space stands for white space, ` ?` for white space or none;
- `{word}` stands for what the file's `[words]` table says under that key (a phrase as well);
- `~` stands for up to 80 characters within the sentence.
So "the views expressed ~ are those of" is a phrase. Each data file says in its head what its tables mean.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

_GAP = r"[^.!?\n]{0,80}?"
_WORD = re.compile(r"\{([a-z_]+)\}")
_NO_END = 2**62


@cache
def load(name: str) -> Mapping[str, Any]:
    """Read `data/<name>.toml`."""
    return tomllib.loads(files("sidelight.reading").joinpath("data", f"{name}.toml").read_text("utf-8"))


class Phrase:
    """A phrase that is compiled when it is first looked for: most are not for many pages."""

    __slots__ = ("_compiled", "flags", "source", "words")

    def __init__(self, source: str, words: Mapping[str, str], flags: int) -> None:
        self.source = source
        self.words = words
        self.flags = flags
        self._compiled: re.Pattern[str] | None = None

    def compiled(self) -> re.Pattern[str]:
        """Return the regular expression.

        Raises:
            ValueError: it is none, or names a word that the file does not define.
        """
        if self._compiled is None:
            try:
                self._compiled = re.compile(expanded(self.source, self.words), self.flags)
            except re.error as error:
                raise ValueError(
                    f"“{self.source}” is no phrase: {error}. See reading/phrases for how one is written."
                ) from error
        return self._compiled

    def search(self, text: str, start: int = 0, end: int = _NO_END) -> re.Match[str] | None:
        """Find the phrase anywhere in `text`."""
        return self.compiled().search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _NO_END) -> re.Match[str] | None:
        """Find the phrase where `text` begins."""
        return self.compiled().match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Tell whether `text` is the phrase and nothing else."""
        return self.compiled().fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = _NO_END) -> Iterator[re.Match[str]]:
        """Find the phrase wherever it stands."""
        return self.compiled().finditer(text, start, end)


def phrase(source: str, words: Mapping[str, str] | None = None, flags: int = re.IGNORECASE) -> Phrase:
    """Read a phrase, in which `words` may be named."""
    return Phrase(source, words or {}, flags)


def leftmost(
    phrases: Iterable[Phrase], text: str, start: int = 0, end: int = _NO_END
) -> re.Match[str] | None:
    """Find whichever of `phrases` begins first in `text`; of those that begin together, the first."""
    found = [match for one in phrases if (match := one.search(text, start, end))]
    return min(found, key=re.Match.start, default=None)


def expanded(source: str, words: Mapping[str, str]) -> str:
    """Return a phrase as a regular expression, with all words that it names.

    Raises:
        ValueError: it names a word that the file does not define.
    """
    return named(source, words, lambda word: f"(?:{expanded(words[word], words)})")


def named(source: str, words: Mapping[str, str], write: Callable[[str], str]) -> str:
    """Return a phrase with what `write` says in the place of each word that it names.

    Raises:
        ValueError: it names a word that the file does not define.
    """

    def word(match: re.Match[str]) -> str:
        if match[1] not in words:
            raise ValueError(f"“{source}” uses {{{match[1]}}}, which [words] does not define.")
        return write(match[1])

    # A line break inside a sentence is white space too; a blank line never is, since blocks are cut there.
    return _WORD.sub(word, source.replace("~", _GAP).replace(" ?", r"\s*").replace(" ", r"\s+"))
