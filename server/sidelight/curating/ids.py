"""Ids, the short names of outlets and datasets: made of a name, and free."""

import re
import unicodedata
from collections.abc import Container
from itertools import count

_LONGEST = 60
_LONGEST_NUMBER = len("-9999")

# Letters that Unicode does not take apart into a plain one and a mark.
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "ħ": "h",
        "\u0131": "i",
    }
)
_NO_ID = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """Write a name as an id: small Latin letters, digits and hyphens. Empty for a name in another script."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS).replace("'", ""))
    letters = "".join(each for each in plain.replace("\u2019", "") if not unicodedata.combining(each))
    if any(each.isalpha() and not each.isascii() for each in letters):
        return ""
    return _NO_ID.sub("-", letters).strip("-")[:_LONGEST].rstrip("-")


def numbered(id_: str, taken: Container[str]) -> str:
    """Tell an id from those that are taken by the first number that does, from 2."""
    begin = id_[: _LONGEST - _LONGEST_NUMBER].rstrip("-")
    return next(each for number in count(2) if (each := f"{begin}-{number}") not in taken)
