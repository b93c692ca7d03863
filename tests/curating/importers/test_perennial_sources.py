"""What is read in Wikipedia's list of perennial sources."""

import json
from collections.abc import Mapping

import pytest

from curating.importers.reading import facts, left, outlets, places, read
from sidelight.curating.importers.model import Imported


def entry(id_: str, name: str, status: str, uses: str, **more: str) -> dict[str, str]:
    blacklisted = more.pop("blacklisted", "")
    text = f"|-\n| [[{name}]]\n| {{{{WP:RSPSTATUS|{status}{blacklisted}}}}}\n| {{{{WP:RSPUSES|{uses}}}}}"
    return {"id": id_, "name": name, "status": status, "alltext": text, **more}


def perennial(*entries: Mapping[str, str]) -> list[Imported]:
    return read("perennial-sources", "".join(f"{json.dumps(each)}\n" for each in entries), "sources.jsonl")


def test_entries_of_one_outlet_are_ratings_of_its_parts() -> None:
    (found,) = outlets(
        perennial(
            entry("The Tidings", "The Tidings", "gr", "tidings.example|old-tidings.example", rsp_last="2025"),
            entry("The Tidings blogs", "The Tidings", "nc", "tidings.example"),
            entry(
                "The Tidings (2019-2022)",
                "The Tidings",
                "d",
                "tidings.example",
                content_qualifier="(UK) (May 2019May 2022)",
                blacklisted="|b=y",
            ),
        )
    )
    assert places(found) == ["tidings.example", "old-tidings.example"]
    assert [
        (each.label, each.scope, each.lists, each.last_reviewed, each.locator) for each in found.ratings
    ] == [
        ("Generally reliable", "", (), "2025", "sources.jsonl, line 1"),
        ("No consensus", "The Tidings blogs", (), "", "sources.jsonl, line 2"),
        ("Deprecated", "May 2019–May 2022", ("Wikipedia spam blacklist",), "", "sources.jsonl, line 3"),
    ]


@pytest.mark.parametrize(
    ("id_", "title", "qualifier", "name", "aliases"),
    [
        ("Tidings", "Tidings (magazine)", "", "Tidings", []),
        ("Harbour", "Harbour Media Network", "", "Harbour", ["Harbour Media Network"]),
        ("HPA", "Harbour Press Agency", "(HPA)", "Harbour Press Agency", ["HPA"]),
        ("HPA", "HPA", "(Harbour Press Agency)", "HPA", ["Harbour Press Agency"]),
        ("Zero Tide", "Zero Tide", "(ZeroTide, The Sunday Tide, Tide TV)", "Zero Tide", ["ZeroTide"]),
        ("Royal Quay", "anchor", "", "Royal Quay", []),
    ],
)
def test_only_names_that_are_certainly_the_outlets_are_taken(
    id_: str, title: str, qualifier: str, name: str, aliases: list[str]
) -> None:
    (found,) = outlets(perennial(entry(id_, title, "gr", "here.example", name_qualifier=qualifier)))
    assert found.name == name
    assert [value for _, value in facts(found)] == aliases


def test_entries_that_are_no_outlet_or_have_no_address_are_left() -> None:
    found = perennial(
        entry("Preprints", "Preprint", "gu", "preprints.example"),
        entry("Tide", "Tide", "m", "tide.example"),
        entry("Quay", "Quay", "gu", "quay.example/pictures*"),
        entry("Bay News", "Bay News", "gr", "baynews.example|bay.example"),
        entry("Bay", "Bay", "nc", "bay.example"),
    )
    assert [each for each, _ in left(found)] == [
        "The entry is about no outlet.",
        "The status is a code that the list's documentation gives no words for.",
        "The entry has no address of its own.",
        "Another entry has this address as its first.",
    ]
    assert [(each.name, places(each)) for each in outlets(found)] == [
        ("Bay News", ["baynews.example"]),
        ("Bay", ["bay.example"]),
    ]
