"""Hosts are written in the one way in which they are compared, and belong to somebody."""

from collections.abc import Iterator
from functools import partial

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Fault, Tables
from sidelight.outlets.site import NotASiteError, parse_site

_PUBLISHERS = "domains"


def _check(tables: Tables) -> Iterator[Problem]:
    for table in tables.having("host"):
        yield from table.faults(partial(_fault, publisher=table.name == _PUBLISHERS), "host")


def _fault(host: str, *, publisher: bool) -> Fault | None:
    if not host:
        return None
    try:
        site = parse_site(host)
    except NotASiteError:
        return f"{quoted(host)} is no host name.", "Write it like this: news.example."
    if site.host != host.strip():
        path = " and its path in the next column" if publisher and site.segments else ""
        return f"{quoted(host)} is not written as hosts are compared.", f"Write {site.host} instead{path}."
    # A platform may be a public suffix, such as github.io; a publisher cannot be.
    if site.domain is None and (publisher or "." not in host or host.replace(".", "").isdigit()):
        return (
            f"{quoted(host)} is no domain that one publisher can hold.",
            "Write the whole domain, such as news.example.",
        )
    return None


RULE = Rule("hosts", "Hosts are normalised, and no public suffix, IP address or single label.", _check)
