"""Wikidata: what its query service gives as JSON, one binding an item and one of its values.

A query for it selects `?item`, `?itemLabel`, a website, and what it wants of the labels of country,
language, kind and owner. The website may be called `offurl`, `website` or `officialWebsite`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sidelight.curating.importers.json_text import read_json, unlike
from sidelight.curating.importers.model import (
    Imported,
    ImportedFact,
    ImportedOutlet,
    Left,
    Place,
    Source,
    place_at,
)
from sidelight.curating.importers.standards import country_code, language_tag

_WEBSITES = ("offurl", "website", "officialWebsite")
_FIELDS = {"countryLabel": "country", "languageLabel": "language", "kindLabel": "kind", "ownerLabel": "owner"}
_ITEM = re.compile(r"Q[0-9]+")
# A page of a site's own that says nothing of where the rest of the publication stands.
_ENTRANCE = re.compile(r"/(index|default|home|main)(\.[a-z]+)?$")


@dataclass(slots=True)
class Item:
    """One item: its label, its websites, and the names of what it is stated to be."""

    id: str
    label: str
    locator: str
    websites: list[str] = field(default_factory=list)
    names: dict[str, list[str]] = field(default_factory=dict)

    def add(self, field_: str, name: str) -> None:
        """Add a name of a country, language, kind or owner, once."""
        names = self.names.setdefault(field_, [])
        if name and name not in names:
            names.append(name)


def read(data: bytes, source: Source) -> Iterator[Imported]:
    """Read the answer of the query service."""
    answer = read_json(source.file, data)
    try:
        bindings = answer["results"]["bindings"]
    except (KeyError, TypeError) as error:
        raise unlike(source.file, "results.bindings", "a list of bindings") from error
    items: dict[str, Item] = {}
    for number, binding in enumerate(bindings, start=1):
        value = _value(binding, "item", source.file, number)
        item = items.setdefault(value, Item(value.rpartition("/")[2], "", f"{source.file}, binding {number}"))
        item.label = item.label or _value(binding, "itemLabel", source.file, number)
        for name in _WEBSITES:
            website = _value(binding, name, source.file, number)
            if website and website not in item.websites:
                item.websites.append(website)
        for name, field_ in _FIELDS.items():
            item.add(field_, _value(binding, name, source.file, number))
    yield from map(outlet_of, items.values())


def outlet_of(item: Item) -> Imported:
    """Make an outlet of an item; country and language by their codes."""
    if not item.label or _ITEM.fullmatch(item.label):
        return Left("The item has no label.", item.id, item.locator)
    places: dict[str, Place] = {}
    for website in item.websites:
        place = place_at(website, item.locator)
        if place:
            place = Place(place.host, _ENTRANCE.sub("", place.path), item.locator)
            places[place.shown] = place
    if not places:
        return Left("The item has no website that one publisher can hold.", item.label, item.locator)
    return ImportedOutlet(item.label, tuple(places.values()), tuple(_facts(item)))


def _facts(item: Item) -> Iterator[ImportedFact]:
    countries = {country_code(name) for name in item.names.get("country", ())}
    # A newspaper of a country that is no more, or of several: which one is it now?
    if len(countries) == 1 and (code := countries.pop()):
        yield ImportedFact("country", code, item.locator)
    for name in item.names.get("language", ()):
        if tag := language_tag(name):
            yield ImportedFact("language", tag, item.locator)
    for field_ in ("kind", "owner"):
        for name in item.names.get(field_, ()):
            yield ImportedFact(field_, name, item.locator)


def _value(binding: Mapping[str, Mapping[str, str]], name: str, file: str, number: int) -> str:
    try:
        value = binding[name]["value"] if name in binding else ""
    except (KeyError, TypeError) as error:
        raise unlike(file, f"results.bindings[{number - 1}].{name}", "a value") from error
    if name == "item" and not value:
        raise unlike(file, f"results.bindings[{number - 1}].item", "an item")
    return value
