"""Which rules stand where an address leads, most specific first.

Whole labels and whole path segments are compared, never parts of them: first the exact host, then its parents
down to the registrable domain where a rule takes its subdomains; at each host the longest path first. What
this costs depends on the address, not on the number of rules.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from sidelight.outlets.model import Rule
from sidelight.outlets.platforms import Account
from sidelight.outlets.site import Site, path_segments

Outcome = Literal["fires", "subdomains", "date", "platform"]
"""What becomes of a rule by itself: it fires, or it takes no subdomains, or it does not hold on the day, or
it is a platform's own and never lent to an account."""


class Place(NamedTuple):
    """Where a rule may stand, and whether what stands there is lent to the site that is looked for."""

    host: str
    segments: tuple[str, ...]
    lent: bool


class Entry(NamedTuple):
    """A rule in the index: its outlet's number, its own among the rules of that outlet, and when it holds."""

    outlet: int
    number: int
    subdomains: bool
    valid_from: str | None
    valid_to: str | None

    def holds(self, day: str) -> bool:
        """Whether it holds on a day (ISO 8601)."""
        return (self.valid_from or "") <= day <= (self.valid_to or "9999-12-31")


class Judged(NamedTuple):
    """A rule that stands where an address leads, and what becomes of it."""

    place: Place
    entry: Entry
    outcome: Outcome


_Key = str | tuple[str, ...]
"""A host, or a host and the segments of a path. Most rules are for hosts, and text takes less memory."""


class Rules:
    """An index of the rules of many outlets."""

    def __init__(self) -> None:
        self._entries: dict[_Key, tuple[Entry, ...]] = {}
        self._depths: dict[str, int] = {}

    def add(self, outlet: int, rules: Iterable[Rule]) -> None:
        """Add all rules of an outlet, which is known by a number."""
        for number, rule in enumerate(rules):
            segments = path_segments(rule.path)
            key = _key(rule.host, segments)
            entry = Entry(outlet, number, rule.subdomains, rule.valid_from, rule.valid_to)
            self._entries[key] = (*self._entries.get(key, ()), entry)
            if segments:
                self._depths[rule.host] = max(self._depths.get(rule.host, 0), len(segments))

    def decide(self, site: Site, account: Account | None, day: date) -> Judged | None:
        """Give the rule that decides whose a page is; null where none does. Arguments as of `consider`."""
        return next((each for each in self.consider(site, account, day) if each.outcome == "fires"), None)

    def consider(self, site: Site, account: Account | None, day: date) -> Iterator[Judged]:
        """Judge each rule by itself: the one that decides is the first that fires.

        Args:
            site: Where the address leads.
            account: Whose account on a platform that is; null where it is none.
            day: The day on which the rules have to hold.
        """
        on = day.isoformat()
        for place in _places(site, account, self._depths):
            for entry in self._entries.get(_key(place.host, place.segments), ()):
                yield Judged(place, entry, _outcome(place, entry, site.host, on))


def _outcome(place: Place, entry: Entry, host: str, day: str) -> Outcome:
    if not place.lent:
        return "platform"
    if place.host != host and not entry.subdomains:
        return "subdomains"
    return "fires" if entry.holds(day) else "date"


def _key(host: str, segments: tuple[str, ...]) -> _Key:
    return (host, *segments) if segments else host


def _places(site: Site, account: Account | None, depths: Mapping[str, int]) -> Iterator[Place]:
    """The places where a rule for this site may stand, most specific first.

    What stands above an account on a platform is the platform's own, and is not lent to the account.
    """
    last = site.domain or site.host
    shallowest = len(account.segments) if account else 0
    host, lent = site.host, True
    while True:
        for depth in range(min(depths.get(host, 0), len(site.segments)), -1, -1):
            yield Place(host, site.segments[:depth], lent and depth >= shallowest)
        if host == last:
            return
        lent = lent and not (account and host == account.host)
        host = host.partition(".")[2]
