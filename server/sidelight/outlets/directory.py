"""The directory of one edition: which outlet publishes at an address, and which has a name.

Lookup compares whole labels and whole path segments, never parts of them: first the exact host,
then its parents down to the registrable domain where a rule takes its subdomains; at each host
the longest path first. What a lookup costs depends on the address, not on the number of rules.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from datetime import date as Date  # noqa: N812 (the parameter has its name)
from functools import cached_property
from typing import Literal, NamedTuple

from pydantic import BaseModel

from sidelight.outlets.bodies import PackedBodies
from sidelight.outlets.edition import Contents, Document, Edition, read_platforms
from sidelight.outlets.model import Outlet, Platform, Rule
from sidelight.outlets.names import ALIAS_FIELDS, name_key, unique_names
from sidelight.outlets.platforms import Account, Platforms
from sidelight.outlets.site import Site, parse_site, path_segments


@dataclass(frozen=True)
class Found:
    """An outlet, and why it is this one.

    `body`: the outlet's document. `number`: which of its rules matched, from 0. `kind`: what that rule names:
    an account on a platform, a path, a registrable domain, or a host below one. `inherited`: it was written
    for a parent host.
    """

    body: bytes
    number: int
    kind: Literal["platform", "path", "host", "domain"]
    inherited: bool

    @cached_property
    def outlet(self) -> Outlet:
        """The document, read when it is asked for."""
        return Outlet.model_validate_json(self.body)

    @property
    def rule(self) -> Rule:
        """The rule that matched."""
        return self.outlet.rules[self.number]


Outcome = Literal["fires", "subdomains", "date", "platform", "less specific"]
"""What became of a rule: it fires, or it takes no subdomains, or it does not hold on the date, or it is a
platform's own and never lent to an account, or a rule before it fires."""


@dataclass(frozen=True, slots=True)
class Considered:
    """A rule that stands where an address leads: whose it is, and what became of it."""

    outlet: Outlet
    rule: Rule
    outcome: Outcome


class _Entry(NamedTuple):
    """A rule in the index: which document it stands in, as its how-manieth, and when it holds."""

    document: int
    number: int
    subdomains: bool
    valid_from: str | None
    valid_to: str | None

    def holds(self, date: str) -> bool:
        return (self.valid_from or "") <= date <= (self.valid_to or "9999-12-31")


_Key = str | tuple[str, ...]
"""A host, or a host and the segments of a path. Most rules are for hosts, and text takes less memory."""


class _Place(NamedTuple):
    """Where a rule may stand, and whether it is lent to the site that is looked for."""

    host: str
    segments: tuple[str, ...]
    lent: bool


class _IndexedFact(BaseModel):
    field: str
    value: str


class _Indexed(BaseModel):
    """What the index needs of a document; the rest is read when the outlet is found."""

    name: str
    rules: tuple[Rule, ...]
    facts: tuple[_IndexedFact, ...] = ()

    def names(self) -> tuple[str, ...]:
        return (self.name, *(fact.value for fact in self.facts if fact.field in ALIAS_FIELDS))


