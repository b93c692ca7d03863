"""Join what a page says with what is on file into the panel that a reader sees."""

from collections import Counter
from datetime import date

from sidelight.outlets.directory import Directory
from sidelight.outlets.site import NotASiteError, Site, parse_site
from sidelight.panel.model import CitedOutlet, OutletName, Panel, PanelOrigin, PanelOutlet
from sidelight.panel.notes import notes
from sidelight.panel.outlet import edition_info, outlet_at, outlet_named
from sidelight.reading.model import Ignored, Link, OriginFinding, Page, Reading


def build_panel(page: Page, reading: Reading, directory: Directory, today: date) -> Panel:
    """Build the panel of one page.

    Args:
        page: What the reader's browser sent; its URL has been checked.
        reading: What `sidelight.reading.read` found in it.
        directory: The ratings in force.
        today: From which day the age of ratings is counted.
    """
    site = parse_site(page.url)
    publisher = outlet_at(site, directory, today, page.published)
    return Panel(
        edition=edition_info(directory),
        page=reading.page,
        outlet=publisher,
        origin=_origin(reading.origin, publisher, directory, today),
        disclaimers=reading.disclaimers,
        attributions=reading.attributions,
        declarations=reading.declarations,
        cited_outlets=_cited(page, site, reading.ignored, directory),
        ignored=reading.ignored,
        notes=tuple(notes(reading)),
    )


def _origin(finding: OriginFinding, publisher: PanelOutlet, directory: Directory, today: date) -> PanelOrigin:
    outlet = outlet_named(finding.name, directory, today) if finding.name else None
    if outlet is not None and outlet.id == publisher.id:
        # A credit to oneself under another of one's names is no republication.
        return PanelOrigin(
            status="own", name=finding.name, outlet=None, published=None, evidence=finding.evidence
        )
    return PanelOrigin(
        status=finding.status,
        name=finding.name,
        outlet=outlet,
        published=finding.published,
        evidence=finding.evidence,
    )


def _cited(
    page: Page, own: Site, ignored: tuple[Ignored, ...], directory: Directory
) -> tuple[CitedOutlet, ...]:
    """Count the article's links by outlet, most cited first; links within its own site are left out."""
    links: Counter[OutletName] = Counter()
    for link in page.links:
        if link.part != "text" or _is_inside(link, ignored):
            continue
        try:
            site = parse_site(link.url)
        except NotASiteError:
            continue
        if (site.domain or site.host) != (own.domain or own.host):
            links[_short(site, directory)] += 1
    return tuple(CitedOutlet(outlet=outlet, links=count) for outlet, count in links.most_common())


def _short(site: Site, directory: Directory) -> OutletName:
    found = directory.find(site)
    if found is None:
        return OutletName(id=None, name=site.display, site=site.display)
    return OutletName(id=found.outlet.id, name=found.outlet.name, site=found.rule.host)


def _is_inside(link: Link, ignored: tuple[Ignored, ...]) -> bool:
    return any(
        part.span.part == link.part and part.span.start <= link.start and link.end <= part.span.end
        for part in ignored
    )
