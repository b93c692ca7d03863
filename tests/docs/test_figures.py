"""README, documents and pictures state what docs/figures.json has, and a command of make measured it."""

import re
from pathlib import Path

import pytest

from figures.book import FIGURES, REPOSITORY, Book, FigureError, load, record
from figures.pictures import PICTURES
from figures.prose import documents, filled
from figures.tables import TABLES

BOOK = Book(
    {
        "evaluate": {
            "on": "2026-11-26",
            "command": "make evaluate",
            "commit": "1",
            "machine": "m",
            "python": "3",
        }
    },
    {
        "reading.median_ms": {"value": 24.06, "unit": "ms", "run": "evaluate"},
        "reading.words": {"value": 12345, "unit": "words", "run": "evaluate"},
    },
)


@pytest.mark.parametrize("document", list(documents()), ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_a_document_states_the_figures(document: Path) -> None:
    text = document.read_text("utf-8")
    assert filled(text, load()) == text, "Run make figures."


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_shows_the_figures(name: str) -> None:
    drawn = (FIGURES.parent / "images" / name).read_text("utf-8")
    assert PICTURES[name](load()) == drawn, "Run make figures."


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_all_its_figures(name: str) -> None:
    rows = TABLES[name](load())
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


def test_every_figure_has_a_unit_and_comes_from_a_run() -> None:
    book = load()
    assert {figure["run"] for figure in book.figures.values()} == book.runs.keys()
    assert [key for key, figure in book.figures.items() if not figure["unit"]] == []


def test_every_run_is_of_a_target_of_make() -> None:
    targets = re.findall(r"^([\w -]+):", (REPOSITORY / "Makefile").read_text("utf-8"), re.MULTILINE)
    made = {run["command"].split()[1] for run in load().runs.values()}
    assert made <= {target for line in targets for target in line.split()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!--figure reading.median_ms-->9<!--/figure--> ms", "24.1"),
        ("<!--figure reading.median_ms .0f--><!--/figure--> ms", "24"),
        ("**<!--figure reading.words-->1<!--/figure-->** words", "12,345"),
        ("on <!--figure evaluate:on-->a day<!--/figure-->.", "2026-11-26"),
    ],
)
def test_a_number_is_written_between_its_marks(text: str, expected: str) -> None:
    written = filled(text, BOOK)
    assert f"-->{expected}<!--/figure-->" in written
    assert filled(written, BOOK) == written


def test_a_table_is_written_between_its_marks() -> None:
    written = filled("Before\n\n<!--table runs-->\n<!--/table-->\nafter", BOOK)
    assert written == (
        "Before\n\n<!--table runs-->\n"
        "| run | command | day | commit | machine | Python |\n| --- | --- | --- | --- | --- | --- |\n"
        "| evaluate | `make evaluate` | 2026-11-26 | 1 | m | 3 |\n<!--/table-->\nafter"
    )


@pytest.mark.parametrize(
    "text",
    [
        "<!--figure reading.best_ms-->1<!--/figure-->",
        "<!--figure bench:on-->1<!--/figure-->",
        "<!--table none-->\n<!--/table-->",
    ],
)
def test_what_was_not_measured_is_told(text: str) -> None:
    with pytest.raises(FigureError, match=r"reading\.best_ms|bench|none"):
        filled(text, BOOK)


def test_a_measurement_takes_the_place_of_its_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "figures.json"
    monkeypatch.setenv("FIGURES", str(file))
    record("one", "make bench", {"a.b": (1, "s"), "a.c": (1.23456, "s")})
    record("two", "make soak", {"d": (2, "s")}, {"spaCy": "3"})
    record("one", "make bench", {"a.c": (3, "s")})
    book = load(file)
    assert {key: figure["value"] for key, figure in book.figures.items()} == {"a.c": 3, "d": 2}
    assert book.runs["two"]["versions"] == {"spaCy": "3"}
    assert book.runs["one"]["command"] == "make bench"


def test_nothing_is_recorded_unless_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FIGURES", raising=False)
    before = FIGURES.read_bytes()
    record("one", "make bench", {"a": (1, "s")})
    assert FIGURES.read_bytes() == before