class Directory:
    """An immutable index over the documents of one edition, which it keeps packed.

    Several threads may use one directory.
    """

    def __init__(self, contents: Contents) -> None:
        self.edition: Edition = contents.edition
        self._by_id: dict[str, int] = {}
        self._rules: dict[_Key, tuple[_Entry, ...]] = {}
        self._depths: dict[str, int] = {}
        names: list[tuple[str, int]] = []
        platforms: list[Platform] = []
        self._bodies = PackedBodies(self._index(contents.documents, names, platforms))
        self._names: Mapping[str, int] = unique_names(names)
        self._platforms = Platforms(platforms)

    def find(self, address: str | Site, date: str | None = None) -> Found | None:
        """Find the outlet that publishes at an address.

        Args:
            address: A URL, a host name, or what `parse_site` made of one.
            date: The page's date (ISO 8601), which chooses among outlets that held the host one after
                the other; anything else counts as unknown, and then the present holder is meant.

        Raises:
            NotASiteError: The address names no website.
        """
        site = address if isinstance(address, Site) else parse_site(address)
        account = self._platforms.account(site)
        for place, entry, outcome in self._consider(site, account, date):
            if outcome == "fires":
                return self._found(site, account, place, entry)
        return None

    def consider(self, address: str | Site, date: str | None = None) -> Iterator[Considered]:
        """Give each rule that `find` would meet, most specific first, also behind the one that fires.

        Args:
            address: As in `find`.
            date: As in `find`.

        Raises:
            NotASiteError: The address names no website.
        """
        site = address if isinstance(address, Site) else parse_site(address)
        fired = False
        for _, entry, outcome in self._consider(site, self._platforms.account(site), date):
            outlet = self._outlet(entry.document)
            shown: Outcome = "less specific" if fired and outcome == "fires" else outcome
            yield Considered(outlet, outlet.rules[entry.number], shown)
            fired = fired or outcome == "fires"

    def account(self, address: str | Site) -> Account | None:
        """Whose account on a platform an address belongs to; null where it is no platform's."""
        return self._platforms.account(address if isinstance(address, Site) else parse_site(address))

    def platform(self, site: Site) -> Platform | None:
        """The platform that a page stands on, whosever page it is; null where its host is none."""
        return self._platforms.at(site)

    def by_name(self, name: str) -> Outlet | None:
        """Find the one outlet on file that has this name or alias; null where several have it."""
        number = self._names.get(name_key(name))
        return None if number is None else self._outlet(number)

    def by_id(self, outlet: str) -> Outlet | None:
        """Find an outlet by its id."""
        number = self._by_id.get(outlet)
        return None if number is None else self._outlet(number)

    def _index(
        self, documents: Iterable[Document], names: list[tuple[str, int]], platforms: list[Platform]
    ) -> Iterator[bytes]:
        """Note where each outlet is to be found, and pass its body on: so that all are gone through once."""
        for each in documents:
            if each.kind == "platforms":
                platforms.extend(read_platforms(each))
                continue
            number = self._by_id[each.name] = len(self._by_id)
            outlet = _Indexed.model_validate_json(each.body)
            names.extend((name, number) for name in outlet.names())
            for place, rule in enumerate(outlet.rules):
                self._note(rule, _Entry(number, place, rule.subdomains, rule.valid_from, rule.valid_to))
            yield each.body

    def _note(self, rule: Rule, entry: _Entry) -> None:
        segments = path_segments(rule.path)
        key = _key(rule.host, segments)
        self._rules[key] = (*self._rules.get(key, ()), entry)
        if segments:
            self._depths[rule.host] = max(self._depths.get(rule.host, 0), len(segments))

    def _consider(
        self, site: Site, account: Account | None, date: str | None
    ) -> Iterator[tuple[_Place, _Entry, Outcome]]:
        """Judge each rule by itself: the one that decides is the first that fires."""
        day = _day(date) or datetime.now(UTC).date().isoformat()
        for place in _places(site, account, self._depths):
            for entry in self._rules.get(_key(place.host, place.segments), ()):
                if not place.lent:
                    yield place, entry, "platform"
                elif place.host != site.host and not entry.subdomains:
                    yield place, entry, "subdomains"
                else:
                    yield place, entry, "fires" if entry.holds(day) else "date"

    def _outlet(self, number: int) -> Outlet:
        return Outlet.model_validate_json(self._bodies[number])

    def _found(self, site: Site, account: Account | None, place: _Place, entry: _Entry) -> Found:
        kind: Literal["platform", "path", "host", "domain"] = (
            "domain" if place.host == site.domain else "host"
        )
        if account:
            kind = "platform"
        elif place.segments:
            kind = "path"
        return Found(self._bodies[entry.document], entry.number, kind, inherited=place.host != site.host)


def _day(date: str | None) -> str | None:
    """The day of a page's date, where it is one that the calendar has."""
    try:
        return Date.fromisoformat(date[:10]).isoformat() if date else None
    except ValueError:
        return None


def _key(host: str, segments: tuple[str, ...]) -> _Key:
    return (host, *segments) if segments else host


def _places(site: Site, account: Account | None, depths: Mapping[str, int]) -> Iterator[_Place]:
    """The places where a rule for this site may stand, most specific first.

    What stands above an account on a platform is the platform's own, and is not lent to the account.
    """
    last = site.domain or site.host
    shallowest = len(account.segments) if account else 0
    host, lent = site.host, True
    while True:
        for depth in range(min(depths.get(host, 0), len(site.segments)), -1, -1):
            yield _Place(host, site.segments[:depth], lent and depth >= shallowest)
        if host == last:
            return
        lent = lent and not (account and host == account.host)
        host = host.partition(".")[2]
