"""What a person told of an outlet, as rows of the tables."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sidelight.curating.adding.intake import Entry, Refusal
from sidelight.curating.documents import LIST_SEPARATOR
from sidelight.curating.ids import numbered, slug
from sidelight.curating.wording import FACTS
from sidelight.outlets.platforms import Account
from sidelight.outlets.site import NotASiteError, Site, parse_site, path_segments

_CODE = len("GB")
_POLICIES = ("unnamed_sources", "corrections", "ethics", "ownership", "republication")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an outlet publishes, and the field that says so."""

    site: Site
    field: str

    @property
    def path(self) -> str:
        """The path as a rule has it."""
        return "".join(f"/{segment}" for segment in self.site.segments)

    def __str__(self) -> str:
        """Host and path."""
        return self.site.host + self.path


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row to be added to a table. `origin` names the field of a column whose name is another."""

    table: str
    cells: Mapping[str, str]
    origin: Mapping[str, str]
    entry: Entry


def read_spots(
    entry: Entry, account_of: Callable[[Site], Account | None], platforms: Mapping[str, str]
) -> list[Spot] | Refusal:
    """Find out where an outlet publishes, its main place first.

    Args:
        entry: What was told.
        account_of: Says whose account on a platform a page is.
        platforms: Names of the platforms by host.
    """
    spots: dict[str, Spot] = {}
    for field in ("url", "other_hosts"):
        for address in _several(entry[field]) if field == "other_hosts" else (entry[field],):
            try:
                site = parse_site(address)
            except NotASiteError as error:
                return Refusal(field, str(error), "Copy it from the browser's address bar.")
            if account := account_of(site):
                site = Site(account.host, account.segments, site.domain)
            elif site.host in platforms:
                return Refusal(
                    field,
                    f"{site.host} is {platforms[site.host]}, which many publishers share.",
                    "Write the address of the outlet's own account there.",
                )
            elif field == "url":
                site = Site(site.host, path_segments(entry["path"]), site.domain)
            spot = Spot(site, field)
            spots.setdefault(str(spot), spot)
    return list(spots.values())


def read_rows(entry: Entry, id_: str, spots: list[Spot], today: date) -> Iterator[NewRow]:
    """Write what was told as rows.

    Args:
        entry: What was told.
        id_: The outlet's id.
        spots: Where it publishes.
        today: The day on which the page was read, if the entry does not say so.
    """
    captured_on = entry["captured_on"] or today.isoformat()
    evidence = {"page": entry["page"], "captured_on": captured_on, "archive": entry["archive"]}

    def row(table: str, cells: Mapping[str, str], **origin: str) -> NewRow:
        return NewRow(table, {"outlet": id_, **cells}, {"outlet": "id", **origin}, entry)

    yield NewRow("outlets", {"id": id_, "name": entry["name"]}, {}, entry)
    for spot in spots:
        main = spot.field == "url"
        cells = {
            "host": spot.site.host,
            "path": spot.path,
            "subdomains": entry["subdomains"] or "yes",
            "valid_from": entry["valid_from"] if main else "",
        }
        path = "path" if main and entry["path"] else spot.field
        yield row("domains", cells | evidence, host=spot.field, path=path)
    for field in FACTS:
        for value in _several(entry[field]):
            # ISO 3166-1 writes its codes with capitals.
            spelled = value.upper() if field == "country" and len(value) == _CODE else value
            yield row("facts", {"field": field, "value": spelled, **evidence}, field=field, value=field)
    for kind in _POLICIES:
        field = f"{kind}_policy"
        for url in _several(entry[field]):
            cells = {"kind": kind, "url": url, "captured_on": captured_on}
            yield row("policies", cells, kind=field, url=field)
    if entry["disclaimer"] or entry["disclaimer_scope"]:
        cells = {"text": entry["disclaimer"], "scope": entry["disclaimer_scope"], **evidence}
        page = "page"
        if entry["disclaimer_page"]:
            cells |= {"page": entry["disclaimer_page"], "archive": ""}
            page = "disclaimer_page"
        yield row("disclaimers", cells, text="disclaimer", scope="disclaimer_scope", page=page)


def propose_id(name: str, spots: list[Spot], taken: Container[str]) -> str:
    """Make an id of an outlet's name, or of its host where the name is in another script than Latin."""
    proposed = slug(name) or slug(spots[0].site.display) or slug(spots[0].site.host)
    return numbered(proposed, taken) if proposed in taken else proposed


def _several(value: str) -> tuple[str, ...]:
    """The values in one cell, each once."""
    parts = (each.strip() for each in value.split(LIST_SEPARATOR))
    return tuple(dict.fromkeys(each for each in parts if each))
