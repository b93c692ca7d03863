"""Outlets as the panel shows them: found by an address or by a name, or not on file."""

from datetime import date
from typing import get_args

from sidelight.outlets import dates
from sidelight.outlets.directory import Directory, Found
from sidelight.outlets.model import Fact, Outlet, Rating
from sidelight.outlets.site import NotASiteError, Site, parse_site
from sidelight.panel.model import EditionInfo, FiledOutlet, Match, PanelOutlet, PanelRating

_FIELDS = get_args(Fact.model_fields["field"].annotation)


def edition_info(directory: Directory) -> EditionInfo:
    """Say which edition a directory holds."""
    edition = directory.edition
    return EditionInfo(id=edition.id, activated_at=edition.activated_at, outlets=edition.outlets)


def outlet_at(site: Site, directory: Directory, today: date, published: str | None = None) -> PanelOutlet:
    """Find who publishes at a site, on the page's own date where it is known (ISO 8601)."""
    found = directory.find(site, dates.day_of(published) or today)
    account = directory.account(site)
    platform = account.platform.name if account else None
    if found is None:
        return PanelOutlet(
            status="unknown",
            id=None,
            name=None,
            site=site.display,
            platform=platform,
            account=account.name if account else None,
            matched=None,
        )
    return _listed(found.outlet, site.display, platform, _match(found), today)


def outlet_named(name: str, directory: Directory, today: date) -> PanelOutlet | None:
    """Find the one outlet on file that has this name; null where none or several have it.

    Pages name outlets by their addresses too: "originally published on lanternpost.example".
    """
    outlet = directory.by_name(name)
    if outlet is None:
        return _outlet_addressed(name, directory, today)
    site = outlet.rules[0].host if outlet.rules else None
    return _listed(outlet, site, None, Match(rule=name, kind="name", inherited=False), today)


def _outlet_addressed(name: str, directory: Directory, today: date) -> PanelOutlet | None:
    if "." not in name or " " in name:
        return None
    try:
        site = parse_site(name)
    except NotASiteError:
        return None
    found = outlet_at(site, directory, today)
    return found if found.status == "listed" else None


def filed(outlet: Outlet, today: date) -> FiledOutlet:
    """All that is on file of an outlet, the age of its ratings counted from a day."""
    return FiledOutlet(**{**dict(outlet), "facts": _facts(outlet), "ratings": _ratings(outlet, today)})


def _match(found: Found) -> Match:
    return Match(rule=found.rule.address, kind=found.kind, inherited=found.inherited)


def _listed(outlet: Outlet, site: str | None, platform: str | None, match: Match, today: date) -> PanelOutlet:
    return PanelOutlet(
        status="listed",
        id=outlet.id,
        name=outlet.name,
        site=site,
        platform=platform,
        matched=match,
        facts=_facts(outlet),
        ratings=_ratings(outlet, today),
        policies=outlet.policies,
        disclaimers=outlet.disclaimers,
        replies=outlet.replies,
    )


def _facts(outlet: Outlet) -> tuple[Fact, ...]:
    """The facts in the order of their fields: that of every outlet alike, whatever came on file first."""
    return tuple(sorted(outlet.facts, key=lambda fact: _FIELDS.index(fact.field)))


def _ratings(outlet: Outlet, today: date) -> tuple[PanelRating, ...]:
    return tuple(PanelRating(**dict(rating), stale=is_stale(rating, today)) for rating in outlet.ratings)


def is_stale(rating: Rating, today: date) -> bool:
    """Tell whether a rating was last given or discussed too long ago to stand without a word on its age."""
    return dates.is_stale(rating.dated, today)
