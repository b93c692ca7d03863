import gzip
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

import running
from archives import mixed
from sidelight.archives.lines import Record, analyse
from sidelight.commands import main
from sidelight.curating import load_package
from sidelight.outlets.directory import Directory
from sidelight.outlets.edition import Contents, Edition, edition_id


@pytest.fixture(scope="module")
def records() -> list[bytes]:
    documents = tuple(load_package(running.RATINGS))
    edition = Edition(edition_id(documents), "2026-01-01T00:00:00Z", len(documents))
    directory = Directory(Contents(edition, documents))
    found = (
        analyse(line, number, directory, date(2026, 1, 1)) for number, line in enumerate(mixed.lines(), 1)
    )
    return [each.json() for each in found if isinstance(each, Record)]


def report(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["report", *map(str, arguments)])


def written(folder: Path) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads((folder / "report.json").read_text("utf-8"))
    return whole


def result(classes: Sequence[str], anonymous: int, total: int) -> str:
    counts = {"anonymous": anonymous, "total": total}
    items = [{"class": each} for each in classes]
    found = {
        "analysed": True,
        "reason": None,
        "language": "en",
        "counts": counts,
        "sources": [],
        "items": items,
    }
    panel = {
        "page": {"kind": "article"},
        "origin": {"status": "own"},
        "outlet": {"status": "unknown"},
        "disclaimers": {"items": [{"kind": "liability"}, {"kind": "liability"}]},
        "attributions": found,
    }
    return json.dumps({"line": 1, "edition": "e", "sidelight": "1", "panel": panel})


def test_results_packed_or_not_are_summed_up(tmp_path: Path, records: list[bytes]) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(records) + b"\n")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b"\n".join(records)))

    ended = report(tmp_path / "a.jsonl", tmp_path / "b.jsonl.gz", "--to", tmp_path / "report")

    assert ended.exit_code == 0, ended.output
    whole = written(tmp_path / "report")
    panels = [json.loads(each)["panel"] for each in records]
    assert whole["articles"] == 2 * len(records)
    assert whole["not_analysed"] == {"language_not_read": 2}
    assert whole["languages_not_read"] == {"fr": 2}
    assert sum(whole["classes"].values()) == 2 * sum(len(each["attributions"]["items"]) for each in panels)
    text = (tmp_path / "report" / "report.md").read_text("utf-8")
    assert "| fr | 2 |" in text


def test_quartiles_and_tenths_are_those_of_the_articles(tmp_path: Path) -> None:
    shares = [(0, 4), (0, 9), (1, 10), (1, 2), (3, 4), (5, 5), (0, 0)]
    (tmp_path / "a.jsonl").write_text("\n".join(result([], *share) for share in shares))

    ended = report(tmp_path / "a.jsonl", "--to", tmp_path)

    assert ended.exit_code == 0, ended.output
    whole = written(tmp_path)
    assert whole["without_attributions"] == 1
    assert whole["share_not_identified"] == {
        "articles": 6,
        "lower_quartile": 0.025,
        "median": 0.3,
        "upper_quartile": 0.6875,
        "none": 2,
        "tenths": [1, 0, 0, 0, 1, 0, 0, 1, 0, 1],
    }
    assert whole["disclaimers"] == {"liability": 14}
    assert whole["with_disclaimer"] == {"liability": 7}


def test_no_outlet_is_named_in_a_report(tmp_path: Path, records: list[bytes]) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(records))
    outlet = json.loads(records[0])["panel"]["outlet"]
    assert outlet["id"]

    report(tmp_path / "a.jsonl", "--to", tmp_path / "report")

    texts = [file.read_text("utf-8") for file in (tmp_path / "report").iterdir()]
    assert len(texts) == 3
    assert not any(outlet["id"] in text or outlet["name"] in text for text in texts)


def test_the_picture_shows_each_class_with_its_number(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(result(["named_person"] * 3 + ["unnamed_group"], 1, 4))

    report(tmp_path / "a.jsonl", "--to", tmp_path)

    picture = ET.parse(tmp_path / "report.svg")  # noqa: S314 (written just now)
    texts = [each.text for each in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert texts[texts.index("Named people") + 1] == "3 (75.0%)"
    assert texts[texts.index("Groups not identified") + 1] == "1 (25.0%)"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.jsonl", b'{"text": 1}\n', "a.jsonl, line 1: this is no result."),
        ("a.jsonl", result([], 0, 0).encode() + b'\n{"li', "a.jsonl, line 2: this is no result."),
        ("a.jsonl.gz", b"no gzip", "cannot be read: it is no gzip file"),
        ("a.jsonl.gz", gzip.compress(result([], 0, 0).encode() * 9)[:-12], "or it breaks off"),
        ("a.jsonl", b"", "There are no results in it"),
    ],
)
def test_what_holds_no_results_is_named(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(content)

    ended = report(tmp_path / name, "--to", tmp_path / "report")

    assert ended.exit_code == 1
    assert message in ended.output
    assert not (tmp_path / "report").exists()
