"""What a text must hold for a phrase to stand in it: read from the phrase itself.

A phrase needs some groups of words or parts of words, and of each group one: "the (views|opinions) of" needs
"the ", one of " views " and " opinions ", and " of". They are written as `folded` gives a text, in which a
space marks where a word begins or ends.

A phrase is parsed by the module that `re` itself compiles with: what it makes of a phrase is what counts.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from itertools import pairwise
from math import fsum
from typing import Any, NamedTuple

from sidelight.reading.phrases import Phrase, expanded, load, named
from sidelight.reading.phrases.folded import folded

code, parser = import_module("re._constants"), import_module("re._parser")

Needed = frozenset[str]
_Node = tuple[Any, Any]
_Ways = tuple[str, ...]
_Edges = tuple[str, str]

_MOST = 64
"""How many ways to write a part are listed one by one."""
_GROUPS = 4
"""How many groups of a phrase are looked for."""
_OFTEN = 0.4
"""A group that more texts than this are likely to hold rules nothing out."""
_OF_FIRST, _RANKS, _OF_SHORT, _LONGER = 0.4, 12, 8, 4.5
"""The share that hold the commonest word, after how many words it is half of that, and how it falls with each
character of other words."""
_EDGE = "\b"
"""Stands in a part where a word begins or ends."""
_NAMED_FROM = 0xE000
"""The character that stands for the first word of [words] while a phrase is read."""
_EDGES = (code.AT_BOUNDARY, code.AT_BEGINNING, code.AT_BEGINNING_STRING, code.AT_END, code.AT_END_STRING)
_REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)
_SPACE = (code.CATEGORY, code.CATEGORY_SPACE)
_END: _Node = (None, None)
_WORD_CHARACTER = (code.IN, [(code.CATEGORY, code.CATEGORY_WORD)])


def derived(*phrases: Phrase, literals: Iterable[str] = ()) -> list[Needed]:
    """Return groups that a text must hold for all `phrases`, and one of `literals`, to stand in it.

    They are those that the fewest texts hold, the rarest first. Literals are in lower case.
    """
    groups = {group for phrase in phrases for group in _all_needed(phrase)}
    if literals:
        groups.add(frozenset(folded(literal)[1:-1] for literal in literals))
    first, *others = sorted(groups, key=lambda group: (_share(group), sorted(group)))[:_GROUPS] or (None,)
    return [first, *(group for group in others if _share(group) <= _OFTEN)] if first else []


@cache
def _all_needed(phrase: Phrase) -> Sequence[Needed]:
    return _read_all(_parsed(phrase), phrase.words).groups


def _parsed(phrase: Phrase) -> Sequence[_Node]:
    numbers = {name: chr(_NAMED_FROM + number) for number, name in enumerate(phrase.words)}
    source = named(phrase.source, phrase.words, numbers.__getitem__)
    try:
        nodes: Sequence[_Node] = parser.parse(source, phrase.flags)
    except re.error:
        phrase.compiled()  # says so in words
        raise
    return nodes


class _Part(NamedTuple):
    """A part of a phrase: each way to write it, None where they are many or not known; and what it needs."""

    ways: _Ways | None
    groups: Sequence[Needed] = ()


def _read_all(sequence: Iterable[_Node], words: Mapping[str, str], edges: _Edges = ("", "")) -> _Part:
    """Read a sequence between `edges`. What has few ways to be written is run together, each way."""
    groups: list[Needed] = []
    run: _Ways = (edges[0],)
    is_whole = True
    nodes = [*sequence, _END]
    for node, behind in pairwise(nodes):
        if node[0] is code.LITERAL and node[1] < _NAMED_FROM:
            character = _character(node[1])
            run = tuple([way + character for way in run])
            continue
        before = _EDGE if all(way.endswith((_EDGE, " ")) for way in run) else ""
        after = edges[1] if behind is _END else _EDGE if _is_edge(behind) else ""
        part = _read(node, words, (before, after))
        if part.ways is not None and len(run) * len(part.ways) <= _MOST:
            run = _joined(run, part.ways)
            groups += part.groups if node[0] is code.ASSERT else ()
            continue
        is_whole = False
        space = (" ",) if _is_space(node) else ("",)
        groups += (*_group(_joined(run, space)), *part.groups)
        run = part.ways or space
    ways = tuple(way.removeprefix(edges[0]) for way in run) if is_whole else None
    return _Part(ways, (*groups, *_group(_joined(run, (edges[1],)))))


def _read(node: _Node, words: Mapping[str, str], edges: _Edges) -> _Part:
    kind, value = node
    if kind is code.LITERAL:
        is_named = _NAMED_FROM <= value < _NAMED_FROM + len(words)
        return _read_named(value - _NAMED_FROM, words, edges) if is_named else _Part((_character(value),))
    if kind is code.IN and any(one[0] is code.LITERAL and one[1] >= _NAMED_FROM for one in value):
        return _read_branch([_read_all([one], words, edges) for one in value])  # "{me}|{us}"
    if kind is code.IN:
        return _Part(_ways_of_set(value))
    if kind in (code.SUBPATTERN, code.ATOMIC_GROUP):
        return _read_all(value[-1] if kind is code.SUBPATTERN else value, words, edges)
    if kind is code.BRANCH:
        return _read_branch([_read_all(one, words, edges) for one in value[1]])
    if kind in _REPEATS and value[1] == 1:
        ways = _read_all(value[2], words).ways
        return _Part(_limited(("", *ways)) if ways else None)
    if kind in _REPEATS:
        return _Part(None, _read_all(value[2], words).groups if value[0] else ())
    return _read_between(node, words)


def _read_between(node: _Node, words: Mapping[str, str]) -> _Part:
    """Read what stands between two characters, or what is not known here."""
    kind, value = node
    if _is_edge(node):
        return _Part((_EDGE,))
    if kind is code.ASSERT:
        return _Part(("",), _read_all(value[1], words).groups)
    return _Part(("",) if kind in (code.AT, code.ASSERT_NOT) else None)


def _read_named(number: int, words: Mapping[str, str], edges: _Edges) -> _Part:
    return _read_word(expanded(tuple(words.values())[number], words), edges)


@cache
def _read_word(source: str, edges: _Edges) -> _Part:
    return _read_all(_nodes(source), {}, edges)


@cache
def _nodes(source: str) -> Sequence[_Node]:
    nodes: Sequence[_Node] = parser.parse(source, re.IGNORECASE)
    return nodes


def _read_branch(parts: Sequence[_Part]) -> _Part:
    """Of each alternative that is not written out, the rarest group will do, if each has one."""
    known = [part.ways for part in parts if part.ways is not None]
    ways = _limited([way for ways in known for way in ways]) if len(known) == len(parts) else None
    each = [min(part.groups, key=_share, default=None) for part in parts]
    groups = () if None in each else (frozenset().union(*(group for group in each if group)),)
    return _Part(ways, groups)


def _ways_of_set(members: Sequence[_Node]) -> _Ways | None:
    if all(kind is code.LITERAL for kind, _ in members):
        return _limited([_character(value) for _, value in members])
    spaces = (one == _SPACE or (one[0] is code.LITERAL and _character(one[1]) == " ") for one in members)
    return (" ",) if all(spaces) else None


def _limited(ways: Iterable[str]) -> _Ways | None:
    found = tuple(dict.fromkeys(ways))
    return found if len(found) <= _MOST else None


@cache
def _character(value: int) -> str:
    return folded(chr(value))[1:-1]


def _is_space(node: _Node) -> bool:
    """Tell white space, of whatever length."""
    kind, value = node
    return kind in _REPEATS and value[0] > 0 and list(value[2]) == [(code.IN, [_SPACE])]


def _is_edge(node: _Node) -> bool:
    """Tell whether a part asks for the edge of a word, or stands where the text begins or ends."""
    kind, value = node
    return (kind is code.AT and value in _EDGES) or (
        kind is code.ASSERT_NOT and list(value[1]) == [_WORD_CHARACTER]
    )


@cache
def _share(group: Needed) -> float:
    """Estimate the share of sentences that hold one of a group: of common words, and of others by length."""
    ranks = _ranks()
    return fsum(  # the same in whatever order a set gives its members
        _OF_FIRST / (1 + ranks[word] / _RANKS)
        if (word := one.strip()) in ranks
        else _OF_SHORT / _LONGER ** len(one)
        for one in group
    )


@cache
def _ranks() -> Mapping[str, int]:
    return {word: rank for rank, word in enumerate(load("languages")["en"]["words"].split())}


def _joined(run: _Ways, ways: _Ways) -> _Ways:
    return tuple(dict.fromkeys(one + other for one in run for other in ways))


def _group(run: _Ways) -> Iterator[Needed]:
    """Give the group of a run, if each way to write it holds a word or a part of one."""
    group = frozenset(_with_edges(way) for way in run)
    if all(literal.strip() for literal in group):
        yield frozenset(one for one in group if not any(other in one for other in group if other != one))


def _with_edges(way: str) -> str:
    """Write an edge as the space that stands there, where it is the edge of the word beside it."""
    before, *parts = way.split(_EDGE)
    for part in parts:
        is_known = (before[-1:] or " ") == " " or (part[:1] or " ") == " "
        has_word = before[-1:].strip() or part[:1].strip()
        gap = " " if is_known and has_word and before[-1:] != " " and part[:1] != " " else ""
        before = before + gap + part
    return before
