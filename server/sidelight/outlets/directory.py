"""The directory of one edition: which outlet publishes at an address, and which has a name or an id."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from pydantic import BaseModel

from sidelight.outlets import rules
from sidelight.outlets.bodies import PackedBodies
from sidelight.outlets.edition import Contents, Document, Edition, read_platforms
from sidelight.outlets.model import Outlet, Platform, Rule
from sidelight.outlets.names import ALIAS_FIELDS, name_key, unique_names
from sidelight.outlets.platforms import Account, Platforms
from sidelight.outlets.rules import Judged, Rules
from sidelight.outlets.site import Site, parse_site

Kind = Literal["platform", "path", "host", "domain"]
"""What a rule names: an account on a platform, a path, a registrable domain, or a host below one."""

Outcome = Literal[rules.Outcome, "less specific"]
"""What became of a rule: as by itself, or else a rule before it fires."""


@dataclass(frozen=True)
class Found:
    """An outlet, and why it is this one.

    `body`: the outlet's document. `number`: which of its rules matched, from 0. `kind`: what that rule names.
    `inherited`: it was written for a parent host.
    """

    body: bytes
    number: int
    kind: Kind
    inherited: bool

    @cached_property
    def outlet(self) -> Outlet:
        """The document, read when it is asked for."""
        return Outlet.model_validate_json(self.body)

    @property
    def rule(self) -> Rule:
        """The rule that matched."""
        return self.outlet.rules[self.number]


@dataclass(frozen=True, slots=True)
class Considered:
    """A rule that stands where an address leads: whose it is, and what became of it."""

    outlet: Outlet
    rule: Rule
    outcome: Outcome


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
        self._rules = Rules()
        names: list[tuple[str, int]] = []
        platforms: list[Platform] = []
        self._bodies = PackedBodies(self._index(contents.documents, names, platforms))
        self._names: Mapping[str, int] = unique_names(names)
        self._platforms = Platforms(platforms)

    def find(self, address: str | Site, day: date) -> Found | None:
        """Find the outlet that publishes at an address.

        Args:
            address: A URL, a host name, or what `parse_site` made of one.
            day: The page's day, which chooses among outlets that held the host one after the other; where it
                is not known, the present one.

        Raises:
            NotASiteError: The address names no website.
        """
        site = _site(address)
        account = self._platforms.account(site)
        judged = self._rules.decide(site, account, day)
        return self._found(site, account, judged) if judged else None

    def consider(self, address: str | Site, day: date) -> Iterator[Considered]:
        """Give each rule that `find` would meet, most specific first, also behind the one that fires.

        Args:
            address: As in `find`.
            day: As in `find`.

        Raises:
            NotASiteError: The address names no website.
        """
        site = _site(address)
        fired = False
        for _, entry, outcome in self._rules.consider(site, self._platforms.account(site), day):
            outlet = self._outlet(entry.outlet)
            shown: Outcome = "less specific" if fired and outcome == "fires" else outcome
            yield Considered(outlet, outlet.rules[entry.number], shown)
            fired = fired or outcome == "fires"

    def account(self, address: str | Site) -> Account | None:
        """Whose account on a platform an address belongs to; null where it is no platform's."""
        return self._platforms.account(_site(address))

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
            self._rules.add(number, outlet.rules)
            yield each.body

    def _outlet(self, number: int) -> Outlet:
        return Outlet.model_validate_json(self._bodies[number])

    def _found(self, site: Site, account: Account | None, judged: Judged) -> Found:
        place, entry = judged.place, judged.entry
        kind: Kind = "domain" if place.host == site.domain else "host"
        if account:
            kind = "platform"
        elif place.segments:
            kind = "path"
        return Found(self._bodies[entry.outlet], entry.number, kind, inherited=place.host != site.host)


def _site(address: str | Site) -> Site:
    return address if isinstance(address, Site) else parse_site(address)
