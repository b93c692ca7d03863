r"""Rules as data: the TOML files in `data/`, and how the phrases in them are written.

A phrase is a regular expression, read without regard to case unless said otherwise, in which
- a space stands for white space, ` ?` for white space or none;
- `{word}` stands for what the file's `[words]` table says under that key (a phrase as well);
- `~` stands for up to 80 characters within the sentence.
So "the views expressed ~ are those of" is a phrase. Each data file says in its head what its tables mean.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

_GAP = r"[^.!?\n]{0,80}?"
_WORD = re.compile(r"\{([a-z_]+)\}")


@cache
def load(name: str) -> Mapping[str, Any]:
    """Read `data/<name>.toml`."""
    return tomllib.loads(files("sidelight.reading").joinpath("data", f"{name}.toml").read_text("utf-8"))


def phrase(
    source: str, words: Mapping[str, str] | None = None, flags: int = re.IGNORECASE
) -> re.Pattern[str]:
    """Compile a phrase.

    Raises:
        ValueError: the phrase names a word that the file does not define, or is no regular expression.
    """
    try:
        return re.compile(_expand(source, words or {}), flags)
    except re.error as error:
        raise ValueError(
            f"“{source}” is no phrase: {error}. See phrases.py for how one is written."
        ) from error


def _expand(source: str, words: Mapping[str, str]) -> str:
    def word(match: re.Match[str]) -> str:
        if match[1] not in words:
            raise ValueError(f"“{source}” uses {{{match[1]}}}, which [words] does not define.")
        return f"(?:{_expand(words[match[1]], words)})"

    # A line break inside a sentence is white space too; a blank line never is, since blocks are cut there.
    return _WORD.sub(word, source.replace("~", _GAP).replace(" ?", r"\s*").replace(" ", r"\s+"))
