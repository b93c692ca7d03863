"""The articles that attributions are measured on: `tests/articles/{development,held-out}/<slug>/`.

    article.txt    the text, headline first, a blank line between paragraphs
    labels.json    {"genre", "attributions": [one a line], "sources": [one a line]}

Labels name the words, as labels.py describes, and not their places. An attribution has `source`, `cue` and
`content` (words, a list of words where a part is in pieces, or null), `class`, and where they are not the
usual `reporting: false` (looks like one and is none) and `optional: true` (counts neither way). Sources that
are not identified have the details that a reader is told. docs/attributions.md defines the classes.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from articles.labels import LabelError, find
from evaluation.scoring import CLASSES, Mark, Piece

ARTICLES = Path(__file__).parent
SETS = ("development", "held-out")
"""The engine was worked on with the first; of the second only the figures were looked at."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled article."""

    slug: str
    text: str
    attributions: tuple[Mark, ...]
    sources: tuple[dict[str, Any], ...]


def load_set(name: str) -> Iterator[Labelled]:
    """Read the articles of a set, by name.

    Raises:
        LabelError: a label is not in its article, or in more than one place of it; or its class is none.
    """
    for folder in sorted((ARTICLES / name).iterdir()):
        yield load(folder)


def load(folder: Path) -> Labelled:
    """Read one article."""
    text = (folder / "article.txt").read_text("utf-8")
    labels = json.loads((folder / "labels.json").read_text("utf-8"))
    try:
        marks = tuple(_mark(label, text) for label in labels["attributions"])
    except LabelError as error:
        raise LabelError(f"{folder.name}: {error}") from error
    return Labelled(folder.name, text, marks, tuple(labels["sources"]))


def corpus_hash(name: str) -> str:
    """Return a hash of all texts and labels of a set: figures are comparable where it is the same."""
    digest = hashlib.sha256()
    for path in sorted((ARTICLES / name).glob("*/*")):
        digest.update(f"{path.parent.name}/{path.name}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def _mark(label: dict[str, Any], text: str) -> Mark:
    if label["class"] not in CLASSES:
        raise LabelError(f"“{label['class']}” is no class. See docs/attributions.md.")
    source, cue, content = (_pieces(label[part], text) for part in ("source", "cue", "content"))
    if not cue:
        raise LabelError("A label has no cue: each attribution has the words that do the crediting.")
    return Mark(
        source, cue, content, label["class"], label.get("reporting", True), label.get("optional", False)
    )


def _pieces(words: str | list[str] | None, text: str) -> tuple[Piece, ...]:
    each = [words] if isinstance(words, str) else words or []
    spans = (find(piece, {"text": text}) for piece in each)
    return tuple(Piece(span["start"], span["end"]) for span in spans)
