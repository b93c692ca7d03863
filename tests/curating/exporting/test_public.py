"""What may not be published is left out, with all that leans on it, and it is said what that is."""

import csv
import shutil
from pathlib import Path

from curating.exporting.making import (
    PRIVATE,
    RATINGS,
    SHIPPED,
    errors,
    everything,
    form_of,
    publish,
    with_rows,
)
from sidelight.curating import load_package
from sidelight.curating.exporting import export
from sidelight.outlets.edition import edition_id


def test_what_may_not_be_published_is_in_no_byte_of_it(target: Path, tmp_path: Path) -> None:
    package = with_rows(tmp_path, PRIVATE)
    publish(package, target, form_of(target))
    assert b"gull" not in everything(target).lower()
    export(package, target, form_of(target), public=False, force=True)
    assert b"gull" in everything(target).lower()


def test_it_is_said_what_was_left_out_and_why(tmp_path: Path) -> None:
    selection = publish(with_rows(tmp_path, PRIVATE), tmp_path / "public")
    assert [str(each) for each in selection.left_out] == [
        "from the dataset gull-index, which is private: domains 1, facts 2, ratings 1, datasets 1",
        "outlets that no remaining domain leads to, and what is said of them: outlets 1, facts 1",
        "replies to claims that are left out: replies 2",
        "not used by any row that remains: scales 1",
    ]
    assert errors(tmp_path / "public") == []
    assert edition_id(load_package(tmp_path / "public")) == edition_id(load_package(RATINGS))


def test_whatever_dataset_becomes_private_the_rest_is_a_sound_package(tmp_path: Path) -> None:
    with (SHIPPED / "datasets.csv").open(encoding="utf-8", newline="") as table:
        datasets = [each["id"] for each in csv.DictReader(table)]
    for private in [[each] for each in datasets] + [datasets]:
        package, public = tmp_path / "package", tmp_path / "public"
        shutil.copytree(SHIPPED, package)
        lines = (package / "datasets.csv").read_text(encoding="utf-8").splitlines()
        lines = [
            f"{line.rpartition(',')[0]},private" if line.partition(",")[0] in private else line
            for line in lines
        ]
        (package / "datasets.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        publish(package, public)
        assert errors(public) == []
        left = (public / "datasets.csv").read_text(encoding="utf-8")
        assert not [each for each in private if f"\n{each}," in left]
        shutil.rmtree(package)
        shutil.rmtree(public)


def test_a_rating_that_a_person_copied_needs_a_scale_that_may_be_passed_on(tmp_path: Path) -> None:
    scale = "Fen Institute,Fen scale,What fens hold,{},,https://fen.example/,,,,CC-BY-NC-4.0"
    rows = {
        "datasets.csv": ["fen-list,Fen list,Fen Institute,https://fen.example/list,,,CC-BY-NC-4.0,facts"],
        "scales.csv": [scale.format(label) for label in ("boggy", "dry")],
        "ratings.csv": [
            "the-harrow-review,Fen Institute,Fen scale,boggy,,,2026,,https://fen.example/a,2026-03-02,,,",
            "the-lantern-post,Fen Institute,Fen scale,dry,,,2026,,,,,fen-list,line 2",
        ],
    }
    selection = publish(with_rows(tmp_path, rows), tmp_path / "public")
    assert [str(each) for each in selection.left_out] == [
        "ratings by Fen Institute (CC-BY-NC-4.0), whose licence does not let them be passed on: ratings 1"
    ]
    assert selection.single_facts == {"fen-list": 1}
    assert "dry" in (tmp_path / "public" / "ratings.csv").read_text(encoding="utf-8")
