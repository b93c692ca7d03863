"""An archive becomes results, line by line, in its order."""

import gzip
import json
import subprocess
from pathlib import Path

import pytest
import requests

from archives.bulk import Places, article, lines, run
from running import RATINGS, SIDELIGHT, environment, server
from sidelight.archives.ratings import known_ratings
from sidelight.config import Config


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path)


def test_each_line_becomes_a_record_in_the_order_of_the_archive(places: Places) -> None:
    done = run(places.write(lines(100)))
    assert done.returncode == 0, done.stderr
    records = [json.loads(line) for line in places.out.read_bytes().splitlines()]
    assert [(each["line"], each["id"]) for each in records] == [(n + 1, f"a{n}") for n in range(100)]
    assert {each["edition"] for each in records} == {records[0]["panel"]["edition"]["id"]}
    assert "100 articles" in done.stdout
    assert {each.name for each in places.folder.iterdir()} == {
        "in.jsonl",
        "out.jsonl",
        "out.jsonl.rejected.jsonl",
        "out.jsonl.checkpoint.json",
    }


def test_a_record_holds_the_panel_that_the_server_answers_with(places: Places, tmp_path: Path) -> None:
    with server(tmp_path) as running:
        answer = requests.post(
            f"{running.address}/v1/context",
            article(7),
            headers={"Content-Type": "application/json"},
            timeout=30,
        ).json()
    run(places.write([article(7)]))
    record = json.loads(places.out.read_bytes())
    assert record["edition"] == answer["edition"]["id"]
    assert record["panel"] | {"edition": None} == answer | {"edition": None}


def test_the_ratings_in_force_in_the_database_are_used_where_none_are_named(
    places: Places, tmp_path: Path
) -> None:
    with server(tmp_path):
        """Its start has put them in force."""
    known = known_ratings(
        Config.model_validate({"database": f"sqlite:///{tmp_path}/sidelight.db", "ratings": tmp_path}), None
    )
    run(places.write([article(1)]))
    assert json.loads(places.out.read_bytes())["edition"] == known.directory.edition.id
    assert known.directory.edition.activated_at


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


def test_packed_archives_and_results_hold_the_same(places: Places, tmp_path: Path) -> None:
    run(places.write(lines(100)))
    packed = Places(tmp_path, ".jsonl.gz")
    packed.source.write_bytes(gzip.compress(b"".join(lines(100))))
    assert run(packed).returncode == 0
    assert gzip.decompress(packed.out.read_bytes()) == places.out.read_bytes()


def test_a_finished_archive_is_not_read_again(places: Places) -> None:
    run(places.write(lines(3)))
    before = places.out.read_bytes()
    done = run(places)
    assert done.returncode == 0
    assert "is finished already" in done.stdout
    assert places.out.read_bytes() == before


def test_an_archive_that_has_grown_is_read_on(places: Places) -> None:
    run(places.write(lines(40)))
    run(places.write(lines(90)))
    grown = places.out.read_bytes()
    run(places, "--restart")
    assert places.out.read_bytes() == grown
    assert len(grown.splitlines()) == 90


def test_a_last_line_that_got_its_end_later_is_not_read_twice(places: Places) -> None:
    run(places.write([article(0), article(1)[:-1]]))
    run(places.write(lines(3)))
    assert [json.loads(line)["line"] for line in places.out.read_bytes().splitlines()] == [1, 2, 3]


@pytest.mark.parametrize(
    ("then", "now", "message"),
    [
        (lines(3), [article(5), *lines(3)], "what was read of it has changed"),
        (lines(3), lines(2), "fewer bytes"),
        ([article(0)[:-1].replace(b"}", b" }")], [b"x" * 2000], "what was read of it has changed"),
        (
            [b'{"url":"http://a.example","text":"1"}'],
            [b'{"url":"http://a.example","text":"1"} x\n'],
            "complete",
        ),
    ],
)
def test_another_archive_is_refused_until_a_new_beginning_is_asked_for(
    places: Places, then: list[bytes], now: list[bytes], message: str
) -> None:
    run(places.write(then))
    before = places.out.read_bytes()
    refused = run(places.write(now))
    assert refused.returncode == 1
    assert message in refused.stderr
    assert "--restart" in refused.stderr
    assert places.out.read_bytes() == before
    assert run(places, "--restart").returncode in {0, 3}


def test_results_of_another_edition_are_not_mixed_with_these(places: Places) -> None:
    run(places.write(lines(2)))
    other = run(places.write(lines(4)), "--ratings", str(RATINGS.parents[1] / "ratings"))
    assert other.returncode == 1
    assert "was begun with the edition of the ratings" in other.stderr


def test_a_file_that_is_something_else_is_not_written_over(places: Places) -> None:
    places.write(lines(2)).out.write_text("my thesis")
    refused = run(places)
    assert refused.returncode == 1
    assert "--restart" in refused.stderr
    assert places.out.read_text() == "my thesis"


@pytest.mark.parametrize(
    ("source", "out", "message"),
    [
        ("nowhere.jsonl", "out.jsonl", "nowhere.jsonl cannot be read: No such file or directory."),
        ("in.jsonl", "in.jsonl", "in.jsonl cannot be read and written at the same time."),
        ("in.jsonl", "nowhere/out.jsonl", "nowhere. Make it, or name another one."),
        ("broken.jsonl.gz", "out.jsonl", "its end is missing or damaged."),
        ("none.jsonl.gz", "out.jsonl", "Not a gzipped file"),
    ],
)
def test_what_cannot_be_read_or_written_is_said(
    places: Places, tmp_path: Path, source: str, out: str, message: str
) -> None:
    places.write(lines(2))
    (tmp_path / "broken.jsonl.gz").write_bytes(gzip.compress(b"".join(lines(2)))[:-20])
    (tmp_path / "none.jsonl.gz").write_bytes(b"no archive")
    words = [str(tmp_path / source), str(tmp_path / out), "--ratings", str(RATINGS)]
    done = subprocess.run(
        [SIDELIGHT, "analyze", "--jsonl", *words],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stderr
