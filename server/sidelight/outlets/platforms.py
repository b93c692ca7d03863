"""Hosts that many publishers share, and whose account on them a page belongs to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sidelight.outlets.model import Platform
from sidelight.outlets.site import SAME_SITE, Site


@dataclass(frozen=True, slots=True)
class Account:
    """A publisher's place on a platform, e.g. `alice` on Substack.

    `host` and `segments` are the part of the address that is this account's own: an outlet's rule
    must reach at least as deep to be the account's, never the platform's.
    """

    platform: Platform
    name: str
    host: str
    segments: tuple[str, ...]


class Platforms:
    """An immutable index of platforms by host."""

    def __init__(self, platforms: Iterable[Platform]) -> None:
        by_host: dict[str, list[Platform]] = {}
        for platform in platforms:
            by_host.setdefault(platform.host, []).append(platform)
        # The longest prefix first: youtube.com/channel/x is a channel, not an account called "channel".
        self._by_host: Mapping[str, tuple[Platform, ...]] = {
            host: tuple(sorted(found, key=lambda each: -len(each.prefix))) for host, found in by_host.items()
        }

    def account(self, site: Site) -> Account | None:
        """Whose account a page stands on; null where its host is no platform or the page is nobody's."""
        for platform in self._by_host.get(site.host, ()):
            if platform.account == "path" and (account := _account_in_path(platform, site)):
                return account
        name, below, parent = site.host.partition(".")
        while below:
            for platform in self._by_host.get(parent, ()):
                if platform.account == "subdomain" and f"{name}." not in SAME_SITE:
                    return Account(platform, name, f"{name}.{parent}", ())
            name, below, parent = parent.partition(".")
        return None

    def at(self, site: Site) -> Platform | None:
        """The platform that a page stands on, whosever it is; null where its host is none."""
        account = self.account(site)
        if account:
            return account.platform
        name, _, parent = site.host.partition(".")
        host = parent if f"{name}." in SAME_SITE else site.host
        return next(iter(self._by_host.get(host, ())), None)


def _account_in_path(platform: Platform, site: Site) -> Account | None:
    *folders, mark = platform.prefix.split("/")
    depth = len(folders)
    if site.segments[:depth] != tuple(folders) or len(site.segments) <= depth:
        return None
    name = site.segments[depth].removeprefix(mark)
    if not name or not site.segments[depth].startswith(mark):
        return None
    return Account(platform, name, site.host, site.segments[: depth + 1])
