"""What a reader will see change between two packages.

Outlets are compared as their documents are, claim by claim: how rows are ordered, quoted or split into
files makes no difference.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sidelight.curating.diffing.sentences import (
    changed,
    details_changed,
    said,
    source_changed,
    sources,
    stated,
    unsaid,
)
from sidelight.curating.diffing.shared import CommonChange, platform_changes, scale_changes
from sidelight.curating.wording import PARTS, Part, Statement, counted, listed, statements
from sidelight.outlets.edition import Document, read_platforms
from sidelight.outlets.model import Outlet, Platform


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changes of an outlet, as a sentence. Of a "source", the claim itself stays as it is."""

    part: Part | Literal["name", "sources"]
    kind: Literal["added", "removed", "changed"]
    text: str


@dataclass(frozen=True, slots=True)
class OutletChange:
    """What changes of one outlet: for one that is added, all that is said of it."""

    id: str
    name: str
    kind: Literal["added", "removed", "changed"]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """All that changes: outlet by outlet in the order of their ids, and what concerns many at once."""

    outlets: tuple[OutletChange, ...]
    common: tuple[CommonChange, ...]

    def __bool__(self) -> bool:
        return bool(self.outlets or self.common)


def compare(old: Iterable[Document], new: Iterable[Document]) -> Difference:
    """Find what a reader will see change from one package's documents to another's."""
    old, new = tuple(old), tuple(new)
    before, after = _outlets(old), _outlets(new)
    holders = _Holders(before.values(), after.values())
    changes = (
        _outlet_change(before.get(each), after.get(each), holders)
        for each in sorted(before.keys() | after.keys())
    )
    common = (
        *scale_changes(before.values(), after.values()),
        *platform_changes(_platforms(old), _platforms(new)),
    )
    return Difference(tuple(filter(None, changes)), common)


def _outlets(documents: Sequence[Document]) -> Mapping[str, Outlet]:
    return {each.name: Outlet.model_validate_json(each.body) for each in documents if each.kind == "outlet"}


def _platforms(documents: Sequence[Document]) -> frozenset[Platform]:
    return frozenset(
        platform for each in documents if each.kind == "platforms" for platform in read_platforms(each)
    )


class _Holders:
    """Whose pages stand at each place, before and after."""

    def __init__(self, before: Iterable[Outlet], after: Iterable[Outlet]) -> None:
        self._before = {rule.address: outlet for outlet in before for rule in outlet.rules}
        self._after = {rule.address: outlet for outlet in after for rule in outlet.rules}

    def former(self, statement: Statement, outlet: Outlet) -> str | None:
        """The name of another outlet that held these pages before."""
        return self._other(self._before, statement, outlet)

    def next(self, statement: Statement, outlet: Outlet) -> str | None:
        """The name of another outlet that holds these pages from now on."""
        return self._other(self._after, statement, outlet)

    @staticmethod
    def _other(holders: Mapping[str, Outlet], statement: Statement, outlet: Outlet) -> str | None:
        holder = holders.get(statement.subject) if statement.part == "pages" else None
        return holder.name if holder and holder.id != outlet.id else None


def _outlet_change(before: Outlet | None, after: Outlet | None, holders: _Holders) -> OutletChange | None:
    if before and after:
        changes = tuple(_changes(before, after, holders))
        return OutletChange(after.id, after.name, "changed", changes) if changes else None
    if after:
        return OutletChange(after.id, after.name, "added", tuple(_had(after, holders)))
    if before:
        return OutletChange(before.id, before.name, "removed", tuple(_lost(before, holders)))
    return None


def _had(outlet: Outlet, holders: _Holders) -> Iterator[Change]:
    """All that comes with an outlet."""
    for each in statements(outlet):
        former = holders.former(each, outlet)
        yield Change(each.part, "added", said(each, former) if former else stated(each))


def _lost(outlet: Outlet, holders: _Holders) -> Iterator[Change]:
    """What goes with an outlet: where its pages go, and how much was said of it."""
    counts: Counter[Part] = Counter()
    for each in statements(outlet):
        if each.part == "pages":
            yield Change("pages", "removed", unsaid(each, holders.next(each, outlet)))
        else:
            counts[each.part] += 1
    if counts:
        what = listed(counted(number, *PARTS[part]) for part, number in counts.items())
        yield Change("facts", "removed", f"Gone with it: {what}.")


def _changes(before: Outlet, after: Outlet, holders: _Holders) -> Iterator[Change]:
    if before.name != after.name:
        yield Change("name", "changed", f"The name changes from “{before.name}” to “{after.name}”.")
    from_other_sources: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
    old, new = _by_subject(before), _by_subject(after)
    for subject in dict.fromkeys((*new, *old)):
        kept, gone, come = _pair(old[subject], new[subject])
        for was, is_ in kept:
            if was.details != is_.details:
                yield Change(is_.part, "changed", details_changed(was, is_))
            if pair := sources(was, is_):
                from_other_sources[pair].append(is_)
        if len(gone) == len(come) == 1:
            yield Change(come[0].part, "changed", changed(gone[0], come[0]))
        else:
            yield from (
                Change(each.part, "removed", unsaid(each, holders.next(each, after))) for each in gone
            )
            yield from (Change(each.part, "added", said(each, holders.former(each, after))) for each in come)
    for (was_from, is_from), claims in from_other_sources.items():
        yield Change("sources", "changed", source_changed(claims, was_from, is_from))


def _by_subject(outlet: Outlet) -> defaultdict[tuple[str, str], list[Statement]]:
    found: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
    for each in statements(outlet):
        found[each.part, each.subject].append(each)
    return found


def _pair(
    old: Sequence[Statement], new: Sequence[Statement]
) -> tuple[list[tuple[Statement, Statement]], list[Statement], list[Statement]]:
    """Pair statements that say the same of a subject: those kept, those gone, those that come."""
    gone = [each for each in old if each not in new]
    kept, come = [], []
    for each in (each for each in new if each not in old):
        same = next((one for one in gone if one.value == each.value), None)
        if same:
            gone.remove(same)
            kept.append((same, each))
        else:
            come.append(each)
    return kept, gone, come
