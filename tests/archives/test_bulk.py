"""An archive becomes results, line by line, in its order."""

import gzip
import json
import shutil
from pathlib import Path

import pytest
import requests
from click.testing import CliRunner

import packages
import postgresql
from archives.bulk import Places, article, lines, refused, run
from running import RATINGS, Server
from sidelight.commands import main
from sidelight.curating import load_package
from sidelight.outlets.store import Store


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path)


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Places:
    places = Places(tmp_path_factory.mktemp("read")).write(lines(3))
    assert run(places).returncode == 0
    return places


@pytest.fixture
def finished(read_once: Places, tmp_path: Path) -> Places:
    """A copy of an archive of three lines, with its results."""
    shutil.copytree(read_once.folder, tmp_path, dirs_exist_ok=True)
    return Places(tmp_path)


def test_each_line_becomes_a_record_in_the_order_of_the_archive(places: Places) -> None:
    done = run(places.write(lines(100)))
    assert done.returncode == 0, done.stderr
    records = [json.loads(line) for line in places.out.read_bytes().splitlines()]
    assert [(each["line"], each["id"]) for each in records] == [(n + 1, f"a{n}") for n in range(100)]
    assert {each["edition"] for each in records} == {records[0]["panel"]["edition"]["id"]}
    assert places.out.read_bytes() == places.expected(lines(100))
    assert "100 articles" in done.stdout
    assert {each.name for each in places.folder.iterdir()} == {
        "in.jsonl",
        "out.jsonl",
        "out.jsonl.rejected.jsonl",
        "out.jsonl.checkpoint.json",
    }


def test_a_record_holds_the_panel_that_the_server_answers_with(finished: Places, server: Server) -> None:
    answer = requests.post(
        f"{server.address}/v1/context",
        article(2),
        headers={"Content-Type": "application/json"},
        timeout=30,
    ).json()
    record = json.loads(finished.out.read_bytes().splitlines()[2])
    assert record["edition"] == answer["edition"]["id"]
    assert record["panel"] | {"edition": None} == answer | {"edition": None}


SQLITE = (
    "sqlite:///{}/sidelight.db",
    "sqlite+pysqlite:///{}/sidelight.db",
    "sqlite:///{}/sidelight.db?timeout=5",
)


@pytest.mark.parametrize("address", SQLITE)
def test_the_ratings_in_force_in_the_database_are_used_where_none_are_named(
    places: Places, tmp_path: Path, address: str
) -> None:
    database = address.format(tmp_path)
    with Store(database) as store:
        edition = store.activate(load_package(RATINGS)).id
    runner = CliRunner(env={"SIDELIGHT_DATABASE": database, "SIDELIGHT_RATINGS": str(tmp_path)})
    source = places.write([article(1)]).source
    done = runner.invoke(main, ["analyze", "--format", "json", str(source)])
    assert json.loads(done.stdout)["edition"]["id"] == edition
    assert f"Ratings: edition {edition[:12]} in force in the database" in done.stderr


@pytest.mark.parametrize("address", SQLITE)
def test_a_database_that_is_not_there_is_not_made(places: Places, tmp_path: Path, address: str) -> None:
    runner = CliRunner(
        env={"SIDELIGHT_DATABASE": address.format(tmp_path), "SIDELIGHT_RATINGS": str(RATINGS)}
    )
    done = runner.invoke(main, ["analyze", "--format", "json", str(places.write([article(1)]).source)])
    assert f"of the package {RATINGS}" in done.stderr
    assert not (tmp_path / "sidelight.db").exists()


def test_the_ratings_that_are_set_are_used_where_nothing_was_loaded_into_the_database(
    places: Places, postgresql_server: str
) -> None:
    database = postgresql.new_database(postgresql_server)
    runner = CliRunner(env={"SIDELIGHT_DATABASE": database, "SIDELIGHT_RATINGS": str(RATINGS)})
    done = runner.invoke(main, ["analyze", "--format", "json", str(places.write([article(1)]).source)])
    assert done.exit_code == 0
    assert f"of the package {RATINGS}" in done.stderr


