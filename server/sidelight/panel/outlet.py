"""Outlets as the panel shows them: found by an address or by a name, or not on file."""

from datetime import date

from sidelight.outlets.directory import Directory, Found
from sidelight.outlets.model import Outlet, Rating
from sidelight.outlets.site import Site
from sidelight.panel.model import EditionInfo, Match, PanelOutlet, PanelRating

STALE_AFTER_YEARS = 2


def edition_info(directory: Directory) -> EditionInfo:
    """Say which edition a directory holds."""
    edition = directory.edition
    return EditionInfo(id=edition.id, activated_at=edition.activated_at, outlets=edition.outlets)


def outlet_at(site: Site, directory: Directory, today: date, published: str | None = None) -> PanelOutlet:
    """Find who publishes at a site, on the page's own date where it is known (ISO 8601)."""
    found = directory.find(site, published)
    account = directory.account(site)
    platform = account.platform.name if account else None
    if found is None:
        return PanelOutlet(
            status="unknown", id=None, name=None, site=site.display, platform=platform, matched=None
        )
    return _listed(found.outlet, site.display, platform, _match(found), today)


def outlet_named(name: str, directory: Directory, today: date) -> PanelOutlet | None:
    """Find the one outlet on file that has this name; null where none or several have it."""
    outlet = directory.by_name(name)
    if outlet is None:
        return None
    site = outlet.rules[0].host if outlet.rules else None
    return _listed(outlet, site, None, Match(rule=name, kind="name", inherited=False), today)


def _match(found: Found) -> Match:
    rule = found.rule
    path = f"/{rule.path.strip('/')}" if rule.path else ""
    return Match(rule=rule.host + path, kind=found.kind, inherited=found.inherited)


def _listed(outlet: Outlet, site: str | None, platform: str | None, match: Match, today: date) -> PanelOutlet:
    return PanelOutlet(
        status="listed",
        id=outlet.id,
        name=outlet.name,
        site=site,
        platform=platform,
        matched=match,
        facts=outlet.facts,
        ratings=tuple(
            PanelRating(**dict(rating), stale=is_stale(rating, today)) for rating in outlet.ratings
        ),
        policies=outlet.policies,
        disclaimers=outlet.disclaimers,
    )


def is_stale(rating: Rating, today: date) -> bool:
    """Tell whether a rating was last given or discussed more than two years ago.

    A date of a year or a month counts as its last day; a rating without a date is not called
    stale, since its age is not known.
    """
    last_days = [_last_day(text) for text in (rating.rated_on, rating.last_reviewed) if text]
    if not last_days:
        return False
    year, month, day = max(last_days)
    return (year + STALE_AFTER_YEARS, month, day) < (today.year, today.month, today.day)


def _last_day(text: str) -> tuple[int, int, int]:
    """Read a year, a month or a day (2024, 2024-01, 2024-01-19) as its last day."""
    filled = text + {len("2024"): "-12-31", len("2024-01"): "-31"}.get(len(text), "")
    year, month, day = (int(part) for part in filled.split("-"))
    return year, month, day
