"""What is exported holds what the package holds, as a package and as a document."""

import json
import shutil
import zipfile
from hashlib import sha256
from pathlib import Path

import frictionless
import pytest

from curating.exporting.making import (
    RATINGS,
    SHIPPED,
    errors,
    everything,
    form_of,
    keep,
    with_rows,
)
from sidelight.curating import PackageError, load_package
from sidelight.curating.exporting import export
from sidelight.outlets.edition import edition_id
from sidelight.outlets.model import Outlet


def test_a_package_is_the_same_after_it_was_exported(tmp_path: Path) -> None:
    keep(RATINGS, tmp_path / "package")
    assert errors(tmp_path / "package") == []
    assert edition_id(load_package(tmp_path / "package")) == edition_id(load_package(RATINGS))


def test_the_descriptor_states_size_and_hash_of_every_file(tmp_path: Path) -> None:
    keep(RATINGS, tmp_path / "package")
    resources = json.loads((tmp_path / "package" / "datapackage.json").read_bytes())["resources"]
    assert len(resources) == 12
    for each in resources:
        data = (tmp_path / "package" / each["path"]).read_bytes()
        assert (each["bytes"], each["hash"]) == (len(data), f"sha256:{sha256(data).hexdigest()}")
    report = frictionless.validate(str(tmp_path / "package" / "datapackage.json"))
    assert report.valid, report.flatten(["message"])


def test_a_zip_file_holds_the_same_package(tmp_path: Path) -> None:
    keep(RATINGS, tmp_path / "package")
    keep(RATINGS, tmp_path / "package.zip")
    with zipfile.ZipFile(tmp_path / "package.zip") as archive:
        assert archive.namelist()[0] == "datapackage.json"
        packed = {name: archive.read(name) for name in archive.namelist()}
    assert packed == {each.name: each.read_bytes() for each in (tmp_path / "package").iterdir()}


def test_the_same_rows_make_the_same_bytes(target: Path, tmp_path: Path) -> None:
    keep(RATINGS, target, form_of(target))
    first = everything(target)
    copy = tmp_path / "saved-again"
    shutil.copytree(RATINGS, copy)
    for file in copy.glob("*.csv"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    export(copy, target, form_of(target), public=False, force=True)
    assert everything(target) == first


def test_the_document_holds_every_outlet_as_the_api_gives_it(tmp_path: Path) -> None:
    keep(RATINGS, tmp_path / "package.json", "json")
    document = json.loads((tmp_path / "package.json").read_bytes())
    documents = load_package(RATINGS)
    assert [Outlet.model_validate(each) for each in document["outlets"]] == [
        Outlet.model_validate_json(each.body) for each in documents if each.kind == "outlet"
    ]
    assert document["edition"] == edition_id(documents)
    assert [each["host"] for each in document["platforms"]] == ["pagewright.example", "square.example"]
    assert [(each["id"], each["licence"]) for each in document["datasets"]] == [
        ("readers-survey-2026", "CC-BY-4.0"),
        ("register-of-titles", "CC0-1.0"),
    ]
    harrow = next(each for each in document["outlets"] if each["id"] == "the-harrow-review")
    assert harrow["ratings"][0]["replies"][0]["status"] == "received"
    assert harrow["facts"][0]["citation"]["licence"] == "CC0-1.0"


def test_the_document_names_its_licences(tmp_path: Path) -> None:
    keep(SHIPPED, tmp_path / "package.json", "json")
    licence = json.loads((tmp_path / "package.json").read_bytes())["licence"]
    assert [each["name"] for each in licence["package"]] == ["CC-BY-4.0"]
    assert {table: [each["name"] for each in found] for table, found in licence["tables"].items()} == {
        "ratings-wikipedia": ["CC-BY-SA-4.0", "CC-BY-SA-3.0"]
    }


def test_a_withdrawal_is_exported_without_the_words(target: Path, tmp_path: Path) -> None:
    withdrawal = "the-harrow-review,facts,owner,0123456789abcdef,2026-04-01,The page named another house."
    keep(with_rows(tmp_path, {"withdrawn.csv": [withdrawal]}), target, form_of(target))
    assert b"The page named another house." in everything(target)


def test_a_package_with_errors_is_not_exported(target: Path, tmp_path: Path) -> None:
    package = with_rows(tmp_path, {})
    facts = package / "facts.csv"
    facts.write_text(
        facts.read_text(encoding="utf-8").replace("country,CA", "country,Canada"), encoding="utf-8"
    )
    with pytest.raises(PackageError, match=r'"Canada" is'):
        keep(package, target, form_of(target))
    assert list(target.parent.iterdir()) == []
