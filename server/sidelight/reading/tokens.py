"""Text to tokens: words, clitics and marks with their places in the text."""

import re
from collections.abc import Set as AbstractSet
from typing import NamedTuple

# Every alternative consumes what it scans, so the whole is linear in the length of the text; the commonest
# stands first.
_TOKEN = re.compile(
    r"""
    \s*+ (?:
    (?P<word>   (?! (?:[^\W\d_]\.){2} ) [^\W_]++
        (?: (?: ['’](?!(?:s|re|ve|ll|d|m|S)\b) | [-\u2010\u2011.&/](?=[^\W_]) | ,(?=\d{3}) ) [^\W_]++ )* )
  | (?P<dotted> (?:[^\W\d_]\.){2,} )                         # U.S., a.m.
  | (?P<clitic> ['’](?:s|re|ve|ll|d|m|S)\b )
  | (?P<target> \]\([^()\s]{0,2000}\) )                      # the target of a Markdown link
  | (?P<mark>   ``|''|---?|\.\.\.|[^\s\w] | _ )
    )
    """,
    re.VERBOSE,
)
_MARKDOWN = frozenset("*[]_#`")


class Token(NamedTuple):
    """A word, a clitic ("'s") or a mark.

    `text` is as printed and `lower` in lower case with straight apostrophes; `newlines` is the
    number of line ends between this token and the one before.
    """

    start: int
    end: int
    text: str
    lower: str
    newlines: int


_token = tuple.__new__
"""Makes a token as `Token(…)` does, in half the time: there is one for each word of a text."""


def tokenize(text: str, abbreviations: AbstractSet[str] = frozenset()) -> list[Token]:
    """Cut `text` into tokens, leaving out Markdown's marks and the targets of its links.

    Words in `abbreviations` (lower case, without the dot) and single capitals keep their dot,
    so that no sentence ends there.
    """
    tokens: list[Token] = []
    swallowed = -1
    newlines = 0
    for match in _TOKEN.finditer(text, 0, len(text.rstrip())):
        kind = match.lastgroup or ""
        start, end = match.span(kind)
        if start == swallowed:
            continue
        before = match.start()
        if before < start and not (before + 1 == start and text[before] == " "):
            newlines += text.count("\n", before, start)
        word = match[kind]
        if kind == "word":
            if text[end : end + 1] == "." and _keeps_dot(text, end, word, abbreviations):
                swallowed = end
                end += 1
                word += "."
        elif kind == "target" or (kind == "mark" and word in _MARKDOWN):
            continue
        lower = word.lower()
        if "’" in lower:
            lower = lower.replace("’", "'")
        tokens.append(_token(Token, (start, end, word, lower, newlines)))
        newlines = 0
    return tokens


def _keeps_dot(text: str, end: int, word: str, abbreviations: AbstractSet[str]) -> bool:
    if text.startswith(",", end + 1):
        return True  # "R-Ohio., said": no sentence ends before a comma
    if len(word) == 1:
        return word.isupper()
    return word[0].isupper() and word.lower() in abbreviations
