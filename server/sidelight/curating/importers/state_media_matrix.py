"""The State Media Matrix: State Media Monitor's typology, one row an asset of a media company, as CSV.

The company is not taken for the owner: it may be an agency that funds others.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sidelight.curating.descriptor import own_column
from sidelight.curating.importers.model import (
    Imported,
    ImportedFact,
    ImportedOutlet,
    ImportedRating,
    Left,
    Place,
    Source,
    place_at,
)
from sidelight.curating.importers.names import without_abbreviation
from sidelight.curating.importers.rows import read_rows
from sidelight.curating.importers.standards import country_code

RATER, SCALE = "State Media Monitor", "State media typology"
LABELS = ("SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP")

_COLUMNS = ("Country", "Media company", "Main assets", "URL", "Typology", "Status")
_OUT_OF_ORDER = {"Currently Not Functional", "Certificate Expired"}
_KINDS = ("Print", "Print media", "Television", "Radio", "News agency", "News portals", "Online")


@dataclass(frozen=True, slots=True)
class _Asset:
    country: str
    company: str
    name: str
    label: str
    place: Place
    line: int


def read(data: bytes, source: Source) -> Iterator[Imported]:
    """Read the matrix."""
    assets: list[_Asset] = []
    for row, line in read_rows(source.file, data, _COLUMNS):
        found = _asset(row, line, source.file)
        if isinstance(found, Left):
            yield found
        else:
            assets.append(found)
    by_host: defaultdict[str, list[_Asset]] = defaultdict(list)
    for asset in assets:
        by_host[asset.place.host].append(asset)
    outlets: defaultdict[tuple[str, str, frozenset[str]], list[_Asset]] = defaultdict(list)
    for host, sharing in by_host.items():
        if len({(each.country, each.company) for each in sharing}) > 1:
            companies = ", ".join(sorted({each.company for each in sharing}))
            reason = "Several companies of the list have this address."
            yield Left(reason, f"{host}: {companies}", sharing[0].place.locator)
            continue
        outlets[sharing[0].country, sharing[0].company, frozenset(each.name for each in sharing)] += sharing
    for (_, company, names), rows in outlets.items():
        yield from _outlet(_shared_name(names) or company, rows, source)


def _asset(row: Mapping[str, str], line: int, file: str) -> _Asset | Left:
    name, company = row["Main assets"], row["Media company"]
    kind, colon, rest = name.partition(": ")
    if colon and kind in _KINDS:
        name = rest
    locator = f"{file}, line {line}"
    place = place_at(row["URL"], locator) if row["URL"] else None
    reason = ""
    if not any((name, company, row["URL"])):
        reason = "The row is empty."
    elif not row["URL"]:
        reason = "It has no website in the list."
    elif place is None:
        reason = "Its website is not an address that one publisher can hold."
    elif place.host.startswith("test."):
        reason = "Its address is that of a site for tests."
    elif row["Status"] in _OUT_OF_ORDER:
        reason = "Its website did not work when the list was made."
    elif row["Typology"] not in LABELS:
        reason = "Its label is none of the typology's."
    elif not name or not company:
        reason = "It has no name in the list."
    if reason or place is None:
        return Left(reason, f"{name or company or 'a row'} ({row['URL']}, {row['Typology']})", locator)
    # The list's websites are host names: a path in one is where somebody entered the site.
    return _Asset(row["Country"], company, name, row["Typology"], Place(place.host, "", locator), line)


def _shared_name(names: frozenset[str]) -> str:
    """The name that all assets at one address begin with; empty where the address is the company's."""
    shortest = min(names, key=len)
    return shortest if all(name.startswith(shortest) for name in names) else ""


def _outlet(name: str, rows: list[_Asset], source: Source) -> Iterator[Imported]:
    first = rows[0]
    locator = _lines(source.file, sorted({row.line for row in rows}))
    labels = {row.label for row in rows}
    ratings: tuple[ImportedRating, ...] = ()
    if len(labels) == 1:
        ratings = (ImportedRating(RATER, SCALE, first.label, locator, rated_on=source.rated_on),)
    else:
        what = f"{name}: {', '.join(sorted(labels))}"
        yield Left("Its rows have different labels, so that it gets none.", what, locator)
    plain, abbreviation = without_abbreviation(name)
    facts = []
    if code := country_code(first.country):
        facts.append(ImportedFact("country", code, first.place.locator))
    else:
        yield Left("Its country has no code.", f"{name}: {first.country}", first.place.locator)
    if abbreviation:
        facts.append(ImportedFact("also_known_as", abbreviation, first.place.locator))
    places: dict[str, Place] = {}
    for row in rows:
        places.setdefault(row.place.host, row.place)
    # A site before those below it.
    ordered = sorted(places.values(), key=lambda place: place.host.count("."))
    yield ImportedOutlet(plain, tuple(ordered), tuple(facts), ratings)


def _lines(file: str, lines: list[int]) -> str:
    """Write the place of several rows; a long list is cut."""
    if len(lines) == 1:
        return f"{file}, line {lines[0]}"
    written = f"{file}, lines {', '.join(map(str, lines[:-1]))} and {lines[-1]}"
    longest = own_column("facts", "locator").constraints.max_length
    if longest is None or len(written) <= longest:
        return written
    return f"{file}, lines {', '.join(map(str, lines[:20]))} and {len(lines) - 20} more"
