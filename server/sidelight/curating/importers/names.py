"""Names of outlets: as abbreviations, and whether two of them are one."""

import re

from sidelight.outlets.names import name_key

_WORDS = re.compile(r"[^\W\d_]+|\d+")
_CAPITAL_INSIDE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_IN_BRACKETS = re.compile(r"^(?P<name>.+?)\s*\((?P<inside>[^()]+)\)$")
_SMALL_WORDS = {"the", "of", "and", "for", "de", "y", "la"}
_LONGEST_ABBREVIATION = 8


def squeezed(name: str) -> str:
    """Write a name without article, blanks and punctuation: ZeroHedge and Zero Hedge are one outlet."""
    return "".join(each for each in name_key(name) if each.isalnum())


def shortens(short: str, name: str) -> bool:
    """Whether a name is a part of a longer one: "Daily News" may be another outlet's whole name.

    The name without the ending of a domain is none: Example.com is known as Example.
    """
    if name.casefold().removeprefix(short.casefold()).startswith("."):
        return False
    words = set(_words(name_key(short))) < set(_words(name_key(name)))
    return words or (squeezed(short) != squeezed(name) and squeezed(short) in squeezed(name))


def abbreviates(short: str, name: str) -> bool:
    """Whether a name in capitals is made of the first letters of another's words, as AFP or RFE/RL."""
    letters = [each for each in short if each.isalpha()]
    if not 1 < len(letters) <= _LONGEST_ABBREVIATION or sum(each.isupper() for each in letters) < 2:  # noqa: PLR2004
        return False
    given = "".join(letters).casefold()
    words = _words(_CAPITAL_INSIDE.sub(" ", name))
    initials = "".join(word[0] for word in words)
    return given in (initials, "".join(word[0] for word in words if word not in _SMALL_WORDS))


def without_abbreviation(name: str) -> tuple[str, str]:
    """Split "Example Press Agency (EPA)" into name and abbreviation, empty where there is none."""
    found = _IN_BRACKETS.fullmatch(name)
    if found and abbreviates(found["inside"], found["name"]):
        return found["name"], found["inside"]
    return name, ""


def _words(name: str) -> list[str]:
    return [word.casefold() for word in _WORDS.findall(name)]
