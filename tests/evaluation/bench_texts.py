"""The texts that reading is timed on: the project's own articles, and texts made to be slow to read."""

from collections.abc import Callable, Iterator
from itertools import count

from articles.labelled import ARTICLES, SETS

WORDS = 1_000
"""How long an article is that times are given for; those of the project's own are a third of that."""


def own_articles() -> list[str]:
    """Read the text of every labelled article, as it is on file."""
    paths = [path for name in SETS for path in sorted((ARTICLES / name).glob("*/article.txt"))]
    return [path.read_text("utf-8").strip() for path in paths]


def thousand_words(articles: list[str]) -> list[str]:
    """Join the whole paragraphs of articles, in their order, to articles of about `WORDS` words."""
    joined: list[str] = []
    paragraphs: list[str] = []
    words = 0
    for paragraph in "\n\n".join(articles).split("\n\n"):
        length = words_in(paragraph)
        if words + length / 2 > WORDS:  # without it, the article is nearer to the length than with it
            joined.append("\n\n".join(paragraphs))
            paragraphs, words = [], 0
        paragraphs.append(paragraph)
        words += length
    return joined  # what is left over is shorter, and no article


def words_in(text: str) -> int:
    """Count what stands between spaces."""
    return len(text.split())


def ordinary(length: int) -> str:
    """Repeat the project's own articles up to `length` characters."""
    return _repeat("\n\n".join(own_articles()) + "\n\n", length)


def hostile(name: str, length: int) -> str:
    """Make the text `name` of `HOSTILE`, `length` characters of it."""
    made = HOSTILE[name]
    return _repeat(made, length) if isinstance(made, str) else made(length)


def _repeat(text: str, length: int) -> str:
    return (text * (length // len(text) + 1))[:length]


def _brackets(length: int) -> str:
    return "(" * (length - length // 2) + ")" * (length // 2)


def _endless(length: int) -> str:
    longest = max(own_articles(), key=len)
    return _repeat(" ".join(longest.replace(".", "").split()) + " ", length)


def _names(length: int) -> str:
    pieces: list[str] = []
    for piece in _people():
        if length <= 0:
            break
        pieces.append(piece[:length])
        length -= len(piece)
    return "".join(pieces)


def _people() -> Iterator[str]:
    return (f"Ab{number} Cd{number} said. She added. " for number in count())


HOSTILE: dict[str, str | Callable[[int], str]] = {
    "only quotation marks": '"',
    "a quotation mark in every ten": '"he said, ',  # 100,000 of them in a million characters
    "only opening quotation marks": "“said ‘",
    "one word": "a",
    "said said": "said ",
    "he said he said": "he said ",
    "He said. He said.": "He said. ",
    "officials said officials said": "officials said ",
    "nested brackets": _brackets,
    "an article without sentence ends": _endless,
    "only newlines": "\n",
    "paragraphs of one letter": "a\n\n",
    "ever new names": _names,
    "on condition of": "officials said on condition of ",
    "asked not to be named": "an official who asked not to be named said it was so, ",
}
"""Each repeats something that the engine looks for, or lacks what it divides a text by."""