def test_bad_lines_are_set_aside_with_their_numbers_and_reasons_and_never_their_text(places: Places) -> None:
    bad = [
        b"secret words\n",
        b"\n",
        article(2, url="secret://place"),
        article(3, text=7),
        article(4, id=[]),
        b'{"url":"http://a.example","text":"\xff secret"}\n',
        b"[" * 10_000 + b"\n",
        b'"' + b"secret" * 3_000_000 + b'"\n',
        article(8, url="http://secret_.place:0x/"),
    ]
    done = run(places.write([article(0), *bad, article(9)]))
    assert done.returncode == 3
    assert [json.loads(line)["line"] for line in places.out.read_bytes().splitlines()] == [1, 11]
    assert "secret" not in places.rejected.read_text("utf-8")
    rejected = [json.loads(line) for line in places.rejected.read_bytes().splitlines()]
    assert [(each["line"], each.get("id")) for each in rejected] == [
        (2, None),
        (4, "a2"),
        (5, "a3"),
        (6, None),
        (7, None),
        (8, None),
        (9, None),
        (10, "a8"),
    ]
    assert rejected[0]["reason"] == "The line is not valid JSON: expected value at column 1."
    assert rejected[3]["reason"].startswith("id is neither a text")
    assert rejected[6]["reason"] == "The line is longer than 16,777,216 bytes."
    assert "8 lines were set aside" in done.stdout


def test_packed_archives_and_results_hold_the_same(tmp_path: Path) -> None:
    packed = Places(tmp_path, ".jsonl.gz")
    packed.source.write_bytes(gzip.compress(b"".join(lines(100))))
    assert run(packed).returncode == 0
    assert gzip.decompress(packed.out.read_bytes()) == packed.expected(lines(100))


def test_a_finished_archive_is_not_read_again(finished: Places) -> None:
    before = finished.out.read_bytes()
    done = run(finished)
    assert done.returncode == 0
    assert "is finished already" in done.stdout
    assert finished.out.read_bytes() == before


def test_an_archive_that_has_grown_is_read_on(finished: Places) -> None:
    assert "Going on after line 3." in run(finished.write(lines(90))).stderr
    assert finished.out.read_bytes() == finished.expected(lines(90))


def test_a_last_line_that_got_its_end_later_is_not_read_twice(places: Places) -> None:
    run(places.write([article(0), article(1)[:-1]]))
    run(places.write(lines(3)))
    assert [json.loads(line)["line"] for line in places.out.read_bytes().splitlines()] == [1, 2, 3]


@pytest.mark.parametrize(
    ("now", "message"),
    [([article(5), *lines(3)], "what was read of it has changed"), (lines(2), "fewer bytes")],
)
def test_another_archive_is_refused(finished: Places, now: list[bytes], message: str) -> None:
    is_refused(finished.write(now), message)


@pytest.mark.parametrize(
    ("then", "now", "message"),
    [
        (article(0)[:-1].replace(b"}", b" }"), b"x" * 2000, "what was read of it has changed"),
        (b'{"url":"http://a.example","text":"1"}', b'{"url":"http://a.example","text":"1"} x\n', "complete"),
    ],
)
def test_another_last_line_is_refused(places: Places, then: bytes, now: bytes, message: str) -> None:
    run(places.write([then]))
    is_refused(places.write([now]), message)


def is_refused(places: Places, message: str) -> None:
    before = places.out.read_bytes()
    said = refused(places).stderr
    assert message in said
    assert "--restart" in said
    assert places.out.read_bytes() == before


def test_another_archive_is_read_where_a_new_beginning_is_asked_for(finished: Places) -> None:
    given = [article(5), article(6)]
    assert run(finished.write(given), "--restart").returncode == 0
    assert finished.out.read_bytes() == finished.expected(given)


def test_results_of_another_edition_are_not_mixed_with_these(finished: Places, tmp_path: Path) -> None:
    copy = packages.package(tmp_path)
    packages.replace(copy, "outlets.csv", "The Lantern Post", "The Lantern")
    other = refused(finished.write(lines(4)), "--ratings", str(copy))
    assert "was begun with the edition of the ratings" in other.stderr


def test_a_file_that_is_something_else_is_not_written_over(places: Places) -> None:
    places.write(lines(2)).out.write_text("my thesis")
    assert "--restart" in refused(places).stderr
    assert places.out.read_text() == "my thesis"


@pytest.mark.parametrize(
    ("source", "out", "message"),
    [
        ("nowhere.jsonl", "out.jsonl", "nowhere.jsonl cannot be read: No such file or directory."),
        ("in.jsonl", "in.jsonl", "in.jsonl cannot be read and written at the same time."),
        ("in.jsonl", "nowhere/out.jsonl", "nowhere. Make it, or name another one."),
    ],
)
def test_what_cannot_be_read_or_written_is_said(places: Places, source: str, out: str, message: str) -> None:
    folder = places.write(lines(2)).folder
    assert message in refused(places, source=str(folder / source), out=str(folder / out)).stderr


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (gzip.compress(b"".join(lines(2)))[:-20], "its end is missing or damaged."),
        (b"no archive", "Not a gzipped file"),
    ],
)
def test_what_cannot_be_unpacked_is_said(tmp_path: Path, content: bytes, message: str) -> None:
    packed = Places(tmp_path, ".jsonl.gz")
    packed.source.write_bytes(content)
    done = run(packed)
    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stderr
