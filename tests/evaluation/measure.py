"""Measure the engine on labelled articles: what each set of them gives."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from articles.cases import load_all
from articles.labelled import load_set
from evaluation.scoring import Mark, Piece, Scores
from sidelight.reading import read
from sidelight.reading.attribution_model import SourceClass
from sidelight.reading.model import Page, Span


@dataclass(frozen=True, slots=True)
class Measured:
    """An article, its labels, and what the engine finds in it."""

    name: str
    text: str
    labels: tuple[Mark, ...]
    predicted: tuple[Mark, ...]


def measure_set(name: str) -> list[Measured]:
    """Read the articles of one of the project's own sets; see `articles.labelled`."""
    return [_measure(one.slug, one.text, one.attributions) for one in load_set(name)]


def measure_pages() -> list[Measured]:
    """Read the example articles that are whole pages and have attributions labelled."""
    return [
        Measured(
            case.slug, case.request["text"], _of_spans(case.expected["attributions"]), predict(case.page)
        )
        for case in load_all()
        if case.expected["attributions"] is not None
    ]


def measure_file(gold: Path) -> Iterator[Measured]:
    """Read a file with one labelled article a line; `evaluate.py` documents its form.

    Raises:
        ValueError: a line is no labelled article; the message says which line, and what is wrong with it.
    """
    for number, line in enumerate(gold.read_text("utf-8").split("\n"), 1):
        if line.strip():
            try:
                row = json.loads(line)
                labels = tuple(_of_offsets(label) for label in row["attributions"])
                name, text = str(row.get("doc", f"line {number}")), str(row["text"])
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise ValueError(f"{gold}:{number}: no labelled article ({error!r}). See --help.") from error
            yield _measure(name, text, labels)


def score(articles: list[Measured]) -> Scores:
    """Score articles together."""
    scores = Scores()
    for article in articles:
        scores.add(article.labels, article.predicted)
    return scores


def predict(page: Page) -> tuple[Mark, ...]:
    """Read a page and give its attributions as marks."""
    return tuple(
        Mark(_piece(item.source), _piece(item.cue), _piece(item.content), item.class_)
        for item in read(page).attributions.items
    )


def _measure(name: str, text: str, labels: tuple[Mark, ...]) -> Measured:
    return Measured(name, text, labels, predict(Page(url="https://news.example/", text=text, language="en")))


def _piece(span: Span | None) -> tuple[Piece, ...]:
    return (Piece(span.start, span.end),) if span is not None and span.part == "text" else ()


def _of_spans(labels: list[dict[str, Any]]) -> tuple[Mark, ...]:
    def pieces(span: dict[str, Any] | None) -> list[tuple[int, int]]:
        return [(span["start"], span["end"])] if span else []

    parts = ("source", "cue", "content")
    return tuple(
        _of_offsets({**label, **{part: pieces(label.get(part)) for part in parts}}) for label in labels
    )


def _of_offsets(label: dict[str, Any]) -> Mark:
    source, cue, content = (
        tuple(Piece(*piece) for piece in label.get(part) or ()) for part in ("source", "cue", "content")
    )
    if label["class"] not in get_args(SourceClass):
        raise ValueError(f"no class {label['class']!r}")
    return Mark(
        source, cue, content, label["class"], label.get("reporting", True), label.get("optional", False)
    )
