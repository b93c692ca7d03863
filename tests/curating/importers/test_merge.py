"""Merging into a package: whose rows stay, which are replaced, and what is left."""

from pathlib import Path

from curating.importers.merging import left, outlet, rated, reopened, rows, take
from packages import append
from sidelight.curating import check
from sidelight.outlets.claims import identify


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
