"""What changed between two versions of what is on file of an outlet, in words."""

from collections import Counter
from collections.abc import Iterator, Mapping

from sidelight.outlets.claims import claims
from sidelight.outlets.model import Outlet
from sidelight.web.pages.wording import claim

_Kind = tuple[str, str]
"""A part of the document and what a claim in it is about: several claims can be of one kind."""


def changes(before: Outlet | None, after: Outlet | None) -> tuple[str, ...]:
    """Say in sentences what a later version has that an earlier one had not; null is not on file."""
    if after is None:
        return ("No longer on file.",)
    if before is None:
        return ("Came on file.",)
    return tuple(_sentences(before, after)) or (_without_words(before, after),)


def _sentences(before: Outlet, after: Outlet) -> Iterator[str]:
    if before.name != after.name:
        yield f"The name was changed from {before.name}."
    if before.rules != after.rules:
        yield "The pages on file as its own were changed."
    old, new = _kinds(before), _kinds(after)
    gone = Counter(kind for id_, kind in old.items() if id_ not in new)
    come = Counter(kind for id_, kind in new.items() if id_ not in old)
    both = come | gone
    yield from _list("Changed", {kind: both[kind] for kind in come if kind in gone})
    yield from _list("Added", {kind: come[kind] for kind in come if kind not in gone})
    yield from _list("No longer on file", {kind: gone[kind] for kind in gone if kind not in come})


def _without_words(before: Outlet, after: Outlet) -> str:
    """What changed where the same claims are left: a withdrawn one has gone from the earlier version, too."""
    if before.model_copy(update={"withdrawn": after.withdrawn}) == after:
        return "A claim was withdrawn."
    return "Sources, dates or the state of a reply were changed."


def _kinds(outlet: Outlet) -> Mapping[str, _Kind]:
    """Give the kind of each claim by its number."""
    return {each.id: (each.part, each.what) for each, _ in claims(outlet)}


def _list(title: str, counts: Mapping[_Kind, int]) -> Iterator[str]:
    if counts:
        yield f"{title}: {'; '.join(claim(part, what, count) for (part, what), count in counts.items())}."
