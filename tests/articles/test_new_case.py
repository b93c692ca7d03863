"""The command that makes an example article: labels as words become spans, or a message that helps."""

import json
from pathlib import Path
from typing import Any

import pytest

from articles.labels import LabelError, find, resolve
from articles.new_case import make, resolve_in

TEXT = "“It leans,” the mayor said.\n\n“It does not lean,” the builder said on Monday.\nNobody said more."
REQUEST: dict[str, Any] = {
    "url": "https://harrowreview.example/wall",
    "text": TEXT,
    "title": "The wall, he said",
}


@pytest.mark.parametrize(
    ("words", "cut"),
    [
        ("the mayor", "the mayor"),
        ("mayor |said|.", "said"),
        ("builder |said| on Monday", "said"),
        ("|the builder| said", "the builder"),
        ("“It does [...] lean,”", "“It does not lean,”"),
        ("said. |“It does [...] on Monday|.", "“It does not lean,” the builder said on Monday"),
        ("on Monday. |Nobody| said", "Nobody"),
    ],
)
def test_words_become_a_span(words: str, cut: str) -> None:
    span = find(words, REQUEST)
    assert span["text"] == cut
    assert TEXT[span["start"] : span["end"]] == cut


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("said", "stands 3 times in the text, at 22, 61, 84"),
        ("the Mayor", "is not in the text"),
        ("the |mayor said", "has 1 bars"),
        ("the || mayor", "marks no words"),
        ("It leans [...] never", "is not in the text"),
    ],
)
def test_words_that_do_not_say_where(words: str, message: str) -> None:
    with pytest.raises(LabelError, match=message):
        find(words, REQUEST)


def test_labels_in_other_fields_and_spans_that_are_there_already() -> None:
    span = find("the mayor", REQUEST)
    labels = {
        "origin": {"name": "the mayor", "evidence": [{"kind": "byline", "span": span}]},
        "attributions": [{"source": None, "cue": {"in": "title", "words": "said"}, "class": "unstated"}],
    }
    resolved = resolve(labels, REQUEST)
    assert resolved["origin"] == labels["origin"]
    assert resolved["attributions"][0]["source"] is None
    assert resolved["attributions"][0]["cue"] == {"in": "title", "start": 13, "end": 17, "text": "said"}


def test_a_case_from_text_to_spans(tmp_path: Path) -> None:
    folder = tmp_path / "wall"
    make(folder, {"url": REQUEST["url"]}, TEXT)
    file = folder / "expected.json"
    labels = json.loads(file.read_text("utf-8"))
    assert labels["request"] == {"url": REQUEST["url"]}
    labels["expected"]["attributions"][0].update(
        source="the mayor", cue="mayor |said|.", content="“It leans,”"
    )
    file.write_text(json.dumps(labels), "utf-8")
    resolve_in(folder)
    (label,) = json.loads(file.read_text("utf-8"))["expected"]["attributions"]
    assert [label[key]["text"] for key in ("source", "cue", "content")] == [
        "the mayor",
        "said",
        "“It leans,”",
    ]


def test_a_label_that_cannot_be_placed_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "wall"
    make(folder, {"url": REQUEST["url"]}, TEXT)
    before = (folder / "expected.json").read_text("utf-8")
    with pytest.raises(SystemExit, match=r"wall/expected\.json: The label “” marks no words"):
        resolve_in(folder)
    assert (folder / "expected.json").read_text("utf-8") == before


def test_a_case_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="is there already"):
        make(tmp_path, {}, TEXT)


def test_an_empty_text_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="No text came in"):
        make(tmp_path / "wall", {}, " \n")
    assert not (tmp_path / "wall").exists()


def test_a_folder_without_a_case(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="Make the case first"):
        resolve_in(tmp_path)
