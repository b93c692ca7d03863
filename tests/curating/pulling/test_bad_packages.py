"""A package that is not what it states, or has mistakes, changes nothing."""

from pathlib import Path

import pytest

import running
from curating.pulling.publishing import (
    DESCRIPTOR,
    SMALL,
    asked,
    contents,
    describe,
    edition,
    publish_zip,
    reseal,
)
from publisher import Publisher
from sidelight.curating import PackageError
from sidelight.curating.pulling import PullError, pull


@pytest.mark.parametrize(
    "name",
    [
        "../outlets.csv",
        "/etc/outlets.csv",
        "a/outlets.csv",
        "outlets.csv\0",
        ".csv",
        "https://a.example/o.csv",
    ],
)
def test_a_file_has_a_plain_name(site: Publisher, pulled: Path, name: str) -> None:
    before = contents(pulled)
    describe(site, {"path": name})
    with pytest.raises(PackageError) as caught:
        pull(site.address, pulled)
    (problem,) = caught.value.problems
    assert problem.file == f"{site.address}datapackage.json"
    assert contents(pulled) == before
    assert asked(site) == [DESCRIPTOR]


@pytest.mark.parametrize("given", [None, "", "9e107d9d372bb6826bd81d3542a419d6", "sha256:short"])
def test_a_package_without_checksums_is_refused(site: Publisher, folder: Path, given: str | None) -> None:
    describe(site, {"hash": given})
    with pytest.raises(PullError, match=r"states no SHA-256 of outlets\.csv.* sidelight ratings export"):
        pull(site.address, folder)


def test_two_tables_in_one_file_are_refused(site: Publisher, folder: Path) -> None:
    describe(site, {"path": "Facts.csv"})
    with pytest.raises(PullError, match=r"names the file facts\.csv twice"):
        pull(site.address, folder)


def test_a_package_with_mistakes_is_not_put_in_place(site: Publisher, pulled: Path) -> None:
    before = contents(pulled)
    facts = site.folder / "facts.csv"
    facts.write_text(
        facts.read_text(encoding="utf-8").replace("country,GB", "country,Britain"), encoding="utf-8"
    )
    reseal(site)
    with pytest.raises(PackageError) as caught:
        pull(site.address, pulled)
    assert {each.file for each in caught.value.problems} == {f"{site.address}facts.csv"}
    assert "Britain" in str(caught.value)
    assert str(pulled.parent) not in str(caught.value)
    assert contents(pulled) == before


def test_a_zip_file_is_pulled_as_well(site: Publisher, folder: Path) -> None:
    address = publish_zip(site)
    pull(address, folder)
    assert edition(folder) == edition(running.RATINGS)
    assert [each.name for each in folder.parent.iterdir()] == ["ratings"]
    assert not pull(address, folder).changed


BAD_ZIPS: list[tuple[dict[str, bytes], str]] = [
    ({"../facts.csv": b""}, "holds '../facts.csv', which is none of a package"),
    ({"/facts.csv": b""}, "holds '/facts.csv', which is none of a package"),
    ({"a/facts.csv": b""}, "holds 'a/facts.csv', which is none of a package"),
    ({"facts.csv": b"", "Facts.csv": b""}, "holds 'Facts.csv', which is none of a package"),
    ({".pulled.json": b"{}"}, "holds '.pulled.json', which is none of a package"),
    ({"facts.csv": b"0" * 10_000_000}, "holds more in facts.csv than may be in it"),
    ({f"{letter}.csv": b"0" * 90_000 for letter in "ab"}, "holds more in b.csv than may be in it"),
    ({f"{number}.csv": b"" for number in range(201)}, "holds 201 files"),
    ({"facts.csv": b""}, "holds no datapackage.json"),
]


@pytest.mark.parametrize(("files", "message"), BAD_ZIPS, ids=[each[1] for each in BAD_ZIPS])
def test_a_bad_zip_file_changes_nothing(
    site: Publisher, pulled: Path, files: dict[str, bytes], message: str
) -> None:
    before = contents(pulled)
    address = publish_zip(site, files)
    with pytest.raises(PullError) as caught:
        pull(address, pulled, limits=SMALL)
    assert message in str(caught.value)
    assert contents(pulled) == before
    assert [each.name for each in pulled.parent.iterdir()] == ["ratings"]


def test_a_damaged_zip_file_is_named(site: Publisher, folder: Path) -> None:
    address = publish_zip(site)
    file = site.folder / "package.zip"
    data = bytearray(file.read_bytes())
    data[200:300] = bytes(100)
    for damaged in (bytes(data), data[:5_000], b"PK"):
        file.write_bytes(damaged)
        with pytest.raises(PullError, match="is no sound zip file"):
            pull(address, folder)
