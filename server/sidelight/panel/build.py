"""Join what a page says with what is on file into the panel that a reader sees."""

from datetime import date

from sidelight.outlets.directory import Directory
from sidelight.outlets.site import parse_site
from sidelight.panel.cited import cited_outlets
from sidelight.panel.model import Panel, PanelOrigin, PanelOutlet
from sidelight.panel.notes import notes
from sidelight.panel.outlet import edition_info, outlet_at, outlet_named
from sidelight.reading.model import OriginFinding, Page
from sidelight.reading.result import Reading


def build_panel(page: Page, reading: Reading, directory: Directory, today: date) -> Panel:
    """Build the panel of one page.

    Args:
        page: What the reader's browser sent; its URL has been checked.
        reading: What `sidelight.reading.read` found in it.
        directory: The ratings in force.
        today: From which day the age of ratings is counted.
    """
    publisher = outlet_at(parse_site(page.url), directory, today, page.published)
    origin = _origin(reading.origin, publisher, directory, today)
    return Panel(
        edition=edition_info(directory),
        page=reading.page,
        outlet=publisher,
        origin=origin,
        disclaimers=reading.disclaimers,
        attributions=reading.attributions,
        declarations=reading.declarations,
        cited_outlets=cited_outlets(page, reading.ignored, publisher, directory, today),
        ignored=reading.ignored,
        notes=tuple(notes(reading, publisher, origin)),
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
