"""Hosts are written in the one way in which they are compared, and belong to somebody."""

from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Tables
from sidelight.outlets.site import NotASiteError, parse_site

_PUBLISHERS = "domains"


def _check(tables: Tables) -> Iterator[Problem]:
    for table in tables.having("host"):
        for row in table.rows:
            fault = _fault(row["host"], publisher=table.name == _PUBLISHERS)
            if fault:
                yield table.problem(row, "host", *fault)


def _fault(host: str, *, publisher: bool) -> tuple[str, str] | None:
    if not host:
        return None
    try:
        site = parse_site(host)
    except NotASiteError:
        return f"{quoted(host)} is no host name.", "Write it like this: news.example."
    if site.host != host:
        return (
            f"{quoted(host)} is not written as hosts are compared.",
            f"Write {site.host} instead, and a path in its own column.",
        )
    # A platform may be a public suffix, such as github.io; a publisher cannot be.
    if site.domain is None and (publisher or "." not in host or host.replace(".", "").isdigit()):
        return (
            f"{quoted(host)} is no domain that one publisher can hold.",
            "Write the whole domain, such as news.example.",
        )
    return None


RULE = Rule("hosts", "Hosts are normalised, and no public suffix, IP address or single label.", _check)
