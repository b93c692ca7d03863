"""What is exported holds what the package holds, in each format, and nothing that may not be published."""

import csv
import json
import shutil
import sqlite3
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

import frictionless
import pytest

import running
from sidelight.curating import PackageError, check, load_package
from sidelight.curating.exporting import ExportError, Format, Selection, export
from sidelight.outlets.edition import edition_id
from sidelight.outlets.model import Outlet

TESTS = Path(__file__).parents[1]
RATINGS = TESTS / "ratings"
SHIPPED = TESTS.parent / "ratings"

FORMATS: tuple[Format, ...] = get_args(Format)

OFFICE = "office@harrowreview.example"

PRIVATE: dict[str, list[str]] = {
    "datasets.csv": ["gull-index,Gull index,Gull Research,https://gull.example/index,,,facts-only,private"],
    "outlets.csv": ["the-gull-post,The Gull Post"],
    "domains.csv": ['the-gull-post,gullpost.example,,yes,,,,,,gull-index,"gull.csv, line 1"'],
    "facts.csv": [
        'the-gull-post,country,IS,,,,gull-index,"gull.csv, line 1"',
        "the-gull-post,owner,Gull Nest Trust,https://gullpost.example/about,2026-03-02,,,",
        'the-harrow-review,former_name,The Gull Review,,,,gull-index,"gull.csv, line 2"',
    ],
    "scales.csv": [
        "Gull Research,Gull scale,Gulls,gullish,As gulls are.,https://gull.example/,,,,facts-only"
    ],
    "ratings.csv": ["the-harrow-review,Gull Research,Gull scale,gullish,,,2026,,,,,gull-index,gull.csv"],
    "replies.csv": [
        f"the-harrow-review,Gull Research,Gull scale,,Gulls are wrong.,2026-05-01,received,,{OFFICE},,,",
        f"the-harrow-review,,,former_name,We never were a gull.,2026-05-01,received,,{OFFICE},,,",
    ],
}
"""Rows that lean in every way on a dataset which may not be published; each says so by a word of its own."""


def with_rows(folder: Path, rows: dict[str, list[str]]) -> Path:
    """Copy the package of the tests and add rows to it."""
    copy = folder / "package"
    shutil.copytree(RATINGS, copy)
    for file, lines in rows.items():
        with (copy / file).open("a", encoding="utf-8") as table:
            table.writelines(f"{line}\n" for line in lines)
    assert not [each for each in check(copy) if each.severity == "error"]
    return copy


def publish(package: Path, target: Path, form: Format = "csv") -> Selection:
    return export(package, target, form, public=True, force=False)


def keep(package: Path, target: Path, form: Format = "csv") -> Selection:
    return export(package, target, form, public=False, force=False)


def errors(package: Path) -> list[str]:
    return [str(each) for each in check(package) if each.severity == "error"]


def everything(target: Path) -> bytes:
    """All bytes of an export, unpacked, with those of the files beside it."""
    files = [each for each in target.parent.rglob("*") if each.is_file()]
    parts = [each.read_bytes() for each in files]
    for each in files:
        if each.suffix == ".zip":
            with zipfile.ZipFile(each) as archive:
                parts += [archive.read(name) for name in archive.namelist()]
    return b"\n".join(parts)


