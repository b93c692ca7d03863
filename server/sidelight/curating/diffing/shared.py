"""What changes for many outlets at once: what raters mean, and which hosts are platforms."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from sidelight.curating.wording import sentence
from sidelight.outlets.model import Outlet, Platform, Rating

_Label = tuple[str, str, str]
"""Rater, scale and label; for a scale of numbers, no label."""


@dataclass(frozen=True, slots=True)
class CommonChange:
    """One change that concerns many outlets, as a sentence; `outlets` is how many, null where all may be."""

    part: Literal["scales", "platforms"]
    text: str
    outlets: int | None


def scale_changes(before: Iterable[Outlet], after: Iterable[Outlet]) -> Iterator[CommonChange]:
    """Find the labels in use before and after that mean something else now."""
    old, new = _in_use(before), _in_use(after)
    for label in sorted(old.keys() & new.keys()):
        was, is_ = (next(iter(each[label].values())) for each in (old, new))
        concerned = len(old[label].keys() & new[label].keys())
        for text in _meaning_changes(was, is_) if concerned else ():
            yield CommonChange("scales", text, concerned)


def _in_use(outlets: Iterable[Outlet]) -> Mapping[_Label, Mapping[str, Rating]]:
    """Ratings by what they refer to in the table of scales, and by their outlet."""
    found: defaultdict[_Label, dict[str, Rating]] = defaultdict(dict)
    for outlet in outlets:
        for rating in outlet.ratings:
            found[rating.rater, rating.scale, "" if rating.range else rating.label][outlet.id] = rating
    return found


def _meaning_changes(was: Rating, is_: Rating) -> Iterator[str]:
    what = "a number" if is_.range else f"“{is_.label}”"
    to = f"{is_.rater} ({is_.scale})"
    if was.about != is_.about:
        yield sentence(f"what {what} of {to} is about changes from “{was.about}” to “{is_.about}”")
    if was.range != is_.range:
        yield f"The numbers of {to} change from {_range(was)} to {_range(is_)}."
    if was.definition != is_.definition:
        yield sentence(f"what {what} means to {to} changes from {_definition(was)} to {_definition(is_)}")


def _range(rating: Rating) -> str:
    numbers = rating.range
    return f"“{numbers.minimum} to {numbers.maximum}, {numbers.direction}”" if numbers else "words"


def _definition(rating: Rating) -> str:
    return f"“{rating.definition}”" if rating.definition else "“not stated”"


def platform_changes(before: frozenset[Platform], after: frozenset[Platform]) -> Iterator[CommonChange]:
    """Find which platforms come and go."""
    for each in sorted(after - before, key=_account):
        yield CommonChange(
            "platforms", f"An address {_account(each)} counts as an account on {each.name}.", None
        )
    for each in sorted(before - after, key=_account):
        text = f"An address {_account(each)} no longer counts as an account on {each.name}."
        yield CommonChange("platforms", text, None)


def _account(platform: Platform) -> str:
    if platform.account == "subdomain":
        return f"below {platform.host}, such as name.{platform.host},"
    return f"such as {platform.host}/{platform.prefix}name"
