"""Which outlet an address leads to, by which rule, and what became of the other rules near it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from sidelight.curating.documents import package_documents
from sidelight.curating.table import Row, Tables
from sidelight.curating.wording import held, reach
from sidelight.outlets.directory import Considered, Directory, Found
from sidelight.outlets.edition import Contents, Edition
from sidelight.outlets.model import Rule
from sidelight.outlets.platforms import Account
from sidelight.outlets.site import Site, parse_site

_RULES = "domains"


@dataclass(frozen=True, slots=True)
class Step:
    """A rule near an address: whose it is, where it stands (file and line), and why it fires or does not."""

    outlet: str
    rule: str
    place: str
    fires: bool
    why: str


@dataclass(frozen=True, slots=True)
class Lookup:
    """What an address leads to.

    `changes` says what was done to the address before it was compared; `steps` are the rules in the order in
    which they were considered, and then those of the same domain that stand where the address does not lead.
    """

    site: Site
    changes: tuple[str, ...]
    account: Account | None
    found: Found | None
    steps: tuple[Step, ...]


def package_directory(tables: Tables) -> Directory:
    """Make the directory that a package would be in force."""
    documents = package_documents(tables)
    return Directory(Contents(Edition("", "", len(tables["outlets"].rows)), documents))


def look_up(tables: Tables, directory: Directory, address: str, day: date) -> Lookup:
    """Find out which outlet publishes at an address, and why it is this one.

    Args:
        tables: A package without problems.
        directory: What `package_directory` made of it.
        address: A URL or a host name.
        day: The page's day, or the present one.

    Raises:
        NotASiteError: The address names no website.
    """
    site = parse_site(address)
    rules = RuleRows(tables)
    met = tuple(directory.consider(site, day))
    steps = [_met(rules, each) for each in met]
    known = {rules.of(each.outlet.id, each.rule).record.number for each in met}
    steps += [
        _elsewhere(rules, directory, row, site)
        for row in tables[_RULES].rows
        if row.record.number not in known and _near(row["host"], site)
    ]
    account, found = directory.account(site), directory.find(site, day)
    return Lookup(site, tuple(_changes(address, site)), account, found, tuple(steps))


class RuleRows:
    """The rows of the table of domains by the rules that they became."""

    def __init__(self, tables: Tables) -> None:
        self._table = tables[_RULES]
        self._rows = {
            (row["outlet"], row["host"], row["path"], row["valid_from"], row["valid_to"]): row
            for row in self._table.rows
        }

    def of(self, outlet: str, rule: Rule) -> Row:
        """The row of an outlet's rule."""
        return self._rows[outlet, rule.host, rule.path, rule.valid_from or "", rule.valid_to or ""]

    def place(self, outlet: str, rule: Rule) -> str:
        """File and line of an outlet's rule."""
        return f"{self._table.file}:{self.of(outlet, rule).record.line}"

    def step(self, outlet: str, rule: Rule, *, fires: bool, why: str) -> Step:
        """A step that a lookup took at an outlet's rule."""
        return Step(outlet, f"{rule.address}, {reach(rule)}", self.place(outlet, rule), fires, why)


def _met(rules: RuleRows, considered: Considered) -> Step:
    outlet, rule, outcome = considered.outlet, considered.rule, considered.outcome
    return rules.step(outlet.id, rule, fires=outcome == "fires", why=_WHY[outcome].format(held=held(rule)))


_WHY = {
    "fires": "this rule decides",
    "subdomains": "takes no hosts below its own",
    "date": "held {held}",
    "platform": "a platform's own entry is never lent to an account",
    "less specific": "a more specific rule decides before it",
}


def _near(host: str, site: Site) -> bool:
    around = site.domain or site.host
    return host == around or host.endswith(f".{around}")


def _elsewhere(rules: RuleRows, directory: Directory, row: Row, site: Site) -> Step:
    on_the_way = site.host == row["host"] or site.host.endswith(f".{row['host']}")
    why = f"the page is not below {row['path']}" if on_the_way else f"the page is not on {row['host']}"
    outlet = directory.by_id(row["outlet"])
    given = outlet.rules if outlet else ()
    rule = next(each for each in given if rules.of(row["outlet"], each) is row)
    return rules.step(row["outlet"], rule, fires=False, why=why)


def _changes(address: str, site: Site) -> Iterator[str]:
    """Say what `parse_site` did to an address."""
    given = address.strip().replace("\\", "/")
    parts = urlsplit(given if "://" in given else f"http://{given.removeprefix('//')}")
    host = (parts.hostname or "").removesuffix(".")
    if parts.username is not None:
        yield "The user name before the host is left out."
    if parts.port is not None:
        yield f"The port {parts.port} is left out."
    if not host.isascii():
        yield f"{host} is compared as {site.host}."
    elif host != site.host and host.endswith(f".{site.host}"):
        yield f"“{host.removesuffix(site.host)}” is left out: it is the same site."
    elif host != site.host:
        yield f"{host} is compared as {site.host}."
    if parts.path.strip("/") != "/".join(site.segments):
        yield f"The path is compared as /{'/'.join(site.segments)}."
    if parts.query or parts.fragment:
        yield "What stands behind “?” or “#” is left out."
