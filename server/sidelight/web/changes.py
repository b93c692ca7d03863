"""What changed between two versions of what is on file of an outlet, in words."""

from collections.abc import Iterator, Mapping

from sidelight.outlets.claims import Claim, claims
from sidelight.outlets.model import Outlet
from sidelight.web.words import claim


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
    old, new = _names(before), _names(after)
    gone = [name for id_, name in old.items() if id_ not in new]
    come = [name for id_, name in new.items() if id_ not in old]
    changed = [name for name in come if name in gone]
    yield from _list("Changed", changed)
    yield from _list("Added", [name for name in come if name not in changed])
    yield from _list("No longer on file", [name for name in gone if name not in changed])


def _without_words(before: Outlet, after: Outlet) -> str:
    """What changed where the same claims are left: a withdrawn one has gone from the earlier version, too."""
    if before.model_copy(update={"withdrawn": after.withdrawn}) == after:
        return "A claim was withdrawn."
    return "Sources, dates or the state of a reply were changed."


def _names(outlet: Outlet) -> Mapping[str, str]:
    return {each.id: _name(each) for each, _ in claims(outlet)}


def _name(each: Claim) -> str:
    return claim(each.part, each.what)


def _list(title: str, names: list[str]) -> Iterator[str]:
    if names:
        yield f"{title}: {'; '.join(dict.fromkeys(names))}."
