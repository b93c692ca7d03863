"""What a text must hold for phrases to stand in it: looked up where it was derived before.

To derive it takes most of a second for all rules, at each start. `data/needed.json` therefore keeps what
`scripts/needed` derived; what is not there, since a rule has changed, is derived anew.
"""

import json
from collections.abc import Collection, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files

from sidelight.reading.phrases import Phrase
from sidelight.reading.phrases.deriving import Needed, derived

KEPT = files("sidelight.reading").joinpath("data", "needed.json")
"""From the key of phrases to the groups that they need."""


def needed(*phrases: Phrase, literals: Collection[str] = ()) -> list[Needed]:
    """Return groups that a text must hold for all `phrases`, and one of `literals`, to stand in it.

    They are those that the fewest texts hold, the rarest first. Literals are in lower case.
    """
    kept = _kept().get(key(phrases, literals))
    return derived(*phrases, literals=literals) if kept is None else kept


def key(phrases: Collection[Phrase], literals: Collection[str]) -> str:
    """Return what tells phrases, with the words that they may name, from all others."""
    return _digest(
        [[(each.source, int(each.flags), _words(each.words)) for each in phrases], sorted(literals)]
    )


@cache
def _kept() -> Mapping[str, list[Needed]]:
    kept = json.loads(KEPT.read_text("utf-8"))
    return {of: [frozenset(group) for group in groups] for of, groups in kept.items()}


_tables: dict[int, tuple[Mapping[str, str], str]] = {}
"""Tables of words, each with its digest. A table that is held here keeps its identity."""


def _words(table: Mapping[str, str]) -> str:
    if id(table) not in _tables:
        _tables[id(table)] = (table, _digest(table))
    return _tables[id(table)][1]


def _digest(written: object) -> str:
    return sha256(json.dumps(written).encode()).hexdigest()[:16]
