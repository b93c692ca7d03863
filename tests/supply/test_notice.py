"""LICENSE and NOTICE say under what each part may be passed on, and go along with whatever is passed on."""

import csv
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path

import pytest

from supply.shipped import EXTENSION, ROOT, Shipped, bundled

NOTICE = (ROOT / "NOTICE").read_text("utf-8")
RATINGS = ROOT / "ratings"
READING = ROOT / "server" / "sidelight" / "reading"
DATA = {".toml", ".tsv", ".json", ".csv", ".txt"}
REPOSITORY = re.compile(r"https://github\.com/[^/]+/[^/]+")
AN_ENTRY = 5  # lines: title, whose, address, licence


def rows(table: str) -> Iterator[Mapping[str, str]]:
    with (RATINGS / table).open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)


def entries(title: str) -> list[str]:
    """Give each place of the notice that begins with a title, and what stands below it."""
    lines = NOTICE.splitlines()
    return [
        "\n".join(lines[number : number + AN_ENTRY])
        for number, line in enumerate(lines)
        if line.strip().startswith(title)
    ]


def notice_has(title: str, *parts: str) -> bool:
    return any(all(part in entry for part in parts) for entry in entries(title))


def test_the_code_is_under_the_apache_license() -> None:
    first, second = (ROOT / "LICENSE").read_text("utf-8").split("\n", 2)[:2]
    assert (first.strip() or second.strip()) == "Apache License"
    assert 'license = "Apache-2.0"' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert json.loads((EXTENSION / "package.json").read_text("utf-8"))["license"] == "Apache-2.0"
    assert "Apache License, Version 2.0 (LICENSE)" in NOTICE


def test_our_own_rows_and_those_of_wikipedia_have_the_licences_that_the_notice_gives() -> None:
    package = json.loads((RATINGS / "datapackage.json").read_text("utf-8"))
    licences = {
        table["path"]: [licence["name"] for licence in table.get("licenses", package["licenses"])]
        for table in package["resources"]
    }
    of_wikipedia = licences.pop("ratings-wikipedia.csv")
    assert {tuple(each) for each in licences.values()} == {("CC-BY-4.0",)}
    assert of_wikipedia[0] == "CC-BY-SA-4.0"
    assert notice_has("Our own rows", "CC BY 4.0")
    assert notice_has(
        "ratings/ratings-wikipedia.csv",
        "CC BY-SA 4.0",
        *(["CC BY-SA 3.0"] * ("CC-BY-SA-3.0" in of_wikipedia)),
    )


@pytest.mark.parametrize("dataset", [*rows("datasets.csv")], ids=lambda row: row["id"])
def test_every_dataset_is_noticed_with_address_and_licence(dataset: Mapping[str, str]) -> None:
    found = REPOSITORY.match(dataset["url"])
    assert notice_has(dataset["title"], found[0] if found else dataset["url"], dataset["licence"])


def test_every_row_that_was_taken_from_elsewhere_names_a_dataset_that_is_noticed() -> None:
    known = {row["id"] for row in rows("datasets.csv")}
    named = {
        row["dataset"] for table in RATINGS.glob("*.csv") for row in rows(table.name) if row.get("dataset")
    }
    assert named == known


@pytest.mark.parametrize("rater", sorted({row["rater"] for row in rows("scales.csv")}))
def test_every_rater_is_noticed(rater: str) -> None:
    (scale,) = {row["scale"] for row in rows("scales.csv") if row["rater"] == rater}
    assert entries(f'{rater}, "{scale}"')


@pytest.mark.parametrize("package", [*bundled()], ids=lambda package: package.name)
def test_every_bundled_package_is_noticed(package: Shipped) -> None:
    assert notice_has(f"{package.name}, {package.licence}, Copyright")


def data_files() -> Iterator[Path]:
    yield from (
        file for file in READING.rglob("*") if file.suffix in DATA and "__pycache__" not in file.parts
    )


@pytest.mark.parametrize("file", [*data_files()], ids=lambda file: file.name)
def test_the_notice_says_where_each_file_of_data_comes_from(file: Path) -> None:
    _, _, told = NOTICE.partition("Data of the reading")
    patterns = re.findall(r"[\w*]+\.(?:toml|json|tsv)", told)
    folders = re.findall(r"[\w/]+/(?=\))", told)
    assert any(fnmatch(file.name, each) for each in patterns) or any(
        f"/{each}" in str(file) for each in folders
    )


def test_the_wheel_brings_both_along(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        brought = {
            Path(name).name: opened.read(name).decode() for name in opened.namelist() if "/licenses/" in name
        }
    assert brought == {name: (ROOT / name).read_text("utf-8") for name in ("LICENSE", "NOTICE")}


@pytest.mark.parametrize("build_", ["chrome", "firefox", "page"])
def test_the_extension_and_the_page_bring_both_along(build_: str) -> None:
    licences = (EXTENSION / "dist" / build_ / "licences.txt").read_text("utf-8")
    for name in ("LICENSE", "NOTICE"):
        assert (ROOT / name).read_text("utf-8").strip() in licences
