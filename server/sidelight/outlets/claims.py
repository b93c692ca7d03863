"""Claims of an outlet's document, each with a number of its own, and how one is withdrawn.

A claim's number comes from its words and from whose claim it is, never from its evidence or dates: a claim
that was withdrawn stays so in every edition that ever held it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from json import dumps

from sidelight.outlets.model import Outlet, Value, Withdrawal

_DIGITS = 16

WORDS: Mapping[str, tuple[str, ...]] = {
    "facts": ("field", "value"),
    "ratings": ("rater", "scale", "label", "scope"),
    "policies": ("kind", "url"),
    "disclaimers": ("text",),
    "replies": ("text",),
}
"""The fields that make a claim the one that it is, by the part of the document that it stands in."""

_KIND: Mapping[str, tuple[str, ...]] = {
    "facts": ("field",),
    "ratings": ("rater", "scale"),
    "policies": ("kind",),
    "disclaimers": ("scope",),
    "replies": ("received_on",),
}


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim: the part of the document that it stands in, what kind of claim it is, and its number."""

    part: str
    what: str
    id: str


def identify(outlet: str, part: str, word: Callable[[str], str | None]) -> Claim:
    """Name a claim of an outlet.

    Args:
        outlet: The outlet's id.
        part: A key of `WORDS`.
        word: Gives the claim's value of a field.
    """
    words = [outlet, part, *(word(field) or "" for field in WORDS[part])]
    what = ", ".join(value for field in _KIND[part] if (value := word(field)))
    return Claim(part, what, sha256(dumps(words, ensure_ascii=False).encode()).hexdigest()[:_DIGITS])


def claims(outlet: Outlet) -> Iterator[tuple[Claim, Value]]:
    """Give every claim of an outlet, replies included, with its number."""
    for part in WORDS:
        for claim in getattr(outlet, part):
            yield _named(outlet.id, part, claim), claim
    disputed = ((fact.replies for fact in outlet.facts), (rating.replies for rating in outlet.ratings))
    for reply in chain.from_iterable(chain(*disputed)):
        yield _named(outlet.id, "replies", reply), reply


def redact(outlet: Outlet, withdrawn: Mapping[str, Withdrawal]) -> Outlet:
    """Take claims out of an outlet's document; what stays is that they were withdrawn.

    Args:
        outlet: The document; it is returned as it is where none of them stands in it.
        withdrawn: Withdrawals by the number of their claim.
    """
    found = {claim.id for claim, _ in claims(outlet)} & withdrawn.keys()
    if not found:
        return outlet

    def kept(part: str, given: tuple[Value, ...]) -> tuple[Value, ...]:
        left = (each for each in given if _named(outlet.id, part, each).id not in found)
        return tuple(
            each.model_copy(update={"replies": kept("replies", replies)})
            if (replies := getattr(each, "replies", ()))
            else each
            for each in left
        )

    known = {each.claim for each in outlet.withdrawn}
    stated = (*outlet.withdrawn, *(withdrawn[each] for each in sorted(found - known)))
    parts = {part: kept(part, getattr(outlet, part)) for part in WORDS}
    return outlet.model_copy(update={**parts, "withdrawn": stated})


def _named(outlet: str, part: str, claim: Value) -> Claim:
    return identify(outlet, part, lambda field: getattr(claim, field))
