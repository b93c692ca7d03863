"""The directory of one edition: which outlet publishes at an address, and which has a name.

Lookup compares whole labels and whole path segments, never parts of them: first the exact host,
then its parents down to the registrable domain where a rule takes its subdomains; at each host
the longest path first. What a lookup costs depends on the address, not on the number of rules.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from pydantic import BaseModel

from sidelight.outlets.edition import Contents, Edition, read_platforms
from sidelight.outlets.model import Outlet, Rule
from sidelight.outlets.names import ALIAS_FIELDS, name_key, unique_names
from sidelight.outlets.platforms import Account, Platforms
from sidelight.outlets.site import Site, parse_site, path_segments

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Found:
    """An outlet, and why it is this one.

    `rule`: the rule that matched. `kind`: what the rule names: an account on a platform, a path, a
    registrable domain, or a host below one. `inherited`: the rule was written for a parent host.
    """

    outlet: Outlet
    rule: Rule
    kind: Literal["platform", "path", "host", "domain"]
    inherited: bool


class _Entry(NamedTuple):
    """A rule in the index: which document it stands in, as its how-manieth, and when it holds."""

    document: int
    number: int
    subdomains: bool
    valid_from: str | None
    valid_to: str | None

    def holds(self, date: str | None) -> bool:
        if date is None:
            return self.valid_to is None
        return (self.valid_from or "") <= date <= (self.valid_to or "9999-12-31")


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
    """An immutable index over the documents of one edition, which it keeps as bytes.

    Several threads may use one directory.
    """

    def __init__(self, contents: Contents) -> None:
        self.edition: Edition = contents.edition
        outlets = [each for each in contents.documents if each.kind == "outlet"]
        self._bodies: Sequence[bytes] = [each.body for each in outlets]
        self._by_id: Mapping[str, int] = {each.name: number for number, each in enumerate(outlets)}
        self._platforms = Platforms(
            platform
            for each in contents.documents
            if each.kind == "platforms"
            for platform in read_platforms(each)
        )
        rules: dict[tuple[str, ...], tuple[_Entry, ...]] = {}
        depths: dict[str, int] = {}
        names: list[tuple[str, int]] = []
        for number, body in enumerate(self._bodies):
            outlet = _Indexed.model_validate_json(body)
            names.extend((name, number) for name in outlet.names())
            for place, rule in enumerate(outlet.rules):
                key = (rule.host, *path_segments(rule.path))
                entry = _Entry(number, place, rule.subdomains, rule.valid_from, rule.valid_to)
                rules[key] = (*rules.get(key, ()), entry)
                if len(key) > 1:
                    depths[key[0]] = max(depths.get(key[0], 0), len(key) - 1)
        self._rules: Mapping[tuple[str, ...], tuple[_Entry, ...]] = rules
        self._depths: Mapping[str, int] = depths
        self._names = unique_names(names)

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
        day = date[:10] if date and _DATE.match(date) else None
        for key, exact in _keys(site, account, self._depths):
            for entry in self._rules.get(key, ()):
                if (exact or entry.subdomains) and entry.holds(day):
                    return self._found(site, account, key, entry)
        return None

    def account(self, address: str | Site) -> Account | None:
        """Whose account on a platform an address belongs to; null where it is no platform's."""
        return self._platforms.account(address if isinstance(address, Site) else parse_site(address))

    def by_name(self, name: str) -> Outlet | None:
        """Find the one outlet on file that has this name or alias; null where several have it."""
        number = self._names.get(name_key(name))
        return None if number is None else self._outlet(number)

    def by_id(self, outlet: str) -> Outlet | None:
        """Find an outlet by its id."""
        number = self._by_id.get(outlet)
        return None if number is None else self._outlet(number)

    def _outlet(self, number: int) -> Outlet:
        return Outlet.model_validate_json(self._bodies[number])

    def _found(self, site: Site, account: Account | None, key: tuple[str, ...], entry: _Entry) -> Found:
        outlet = self._outlet(entry.document)
        kind: Literal["platform", "path", "host", "domain"] = "domain" if key[0] == site.domain else "host"
        if account:
            kind = "platform"
        elif len(key) > 1:
            kind = "path"
        return Found(outlet, outlet.rules[entry.number], kind, inherited=key[0] != site.host)


def _keys(
    site: Site, account: Account | None, depths: Mapping[str, int]
) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The places where a rule for this site may stand, most specific first, and whether host is exact.

    On a platform the search ends at the account: the platform's own entry says nothing of it.
    """
    last = account.host if account else site.domain or site.host
    shallowest = len(account.segments) if account else 0
    host = site.host
    while True:
        for depth in range(min(depths.get(host, 0), len(site.segments)), shallowest - 1, -1):
            yield (host, *site.segments[:depth]), host == site.host
        if host == last:
            return
        host = host.partition(".")[2]
