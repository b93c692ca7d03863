import gzip
import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.dataset
import pyarrow.parquet

import running
from archives import mixed

Row = dict[str, Any]

# Files are cut into many parts, as large ones are; the rest makes a short run shorter.
_SPARK = (
    "--master local[2] --conf spark.sql.files.maxPartitionBytes=20000 --conf spark.ui.enabled=false "
    "--conf spark.sql.shuffle.partitions=2 --driver-java-options -XX:TieredStopAtLevel=1"
)


def run(*command: str | Path) -> "subprocess.CompletedProcess[str]":
    settings = running.environment(ratings=str(running.RATINGS), database="sqlite:///not-there.db")
    settings["PYSPARK_SUBMIT_ARGS"] = f"{_SPARK} pyspark-shell"
    return subprocess.run(command, env=settings, capture_output=True, text=True, check=False)


def spark(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    return run(sys.executable, "-m", "sidelight.archives.spark", *arguments)


def rows(folder: Path) -> list[Row]:
    table = pyarrow.dataset.dataset(folder, format="parquet").to_table()
    found: list[Row] = table.sort_by([("file", "ascending"), ("line", "ascending")]).to_pylist()
    return found


def test_lines_give_what_they_give_without_spark(tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.jsonl", tmp_path / "b.jsonl.gz"
    given = list(mixed.lines())
    plain.write_bytes(b"\n".join(given))
    packed.write_bytes(gzip.compress(b"\n".join(given) + b"\n"))

    ended = spark(plain, packed, tmp_path / "out", "--partitions", "3")

    assert ended.returncode == 0, ended.stderr
    alone = run(running.SIDELIGHT, "analyze", "--jsonl", plain, tmp_path / "alone.jsonl")
    assert alone.returncode == 3, alone.stderr
    read = (tmp_path / "alone.jsonl").read_text("utf-8").splitlines()
    aside = map(json.loads, (tmp_path / "alone.jsonl.rejected.jsonl").read_text("utf-8").splitlines())
    reasons = {each["line"]: each["reason"] for each in aside}
    assert len(read) == 42
    assert len(reasons) == 2
    for name in (plain.name, packed.name):
        found = [row for row in rows(tmp_path / "out") if row["file"].endswith(name)]
        assert [row["record"] for row in found if row["record"]] == read
        assert {row["line"]: row["rejected"] for row in found if row["rejected"]} == reasons
        assert [row["line"] for row in found] == [number for number, line in enumerate(given, 1) if line]
    for source, name in ((("out",), "whole"), (("alone.jsonl", "alone.jsonl"), "twice")):
        run(running.SIDELIGHT, "report", *(tmp_path / each for each in source), "--to", tmp_path / name)
    assert (tmp_path / "whole" / "report.md").read_text() == (tmp_path / "twice" / "report.md").read_text()


def test_a_table_is_read_like_lines(tmp_path: Path) -> None:
    articles = [{"other": 1, **article, "id": str(article.get("id"))} for article in mixed.articles()]
    articles[0]["links"] = [{"url": "https://harbour.example/plan.pdf", "in": "text", "start": 0, "end": 5}]
    articles[0]["published"] = datetime(2024, 1, 19, tzinfo=UTC)
    table = pa.Table.from_pylist(
        [{**articles[0]}, *({"links": None, "published": None} | each for each in articles[1:])]
    )
    pyarrow.parquet.write_table(table, tmp_path / "in.parquet")

    ended = spark(tmp_path / "in.parquet", tmp_path / "out")

    assert ended.returncode == 0, ended.stderr
    found = {row["id"]: row for row in rows(tmp_path / "out")}
    assert len(found) == len(articles)
    assert [row["rejected"] for row in found.values() if row["rejected"]] == []
    first = found["harrow-0"]
    panel = json.loads(first["record"])["panel"]
    assert first["line"] is None
    assert first["cited_outlets"][0]["kind"] == "document"
    assert first["counts"] == panel["attributions"]["counts"]
    assert [each["class"] for each in first["attributions"]] == [
        each["class"] for each in panel["attributions"]["items"]
    ]
    assert first["outlet_id"] == panel["outlet"]["id"]
    assert found["7"]["not_analysed"] == "language_not_read"
    assert found["7"]["counts"] is None


def test_what_is_no_table_of_articles_is_refused_in_a_sentence(tmp_path: Path) -> None:
    pyarrow.parquet.write_table(pa.table({"url": ["https://a.example/"]}), tmp_path / "in.parquet")

    ended = spark(tmp_path / "in.parquet", tmp_path / "out")

    assert ended.returncode == 1
    assert "The table has no column text." in ended.stderr
    assert "Traceback" not in ended.stderr


def test_results_are_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(next(mixed.lines()))
    (tmp_path / "out").mkdir()

    ended = spark(tmp_path / "in.jsonl", tmp_path / "out")

    assert ended.returncode == 1
    assert "already exists" in ended.stderr
    assert "Traceback" not in ended.stderr