@pytest.fixture(params=["package", "package.zip", "package.json", "package.db"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / "exported"
    folder.mkdir()
    return folder / str(request.param)


def form_of(target: Path) -> Format:
    forms: dict[str, Format] = {".json": "json", ".db": "sqlite"}
    return forms.get(target.suffix, "csv")


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


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    keep(RATINGS, tmp_path / "package.db", "sqlite")
    with closing(sqlite3.connect(tmp_path / "package.db")) as connection:
        yield connection


def test_the_database_is_whole_and_all_its_keys_lead_somewhere(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    leads = {
        (table, column, other)
        for (table,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        for _, _, other, column, *_ in database.execute(f"PRAGMA foreign_key_list({table})")
    }
    assert {("facts", "outlet", "outlets"), ("facts", "dataset", "datasets")} < leads
    assert {("ratings", "meaning", "scales"), ("ratings_wikipedia", "meaning", "scales")} < leads


def test_the_database_has_every_row_with_its_type(database: sqlite3.Connection) -> None:
    for file in RATINGS.glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as rows:
            expected = list(csv.DictReader(rows))
        table = file.stem.replace("-", "_")
        (count,) = database.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 (a table of ours)
        assert count == len(expected)
    assert database.execute(
        "SELECT host, subdomains, valid_from, valid_to FROM domains "
        "WHERE outlet = 'the-lantern-post' ORDER BY host"
    ).fetchall() == [
        ("evening-lantern.example", 0, None, "2019-06-30"),
        ("lanternpost.example", 1, None, None),
    ]
    assert database.execute("SELECT minimum, maximum FROM scales WHERE label IS NULL").fetchall() == [(0, 1)]


def test_the_views_join_ratings_and_claims_with_what_they_rest_on(database: sqlite3.Connection) -> None:
    assert set(
        database.execute(
            "SELECT label, about, definition, maximum, replies FROM ratings_full "
            "WHERE outlet = 'the-harrow-review'"
        )
    ) == {
        (
            "discloses little",
            "Whether ownership and corrections are disclosed",
            "The observatory found neither owners nor corrections on the outlet's own pages.",
            None,
            1,
        ),
        (
            "often recommended",
            "How a panel of readers found its reporting",
            "More than half of the circle's readers recommended it.",
            None,
            0,
        ),
    }
    assert database.execute("SELECT about, maximum FROM ratings_full WHERE label = '0.62'").fetchall() == [
        ("Errors reported to the desk that the outlet corrected", 1)
    ]
    assert set(
        database.execute(
            "SELECT value, source_url, source_licence, captured_on FROM claims "
            "WHERE outlet = 'the-harrow-review' AND what IN ('country', 'owner')"
        )
    ) == {
        ("CA", "https://register.example/titles", "CC0-1.0", "2026-01-15"),
        ("Harrow Review Society", "https://harrowreview.example/about", None, "2026-03-02"),
    }
    assert database.execute(
        "SELECT name, domains, country, ratings, replies FROM outlets_full WHERE id = 'port-ellery-courier'"
    ).fetchall() == [("Port Ellery Courier", "portellery-courier.example", "GB", 2, 2)]


def test_what_datasette_is_told_fits_the_database(database: sqlite3.Connection, tmp_path: Path) -> None:
    told = json.loads((tmp_path / "metadata.json").read_bytes())
    assert (told["title"], told["license"]) == (
        "Invented ratings for the tests",
        "Creative Commons Attribution 4.0",
    )
    tables = told["databases"]["package"]["tables"]
    there = database.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')").fetchall()
    assert {name for (name,) in there} == set(tables)
    for name, table in tables.items():
        columns = {column[1] for column in database.execute(f"PRAGMA table_info({name})")}
        assert table["columns"].keys() <= columns
        assert table["description"]
    assert tables["ratings"]["source"] == "Readers' survey 2026 (Wick Lane Reading Circle)"


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


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [running.SIDELIGHT, "ratings", "export", *arguments],
        env=running.environment(ratings=str(RATINGS)),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_command_says_what_it_left_out(tmp_path: Path) -> None:
    package = with_rows(tmp_path, PRIVATE)
    result = run(str(package), "--format", "csv", "--to", str(tmp_path / "public"), "--public")
    digest = sha256((tmp_path / "public" / "datapackage.json").read_bytes()).hexdigest()
    left_out = ("from the dataset", "outlets that", "replies to", "not used")
    first, *middle, last = result.stdout.splitlines()
    assert first == f"{tmp_path}/public: 4 outlets."
    assert [line.startswith(f"  Left out, {why}") for line, why in zip(middle, left_out, strict=True)] == [
        True
    ] * 4
    assert last == f"  SHA-256: {digest}"
    assert result.returncode == 0


def test_the_command_tells_programs_the_same(tmp_path: Path) -> None:
    result = run("--format", "json", "--to", str(tmp_path / "package.json"), "--public", "--json")
    told: dict[str, Any] = json.loads(result.stdout)
    assert (told["outlets"], told["left_out"], told["rows"]["facts"]) == (4, [], 25)


def test_many_rows_of_a_dataset_that_ships_single_facts_are_noticed(tmp_path: Path) -> None:
    rows = {
        "datasets.csv": ["gull-index,Gull index,Gull Research,https://gull.example/,,,GPL-3.0-only,facts"],
        "facts.csv": [
            f"the-harrow-review,also_known_as,Harrow {number},,,,gull-index,line {number}"
            for number in range(1_001)
        ],
    }
    package = with_rows(tmp_path, rows)
    result = run(str(package), "--format", "csv", "--to", str(tmp_path / "public"), "--public")
    assert "1,001 rows come from the dataset gull-index, of which only single facts" in result.stderr
    assert result.returncode == 0


def test_the_command_refuses_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text("Mine.")
    result = run("--format", "json", "--to", str(tmp_path / "package.json"))
    assert result.returncode == 1
    assert result.stderr == (
        f"{tmp_path}/package.json is there already. Name another place, or add --force to replace it.\n"
    )
