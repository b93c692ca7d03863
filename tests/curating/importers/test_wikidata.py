"""What is read in an answer of Wikidata's query service."""

import json
from typing import Any

from curating.importers.reading import facts, left, outlets, places, read
from sidelight.curating.importers.model import Imported


def binding(**values: str) -> dict[str, Any]:
    return {name: {"type": "literal", "value": value} for name, value in values.items()}


def wikidata(*bindings: dict[str, Any]) -> list[Imported]:
    return read("wikidata", json.dumps({"results": {"bindings": bindings}}), "answer.json")


def test_the_bindings_of_a_wikidata_item_are_one_outlet() -> None:
    item = {"item": "http://www.wikidata.org/entity/Q1", "itemLabel": "The Quay"}
    (found,) = outlets(
        wikidata(
            binding(**item, offurl="https://quay.example/index.html", languageLabel="Modern Greek"),
            binding(**item, offurl="https://quay.example/en", languageLabel="English", countryLabel="Russia"),
            binding(**item, languageLabel="Quayish"),
        )
    )
    assert (found.name, places(found)) == ("The Quay", ["quay.example", "quay.example/en"])
    assert facts(found) == [("country", "RU"), ("language", "el"), ("language", "en")]


def test_an_item_of_several_countries_gets_none_and_one_without_a_label_is_left() -> None:
    found = wikidata(
        binding(item="Q1", itemLabel="Quay", website="https://quay.example/", countryLabel="Russia"),
        binding(item="Q1", itemLabel="Quay", countryLabel="Soviet Union"),
        binding(item="Q2", itemLabel="Q2", website="https://bay.example/"),
    )
    assert [facts(each) for each in outlets(found)] == [[]]
    assert left(found) == [("The item has no label.", "Q2")]
