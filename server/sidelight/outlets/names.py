"""Outlets by name, for an article that credits one in words only."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

_BLANKS = re.compile(r"\s+")
_ARTICLE = "the "
# NFKC has made the non-breaking hyphen (U+2011) a U+2010 by then.
_MARKS = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2010": "-", "\u2013": "-", ".": None})

ALIAS_FIELDS = ("also_known_as", "former_name")
"""The facts by which an outlet is found as well as by its name."""


def name_key(name: str) -> str:
    """Write a name as it is compared: case, an article before it, blanks and typography make no difference.

    Only the English article is dropped: "Die Presse" and "La Presse" are two newspapers.
    """
    folded = unicodedata.normalize("NFKC", name).casefold().translate(_MARKS)
    return _BLANKS.sub(" ", folded).strip().removeprefix(_ARTICLE)


def unique_names(names: Iterable[tuple[str, int]]) -> Mapping[str, int]:
    """Index (name, number of its outlet); a name that several outlets share leads nowhere."""
    found: dict[str, int] = {}
    shared: set[str] = set()
    for name, number in names:
        key = name_key(name)
        if not key or found.setdefault(key, number) != number:
            shared.add(key)
    return {key: number for key, number in found.items() if key not in shared}
