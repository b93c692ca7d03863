"""Merging into a package: whose rows stay, which are replaced, and what is left."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from packages import append, package
from sidelight.curating import check
from sidelight.curating.importers.applying import Package, open_package, write_package
from sidelight.curating.importers.merge import Merged, merge
from sidelight.curating.importers.model import (
    Imported,
    ImportedFact,
    ImportedOutlet,
    ImportedPolicy,
    ImportedRating,
    Place,
    place_at,
)
from sidelight.curating.importers.plan import Plan
from sidelight.outlets.claims import identify

DATASET = {
    "id": "harbour-list",
    "title": "Harbour list",
    "publisher": "Harbour Office",
    "url": "https://harbour.example/list",
    "version": "",
    "captured_on": "2026-03-02",
    "licence": "CC0-1.0",
    "ship": "whole",
}
SCALE = {
    "rater": "Harbour Office",
    "scale": "Tides",
    "about": "How often it comes out",
    "label": "",
    "definition": "",
    "url": "https://harbour.example/tides",
    "licence": "CC0-1.0",
}
SCALES = tuple({**SCALE, "label": label} for label in ("high", "low"))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return package(tmp_path)


def places(*addresses: str, account: bool = False) -> tuple[Place, ...]:
    return tuple(
        place for each in addresses if (place := place_at(each, f"list, {each}", account=account)) is not None
    )


def outlet(name: str, *addresses: str, **facts: str) -> ImportedOutlet:
    given = tuple(ImportedFact(field, value, f"list, {name}") for field, value in facts.items())
    return ImportedOutlet(name, places(*addresses), given)


def rated(name: str, label: str, *addresses: str) -> ImportedOutlet:
    rating = ImportedRating("Harbour Office", "Tides", label, f"list, {name}")
    return ImportedOutlet(name, places(*addresses), ratings=(rating,))


def take(copy: Path, *imported: Imported, **how: bool) -> Merged:
    """Merge into a package and write it."""
    opened = open_package(copy, copy)
    merged = merge(opened.rows, imported, Plan(DATASET, SCALES, **how))
    write_package(opened, merged.rows)
    return merged


def reopened(copy: Path) -> Package:
    return open_package(copy, copy)


def rows(copy: Path, table: str, outlet_: str) -> Iterator[tuple[str, ...]]:
    """The rows of the import about an outlet, without their evidence."""
    for row in reopened(copy).rows[table]:
        if row["outlet"] == outlet_ and row["dataset"] == DATASET["id"]:
            yield tuple(
                value for key, value in row.items() if value and key not in ("outlet", "dataset", "locator")
            )


def left(merged: Merged) -> dict[str, list[str]]:
    return {reason: [each.what for each in items] for reason, items in merged.summary.left.items()}


def test_a_new_outlet_comes_with_places_facts_ratings_and_what_the_label_means(copy: Path) -> None:
    merged = take(
        copy, outlet("The Quay Übersicht", "quay.example", country="IE"), rated("Bay", "low", "bay.example")
    )
    assert merged.summary.new == {"the-quay-ubersicht", "bay"}
    assert list(rows(copy, "facts", "the-quay-ubersicht")) == [("country", "IE")]
    assert list(rows(copy, "ratings", "bay")) == [("Harbour Office", "Tides", "low")]
    scales = [row["label"] for row in reopened(copy).rows["scales"] if row["rater"] == "Harbour Office"]
    assert scales == ["low"]
    assert [each for each in check(copy) if each.severity == "error"] == []


def test_an_outlet_on_file_is_known_by_its_place_and_by_its_name_on_the_same_domain(copy: Path) -> None:
    merged = take(
        copy,
        outlet("Harrow Review", "harrowreview.example", kind="review"),
        outlet("The Courier", "news.portellery-courier.example", kind="daily"),
        outlet("The Courier", "elsewhere.example"),
    )
    assert merged.summary.matched == {"the-harrow-review", "port-ellery-courier"}
    assert merged.summary.new == {"the-courier"}
    assert list(rows(copy, "facts", "the-harrow-review")) == [("kind", "review")]
    assert list(rows(copy, "domains", "port-ellery-courier")) == []


def test_rows_of_people_and_of_other_datasets_stand_and_contradictions_are_left(copy: Path) -> None:
    before = reopened(copy).rows
    merged = take(
        copy, outlet("The Harrow Review", "harrowreview.example", country="US", city="Harrow Falls")
    )
    assert left(merged) == {
        "Another source on file says otherwise.": ["the-harrow-review, country: US, and on file CA"]
    }
    assert merged.summary.on_file == 2
    assert reopened(copy).rows["facts"] == before["facts"]


def test_the_newer_copy_of_a_dataset_replaces_the_earlier_one(copy: Path) -> None:
    take(
        copy,
        rated("Bay", "low", "bay.example", "old-bay.example"),
        outlet("Quay", "quay.example", city="Quay"),
    )
    merged = take(copy, rated("Bay Online", "high", "bay.example"))
    assert list(rows(copy, "ratings", "bay")) == [("Harbour Office", "Tides", "high")]
    assert list(rows(copy, "domains", "bay")) == [("bay.example", "yes")]
    assert list(rows(copy, "facts", "bay")) == [("also_known_as", "Bay Online")]
    assert merged.summary.gone == {"quay"}
    assert "quay" not in [row["id"] for row in reopened(copy).rows["outlets"]]


def test_an_outlet_that_people_speak_of_stays_when_the_source_has_it_no_more(copy: Path) -> None:
    take(copy, outlet("Quay", "quay.example"))
    append(copy, "facts.csv", "quay,city,Quayside,https://quay.example/about,2026-03-02,,,")
    merged = take(copy, outlet("Bay", "bay.example"))
    assert left(merged) == {"The source has it no more, but others on file speak of it.": ["quay"]}
    assert list(rows(copy, "domains", "quay")) == [("quay.example", "yes")]


def test_a_source_that_is_not_whole_drops_nothing(copy: Path) -> None:
    take(copy, outlet("Quay", "quay.example", city="Quay"))
    merged = take(copy, outlet("Bay", "bay.example"), whole=False)
    assert merged.summary.gone == set()
    assert list(rows(copy, "facts", "quay")) == [("city", "Quay")]


def test_the_same_import_again_changes_no_byte(copy: Path) -> None:
    given = (
        rated("Harrow Review Online", "low", "harrowreview.example", "harrow.example/review"),
        rated("Harrow Magazine", "high", "harrowreview.example"),
        outlet("Quay", "quay.example", language="en", city="Quay"),
    )
    take(copy, *given)
    before = {file.name: file.read_bytes() for file in copy.iterdir()}
    merged = take(copy, *given)
    assert {file.name: file.read_bytes() for file in copy.iterdir()} == before
    assert merged.summary.changes == 0


def test_what_was_withdrawn_does_not_come_back(copy: Path) -> None:
    take(copy, outlet("Quay", "quay.example"))
    claim = identify("quay", "facts", {"field": "city", "value": "Quay"}.get)
    append(copy, "withdrawn.csv", f"quay,facts,city,{claim.id},2026-03-02,It was wrong.")
    merged = take(copy, outlet("Quay", "quay.example", city="Quay"))
    assert left(merged) == {"The claim was withdrawn.": ["quay: city"]}
    assert list(rows(copy, "facts", "quay")) == []


def test_a_platform_is_nobodys_and_an_account_on_it_somebodys(copy: Path) -> None:
    merged = take(
        copy,
        outlet("Speakers' Square", "square.example", kind="network"),
        outlet("Quay", "square.example/@quay"),
        ImportedOutlet("Bay", (*places("bay.example"), *places("encyclopedia.example/Bay", account=True))),
        outlet("Alice", "alice.pagewright.example"),
    )
    assert merged.summary.new == {"quay", "bay", "alice"}
    assert left(merged) == {
        "The address is a platform's, which many publishers share.": ["square.example of Speakers' Square"],
        "None of its addresses can be taken.": ["Speakers' Square"],
        "The address is no account's on a platform on file.": ["encyclopedia.example/Bay of Bay"],
    }


def test_a_site_among_several_of_an_outlet_is_a_part_of_it(copy: Path) -> None:
    append(
        copy,
        "domains.csv",
        "the-harrow-review,harrow-sports.example,,yes,,,https://harrowreview.example/,,,,",
    )
    sports = ImportedRating("Harbour Office", "Tides", "high", "list, 1")
    merged = take(
        copy,
        ImportedOutlet(
            "Harrow Sports",
            places("harrow-sports.example"),
            (ImportedFact("kind", "sports paper", "list, 1"),),
            (sports,),
        ),
        rated("The Harrow Review", "low", "harrowreview.example"),
    )
    assert list(rows(copy, "ratings", "the-harrow-review")) == [
        ("Harbour Office", "Tides", "low"),
        ("Harbour Office", "Tides", "high", "harrow-sports.example"),
    ]
    assert left(merged) == {
        "It is a part of an outlet on file, of which facts are not taken.": [
            "Harrow Sports: the-harrow-review"
        ]
    }


def test_a_source_with_several_outlets_at_one_website_goes_by_names(copy: Path) -> None:
    merged = take(
        copy,
        outlet("The Sunday Harrow", "harrowreview.example", kind="sunday paper"),
        outlet("The Harrow Review", "harrowreview.example/home", kind="review"),
        known_only=True,
        by_name=True,
    )
    assert list(rows(copy, "facts", "the-harrow-review")) == [("kind", "review")]
    assert left(merged) == {"It is not on file.": ["The Sunday Harrow"]}


def test_addresses_of_others_now_or_once_are_left(copy: Path) -> None:
    merged = take(copy, outlet("Quay", "quay.example", "northgate.example", "evening-lantern.example"))
    assert merged.summary.new == {"quay"}
    assert left(merged) == {
        "The address is another outlet's on file.": ["northgate.example of Quay: northgate-press-agency"],
        "The address was somebody's for a time: write by hand who held it when.": [
            "evening-lantern.example of Quay: the-lantern-post"
        ],
    }


def test_an_outlet_with_the_addresses_of_two_on_file_is_left(copy: Path) -> None:
    merged = take(copy, outlet("Both", "northgate.example", "harrowreview.example"))
    assert left(merged) == {
        "It may be one of several outlets on file.": ["Both: northgate-press-agency, the-harrow-review"]
    }


def test_namesakes_get_ids_of_their_own_and_keep_them(copy: Path) -> None:
    given = (outlet("The Harrow Review", "other-harrow.example"), outlet("Вестник", "vestnik.example"))
    first = take(copy, *given).summary.new
    assert first == {"the-harrow-review-other-harrow-example", "vestnik-example"}
    assert take(copy, *reversed(given)).summary.new == set()


def test_other_names_are_taken_unless_they_may_be_anothers(copy: Path) -> None:
    merged = take(
        copy,
        outlet("Ellery Courier", "portellery-courier.example"),
        outlet("NPA Newswire", "northgate.example"),
        outlet("harrow review", "harrowreview.example"),
    )
    assert list(rows(copy, "facts", "northgate-press-agency")) == [("also_known_as", "NPA Newswire")]
    assert list(rows(copy, "facts", "the-harrow-review")) == []
    assert left(merged) == {
        "The name is a part of the one on file, and may be another outlet's.": [
            "Ellery Courier: Port Ellery Courier"
        ]
    }


def test_a_label_that_its_scale_does_not_know_is_left(copy: Path) -> None:
    merged = take(copy, rated("Bay", "ebb", "bay.example"))
    assert left(merged) == {"The label is none that is known of its scale.": ["bay: ebb on the scale Tides"]}


def test_ratings_under_share_alike_stand_in_their_own_table(copy: Path) -> None:
    opened = reopened(copy)
    plan = Plan({**DATASET, "licence": "CC-BY-SA-4.0"}, SCALES)
    write_package(opened, merge(opened.rows, [rated("Bay", "low", "bay.example")], plan).rows)
    assert list(rows(copy, "ratings-wikipedia", "bay")) == [("Harbour Office", "Tides", "low")]
    assert list(rows(copy, "ratings", "bay")) == []


def test_policies_are_added_once(copy: Path) -> None:
    policy = ImportedPolicy("unnamed_sources", "https://harrowreview.example/standards")
    other = ImportedPolicy("ethics", "https://harrowreview.example/ethics")
    take(copy, ImportedOutlet("The Harrow Review", places("harrowreview.example"), policies=(policy, other)))
    urls = [row["url"] for row in reopened(copy).rows["policies"] if row["outlet"] == "the-harrow-review"]
    assert sorted(urls) == [other.url, policy.url]


def test_columns_that_only_this_package_has_are_kept(copy: Path) -> None:
    for file, old, new in (
        ("datapackage.json", '"name": "name",', '"name": "colour", "type": "string"}, {"name": "name",'),
        ("outlets.csv", "id,", "id,colour,"),
    ):
        text = (copy / file).read_text(encoding="utf-8")
        (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    lines = (copy / "outlets.csv").read_text(encoding="utf-8").splitlines()
    coloured = [lines[0], *(line.replace(",", ",blue,", 1) for line in lines[1:])]
    (copy / "outlets.csv").write_text("\n".join(coloured) + "\n", encoding="utf-8")
    take(copy, outlet("Quay", "quay.example"))
    assert {row["id"]: row["colour"] for row in reopened(copy).rows["outlets"]} == {
        "northgate-press-agency": "blue",
        "port-ellery-courier": "blue",
        "quay": "",
        "the-harrow-review": "blue",
        "the-lantern-post": "blue",
    }
