"""The outlets that an article links to: its own site, outlets on file, platforms, documents, other sites."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

from sidelight.outlets.directory import Directory, Found
from sidelight.outlets.site import NotASiteError, Site, parse_site
from sidelight.panel.model import CitedKind, CitedOutlet, OutletName, PanelOutlet
from sidelight.reading.model import Ignored, Link, Page

_DOCUMENT = re.compile(r"\.(?:pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|epub)\Z", re.IGNORECASE)
"""Files that a browser hands on or downloads. What else a document is cannot be told from an address."""
_ORDER: tuple[CitedKind, ...] = ("outlet", "document", "platform", "other", "own")

_Key = tuple[CitedKind, OutletName]


def cited_outlets(
    page: Page, ignored: Sequence[Ignored], publisher: PanelOutlet, directory: Directory, today: date
) -> tuple[CitedOutlet, ...]:
    """Count the links of the article's text by whom they lead to: outlets on file first, its own last.

    Links in furniture, and what is no address of a website, are left out. Its own is what the page's outlet
    has on file, and the account where the page stands on a platform, else the registrable domain.
    """
    own = parse_site(page.url)
    home = directory.account(own)
    counts: Counter[_Key] = Counter()
    for link in _in_article(page.links, ignored):
        try:
            site = parse_site(link.url)
        except NotASiteError:
            continue
        is_home = directory.account(site) == home and (home or _domain(site) == _domain(own))
        key: _Key = (
            ("own", _own(own, publisher))
            if is_home
            else _key(link.url, site, publisher, directory.find(site, today), directory)
        )
        counts[key] += 1
    ranked = sorted(counts.items(), key=lambda each: (_ORDER.index(each[0][0]), -each[1]))
    return tuple(CitedOutlet(kind=kind, outlet=outlet, links=count) for (kind, outlet), count in ranked)


def _in_article(links: Sequence[Link], ignored: Sequence[Ignored]) -> Iterator[Link]:
    """Give the links outside of the furniture: both run through the text once, in order."""
    n = 0
    for link in sorted((link for link in links if link.part == "text"), key=lambda link: link.start):
        while n < len(ignored) and ignored[n].span.end <= link.start:
            n += 1
        if n == len(ignored) or link.start < ignored[n].span.start:
            yield link


def _key(url: str, site: Site, publisher: PanelOutlet, found: Found | None, directory: Directory) -> _Key:
    if found is not None:
        if found.outlet.id == publisher.id:
            return "own", _own(site, publisher)
        name = OutletName(id=found.outlet.id, name=found.outlet.name, site=found.rule.host)
        return ("document" if _is_document(url) else "outlet"), name
    platform = directory.platform(site)
    if platform is not None:
        # One platform has several hosts: x.com, twitter.com.
        return "platform", OutletName(id=None, name=platform.name, site=None)
    return ("document" if _is_document(url) else "other"), _name(site)


def _own(site: Site, publisher: PanelOutlet) -> OutletName:
    if publisher.name is None:
        return _name(site)
    return OutletName(id=publisher.id, name=publisher.name, site=publisher.site)


def _is_document(url: str) -> bool:
    try:
        return _DOCUMENT.search(urlsplit(url).path) is not None
    except ValueError:
        return False


def _name(site: Site) -> OutletName:
    return OutletName(id=None, name=site.display, site=site.display)


def _domain(site: Site) -> str:
    return site.domain or site.host
