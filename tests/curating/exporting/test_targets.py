"""An export takes no place that is somebody's, and leaves nothing where it fails."""

from pathlib import Path

import pytest

from curating.exporting.making import RATINGS, SHIPPED, everything, form_of, keep, with_rows
from sidelight.curating.exporting import ExportError, Format, export


def test_what_is_there_stays_unless_it_may_be_replaced(target: Path) -> None:
    keep(RATINGS, target, form_of(target))
    before = everything(target)
    with pytest.raises(ExportError, match="is there already"):
        keep(SHIPPED, target, form_of(target))
    assert everything(target) == before
    export(SHIPPED, target, form_of(target), public=False, force=True)
    assert everything(target) != before


def test_force_replaces_no_folder_that_holds_something_else(tmp_path: Path) -> None:
    keep(RATINGS, tmp_path / "package")
    (tmp_path / "package" / "notes.txt").write_text("Mine.")
    with pytest.raises(ExportError, match=r"holds something else than an export: notes\.txt"):
        export(RATINGS, tmp_path / "package", "csv", public=False, force=True)
    assert (tmp_path / "package" / "notes.txt").read_text() == "Mine."


def test_force_does_not_make_a_folder_of_a_file_or_the_other_way_round(tmp_path: Path) -> None:
    keep(RATINGS, tmp_path / "folder")
    keep(RATINGS, tmp_path / "file", "json")
    replacements: list[tuple[Format, str]] = [("json", "folder"), ("csv", "file")]
    for form, name in replacements:
        with pytest.raises(ExportError, match="would not be one any more"):
            export(RATINGS, tmp_path / name, form, public=False, force=True)


def test_the_package_itself_is_not_in_the_way(tmp_path: Path) -> None:
    package = with_rows(tmp_path, {})
    before = everything(package)
    for place in (package, package / "facts.csv", package / "new", tmp_path):
        with pytest.raises(ExportError, match="in the way of the package itself"):
            export(package, place, "csv", public=False, force=True)
    assert everything(package) == before


def test_links_are_not_followed(tmp_path: Path) -> None:
    package = with_rows(tmp_path, {})
    (tmp_path / "elsewhere.csv").write_bytes((package / "platforms.csv").read_bytes())
    (package / "platforms.csv").unlink()
    (package / "platforms.csv").symlink_to(tmp_path / "elsewhere.csv")
    with pytest.raises(ExportError, match=r"platforms\.csv is a link"):
        keep(package, tmp_path / "exported")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere.csv")
    with pytest.raises(ExportError, match="is a link"):
        export(RATINGS, tmp_path / "link", "json", public=False, force=True)


def test_an_export_that_fails_leaves_nothing(tmp_path: Path) -> None:
    place = tmp_path / "full"
    place.mkdir()
    # The folder of the metadata is one that no file can replace.
    (place / "metadata.json").mkdir()
    with pytest.raises(ExportError):
        export(RATINGS, place / "package.db", "sqlite", public=False, force=True)
    assert [each.name for each in place.iterdir()] == ["metadata.json"]
