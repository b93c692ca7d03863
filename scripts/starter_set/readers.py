"""Readers of the lists that only the starter set uses: names of outlets, where they are, their languages."""

import csv
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from sidelight.curating.importers.model import Imported, ImportedFact, ImportedOutlet, Left, Place, place_at
from sidelight.curating.importers.rows import read_rows
from sidelight.curating.importers.standards import country_code, language_tag
from sidelight.curating.importers.wikidata import Item, outlet_of

_SEPARATOR = "|"
# Locations of the list of homepages that are no cities.
_NO_CITIES = {"Silicon Valley"}


def read_fundus(file: Path, locator: str) -> Iterator[Imported]:
    """Publishers that Fundus reads: name, website, languages. Its sections are not countries."""
    for row, _ in read_rows(locator, file.read_bytes(), ("name", "url", "languages")):
        place_in_list = f"{locator}, row of {urlsplit(row['url']).netloc}"
        place = place_at(row["url"], place_in_list)
        if place is None:
            yield Left(
                "Its website is not an address that one publisher can hold.", row["name"], place_in_list
            )
            continue
        tags = [tag for each in row["languages"].split(_SEPARATOR) if (tag := language_tag(each))]
        facts = tuple(ImportedFact("language", tag, place_in_list) for tag in tags)
        yield ImportedOutlet(row["name"], (Place(place.host, "", place_in_list),), facts)


def read_homepages(file: Path, locator: str) -> Iterator[Imported]:
    """Homepages of news sites: name, city, country, language."""
    by_place: defaultdict[str, list[ImportedOutlet]] = defaultdict(list)
    for row, _ in read_rows(locator, file.read_bytes(), ("twitter", "url", "name", "location", "country")):
        outlet = homepage(row, f"{locator}, row of {row['twitter']}")
        if isinstance(outlet, Left):
            yield outlet
        else:
            by_place[outlet.places[0].shown].append(outlet)
    for outlets in by_place.values():
        first = outlets[0]
        said = [{(fact.field, fact.value) for fact in each.facts} for each in outlets]
        # Where several rows have one address, only what all of them say is of the site.
        facts = tuple(fact for fact in first.facts if all((fact.field, fact.value) in each for each in said))
        yield ImportedOutlet(first.name, first.places, facts)


def homepage(row: Mapping[str, str], locator: str) -> ImportedOutlet | Left:
    """Make an outlet of one row of the list of homepages."""
    place = place_at(row["url"], locator)
    if place is None:
        return Left("Its website is not an address that one publisher can hold.", row["name"], locator)
    facts = []
    if code := country_code(row["country"]):
        facts.append(ImportedFact("country", code, locator))
    if row["location"] and row["location"] not in _NO_CITIES:
        facts.append(ImportedFact("city", row["location"], locator))
    if tag := language_tag(row["language"]):
        facts.append(ImportedFact("language", tag, locator))
    return ImportedOutlet(row["name"], (place,), tuple(facts))


def read_wikidata(file: Path, locator: str, wrong: Collection[str]) -> Iterator[Imported]:
    """Wikidata's newspapers. `wrong`: items whose website is not theirs."""
    items: dict[str, Item] = {}
    columns = ("qid", "label", "official_website", "country_label", "language_label")
    for row, _ in read_rows(locator, file.read_bytes(), columns):
        item = items.setdefault(row["qid"], Item(row["qid"], row["label"], f"{locator}, item {row['qid']}"))
        item.websites.append(row["official_website"])
        for field, column in (("country", "country_label"), ("language", "language_label")):
            for name in row[column].split(_SEPARATOR):
                item.add(field, name)
    for item in items.values():
        if item.id in wrong:
            yield Left("Its website is another publication's.", item.label, item.locator)
        else:
            # The list is one of newspapers.
            item.add("kind", "newspaper")
            yield outlet_of(item)


def read_newspapers(file: Path, locator: str, places: Mapping[str, Place]) -> Iterator[Imported]:
    """Newspapers in the United States by the title of their article. `places`: an address by such a title."""
    with file.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), start=2):
            # A name without an article may be that of another newspaper's.
            place = places.get(row["WP-title"]) if row["pageid"] else None
            if place:
                cited = f"{locator}, line {number}"
                facts = (ImportedFact("country", "US", cited), ImportedFact("kind", "newspaper", cited))
                yield ImportedOutlet("", (replace(place, locator=cited),), facts)
