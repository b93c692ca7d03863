"""Which outlet on file an imported one is, by where it publishes and by its name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sidelight.curating.importers.model import ImportedOutlet, Place
from sidelight.curating.importers.names import squeezed
from sidelight.curating.places import platform_of
from sidelight.outlets.names import ALIAS_FIELDS
from sidelight.outlets.platforms import Platforms
from sidelight.outlets.site import parse_site, registrable_domain

Rows = Mapping[str, Sequence[Mapping[str, str]]]
"""The rows of a package by table."""


class Match(NamedTuple):
    """The outlets that an imported one may be: none if it is new. `whole`: it is all of it and not a part."""

    outlets: tuple[str, ...]
    whole: bool


class Known:
    """The outlets on file, by places and names; an import adds its own while it goes on."""

    def __init__(self, rows: Rows) -> None:
        platforms = [platform_of(row) for row in rows["platforms"]]
        self._platforms = Platforms(platforms)
        self._platform_hosts = {platform.host for platform in platforms}
        self._holders: dict[tuple[str, str], str] = {}
        self._main: dict[str, tuple[str, str]] = {}
        self._former: dict[tuple[str, str], str] = {}
        self._deeper: defaultdict[str, set[str]] = defaultdict(set)
        self._by_domain: defaultdict[str, set[str]] = defaultdict(set)
        self._names: defaultdict[str, set[str]] = defaultdict(set)
        self.ids: set[str] = set()
        for row in rows["outlets"]:
            self.add_outlet(row["id"], row["name"])
        for row in rows["facts"]:
            if row["field"] in ALIAS_FIELDS:
                self.add_name(row["outlet"], row["value"])
        for row in rows["domains"]:
            if row["valid_to"]:
                self._former[row["host"], row["path"]] = row["outlet"]
            else:
                self.add_place(row["outlet"], row["host"], row["path"], subdomains=row["subdomains"] == "yes")

    def add_outlet(self, outlet: str, name: str) -> None:
        """Note an outlet."""
        self.ids.add(outlet)
        self.add_name(outlet, name)

    def add_name(self, outlet: str, name: str) -> None:
        """Note a name of an outlet."""
        self._names[outlet].add(squeezed(name))

    def add_place(self, outlet: str, host: str, path: str, *, subdomains: bool = True) -> None:
        """Note that an outlet holds a place."""
        self._holders[host, path] = outlet
        self._main.setdefault(outlet, (host, path))
        self._by_domain[registrable_domain(host) or host].add(outlet)
        if subdomains and not path:
            self._deeper[host].add(outlet)

    def holder(self, place: Place) -> str | None:
        """Which outlet holds just this place."""
        return self._holders.get((place.host, place.path))

    def former_holder(self, place: Place) -> str | None:
        """Which outlet held it for a time that is over."""
        return self._former.get((place.host, place.path))

    def agrees(self, outlet: str, name: str) -> bool:
        """Whether a name is one of an outlet's."""
        return bool(name) and squeezed(name) in self._names[outlet]

    def covers(self, outlet: str, place: Place) -> bool:
        """Whether a place already leads to an outlet, by a rule for a shorter path or for a host above."""
        segments = place.path.split("/")[1:]
        for depth in range(len(segments) - 1, -1, -1):
            above = "".join(f"/{segment}" for segment in segments[:depth])
            if found := self._holders.get((place.host, above)):
                return found == outlet
        host = place.host.partition(".")[2]
        while "." in host:
            if holders := self._deeper.get(host):
                return outlet in holders
            host = host.partition(".")[2]
        return False

    def is_platform(self, place: Place) -> bool:
        """Whether a place is a platform's own, and no account's on it."""
        return place.host in self._platform_hosts and not self.is_account(place)

    def is_account(self, place: Place) -> bool:
        """Whether a place is just one account's on a platform."""
        account = self._platforms.account(parse_site(place.shown))
        return account is not None and len(account.segments) <= place.path.count("/")

    def match(self, given: ImportedOutlet, *, by_name: bool) -> "Match":
        """Find the outlets on file that an imported one may be.

        It is the same where a name of both is, at one of its places or below the same registrable domain;
        and, unless `by_name`, where the first place of both is. Where its first place is a further one of
        the other's, it is a part, such as a regional edition.
        """
        places = [place for place in given.places if not self.is_platform(place)]
        exact = [holder for place in places if (holder := self.holder(place))]
        near = [holder for place in places for holder in self._near(place)]
        named = sorted({outlet for outlet in (exact or near) if self.agrees(outlet, given.name)})
        if named or by_name:
            return Match(tuple(named), whole=True)
        holder = self.holder(places[0]) if places else None
        if len(set(exact)) > 1 or holder is None:
            return Match(tuple(sorted(set(exact))) if len(set(exact)) > 1 else (), whole=True)
        host, path = self._main[holder]
        # The whole site is also the outlet of which only a section was known before.
        whole = places[0].host == host and f"{path}/".startswith(f"{places[0].path}/")
        return Match((holder,), whole=whole)

    def _near(self, place: Place) -> Iterable[str]:
        # Accounts on one platform have nothing to do with each other.
        domain = registrable_domain(place.host) or place.host
        return () if self.is_account(place) else self._by_domain.get(domain, ())
