"""Which of many rules may fit a text, told in one pass over its characters."""

from collections import defaultdict
from collections.abc import Iterable
from functools import reduce
from operator import itemgetter, or_
from typing import Generic, TypeVar

import ahocorasick  # type: ignore[import-not-found]

from sidelight.reading.phrases.deriving import Needed
from sidelight.reading.phrases.folded import folded

Rule = TypeVar("Rule")
_BITS = itemgetter(1)


class Sieve(Generic[Rule]):
    """Rules, each with the groups of literals of which a text must hold one each, the rarest first.

    Each group has a bit. A rule is looked at where its rarest group is held; one that needs nothing, always.
    """

    def __init__(self, rules: Iterable[tuple[Rule, Iterable[Needed]]]) -> None:
        bits: dict[Needed, int] = {}
        self._always: list[tuple[int, int, Rule]] = []
        self._by_rarest: defaultdict[int, list[tuple[int, int, Rule]]] = defaultdict(list)
        for number, (rule, groups) in enumerate(rules):
            each = [bits.setdefault(group, 1 << len(bits)) for group in groups]
            listed = self._by_rarest[each[0]] if each else self._always
            listed.append((number, sum(set(each)), rule))
        self._rarest = sum(self._by_rarest)
        of_literal: defaultdict[str, int] = defaultdict(int)
        for group, bit in bits.items():
            for literal in group:
                of_literal[literal] |= bit
        self._literals = ahocorasick.Automaton()
        for literal, its_bits in of_literal.items():
            self._literals.add_word(literal, its_bits)
        self._literals.make_automaton()

    def candidates(self, text: str) -> list[Rule]:
        """Return the rules that may fit `text`, in their order: for the others it lacks something."""
        held = reduce(or_, set(map(_BITS, self._literals.iter(folded(text)))), 0)
        found = [*self._always]
        rarest = held & self._rarest
        while rarest:
            lowest = rarest & -rarest
            rarest ^= lowest
            for entry in self._by_rarest[lowest]:
                if entry[1] & held == entry[1]:
                    found.append(entry)  # noqa: PERF401  # a comprehension is slower for a list of one
        if len(found) > 1:
            found.sort(key=_number)
        return [rule for _, _, rule in found]


def _number(entry: tuple[int, int, object]) -> int:
    return entry[0]
