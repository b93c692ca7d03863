"""The project's documents as a browser of its repository shows them: blocks of code, headings, links."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]

_PLACES = ("*.md", ".github/**/*.md", "docs/**/*.md", "extension/*.md", "ratings/*.md", "server/**/*.md")
_IN_TESTS = ("tests/articles/**/*.md", "tests/docs/*.md")
_IN_MARKUP = re.compile(r'\s(?P<what>href|src|srcset|id|name)="(?P<value>[^"]*)"')


@dataclass(frozen=True)
class Block:
    """A block of code: its language, its text, and the line that it begins in, counted from 1."""

    language: str
    text: str
    line: int


@dataclass(frozen=True)
class Link:
    """What a link leads to, as it is written, and the line of its paragraph."""

    target: str
    line: int


def names() -> list[str]:
    """Give the path of every document, from the top of the checkout."""
    found = {file for place in (*_PLACES, *_IN_TESTS) for file in ROOT.glob(place)}
    return sorted(str(file.relative_to(ROOT)) for file in found)


def blocks(name: str, *languages: str) -> list[Block]:
    """Give the blocks of a document that are in one of these languages."""
    return [
        Block(token.info.strip(), token.content, (token.map or [0])[0] + 1)
        for token in _tokens(name)
        if token.type == "fence" and token.info.strip() in languages
    ]


def links(name: str) -> Iterator[Link]:
    """Give every link and picture of a document, also those in markup."""
    for token, line in _inline(name):
        written = token.attrGet("href") or token.attrGet("src")
        if written:
            yield Link(str(written), line)
        for found in _markup(token):
            if found["what"] in {"href", "src", "srcset"}:
                yield Link(found["value"], line)


@cache
def anchors(name: str) -> frozenset[str]:
    """Give what can stand behind `#` in a link: the headings, as GitHub writes them, and what has an id."""
    of_headings = [_slug(heading) for heading in headings(name)]
    counted: Counter[str] = Counter()
    found = set()
    for slug in of_headings:
        found.add(f"{slug}-{counted[slug]}" if counted[slug] else slug)
        counted[slug] += 1
    for token, _ in _inline(name):
        found |= {each["value"] for each in _markup(token) if each["what"] in {"id", "name"}}
    return frozenset(found)


def headings(name: str) -> list[str]:
    """Give a document's headings as they are shown, without marks."""
    tokens = _tokens(name)
    return [
        "".join(child.content for child in after.children or () if child.type in {"text", "code_inline"})
        for token, after in pairwise(tokens)
        if token.type == "heading_open"
    ]


def spoken_of(name: str) -> Iterator[Link]:
    """Give what stands in `backticks` within a document's sentences."""
    for token, line in _inline(name):
        if token.type == "code_inline":
            yield Link(token.content, line)


def _slug(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def _markup(token: Token) -> Iterator[re.Match[str]]:
    if token.type in {"html_inline", "html_block"}:
        yield from _IN_MARKUP.finditer(token.content)


def _inline(name: str) -> Iterator[tuple[Token, int]]:
    line = 1
    for token in _tokens(name):
        line = token.map[0] + 1 if token.map else line
        yield token, line
        for child in token.children or ():
            yield child, line


@cache
def _tokens(name: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse((ROOT / name).read_text("utf-8"))
