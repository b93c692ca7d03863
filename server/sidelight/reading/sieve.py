"""Which of many rules may fit a text, told in one pass over its characters."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

import ahocorasick  # type: ignore[import-not-found]

from sidelight.reading.needed import Needed, folded

Rule = TypeVar("Rule")


class Sieve(Generic[Rule]):
    """Rules, each with the groups of literals of which a text must hold one each: see needed.py."""

    def __init__(self, rules: Iterable[tuple[Rule, Iterable[Needed]]]) -> None:
        numbers: dict[Needed, int] = {}
        self._rules: list[tuple[Rule, int]] = []
        for rule, groups in rules:
            bits = 0
            for group in groups:
                bits |= 1 << numbers.setdefault(group, len(numbers))
            self._rules.append((rule, bits))
        of_literal: defaultdict[str, int] = defaultdict(int)
        for group, number in numbers.items():
            for literal in group:
                of_literal[literal] |= 1 << number
        self._literals = ahocorasick.Automaton()
        for literal, bits in of_literal.items():
            self._literals.add_word(literal, bits)
        self._literals.make_automaton()

    def candidates(self, text: str) -> list[Rule]:
        """Return the rules that may fit `text`, in their order: for the others it lacks something."""
        held = 0
        for _, bits in self._literals.iter(folded(text)):
            held |= bits
        return [rule for rule, bits in self._rules if bits & held == bits]
