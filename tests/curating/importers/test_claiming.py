"""What an import says of an outlet: names, ratings and policies."""

from pathlib import Path

from curating.importers.merging import (
    DATASET,
    SCALES,
    left,
    outlet,
    places,
    rated,
    reopened,
    rows,
    take,
)
from sidelight.curating.importers.applying import write_package
from sidelight.curating.importers.merge import merge
from sidelight.curating.importers.model import (
    ImportedOutlet,
    ImportedPolicy,
)
from sidelight.curating.importers.plan import Plan


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
