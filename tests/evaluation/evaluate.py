"""Measure the engine on labelled articles and print the figures.

    python tests/evaluation/evaluate.py [GOLD.jsonl] [--errors N]

GOLD has one article a line: {"doc": name, "text": …, "attributions": [{"source": [[start, end], …], "cue": …,
"content": …, "class": …, "reporting": true, "optional": false}]}, offsets in Unicode code points, end exclusive.
Without it, the project's own articles in tests/articles/ are read, and each set of them has its table.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from articles.cases import load_all
from evaluation.scoring import ANONYMOUS, Mark, Piece, Scores, match, table
from sidelight.reading import read
from sidelight.reading.model import Page, Span


class Article(NamedTuple):
    """A labelled article and what the engine finds in it."""

    name: str
    set_: str
    text: str
    labels: list[Mark]
    predicted: list[Mark]


def own_articles() -> Iterator[Article]:
    """Read the articles of tests/articles/ that have attributions labelled."""
    for case in load_all():
        if case.expected["attributions"] is not None:
            labels = [_own_label(label) for label in case.expected["attributions"]]
            yield Article(case.slug, case.set_, case.request["text"], labels, predict(case.page))


def articles_of(gold: Path) -> Iterator[Article]:
    """Read a file of labelled articles.

    Raises:
        ValueError: a line is no labelled article; the message says which line and what it lacks.
    """
    for number, line in enumerate(gold.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            labels = [_label(label) for label in row["attributions"]]
            page = Page(url="https://news.example/", text=row["text"], language="en")
        except (json.JSONDecodeError, KeyError, TypeError, ValueError) as error:
            raise ValueError(
                f"{gold}:{number}: no labelled article ({error!r}). See --help for the form."
            ) from error
        yield Article(row.get("doc", f"line {number}"), gold.name, row["text"], labels, predict(page))


def predict(page: Page) -> list[Mark]:
    """Read a page and give its attributions as marks."""
    return [
        Mark(_pieces(item.source), _pieces(item.cue), _pieces(item.content), item.class_)
        for item in read(page).attributions.items
    ]


def score(articles: list[Article]) -> Scores:
    """Score the articles together."""
    scores = Scores()
    for article in articles:
        scores.add(article.labels, article.predicted)
    return scores


def _pieces(span: Span | None) -> tuple[Piece, ...]:
    return (Piece(span.start, span.end),) if span is not None and span.part == "text" else ()


def _own_label(label: dict[str, Any]) -> Mark:
    parts = {key: [label[key]] if label.get(key) else [] for key in ("source", "cue", "content")}
    return _label({**label, **{key: [(p["start"], p["end"]) for p in part] for key, part in parts.items()}})


def _label(label: dict[str, Any]) -> Mark:
    source, cue, content = (
        tuple(Piece(*piece) for piece in label.get(key) or ()) for key in ("source", "cue", "content")
    )
    return Mark(
        source, cue, content, label["class"], label.get("reporting", True), bool(label.get("optional", False))
    )


def _errors(article: Article) -> Iterator[str]:
    """Describe the anonymous attributions that were missed and those that are none."""
    labels, predicted = article.labels, article.predicted
    pairs = match(labels, predicted)
    for i, label in enumerate(labels):
        found = predicted[pairs[i]].class_ if i in pairs else "not found"
        if label.counts_in(ANONYMOUS) and found not in ANONYMOUS:
            yield f"  missed: {article.name} | {_words(article, label)} | {label.class_} | {found}"
    label_of = {j: labels[i] for i, j in pairs.items()}
    for j, mark in enumerate(predicted):
        there = label_of.get(j)
        right = there is not None and (there.optional or (there.reporting and there.class_ in ANONYMOUS))
        if mark.class_ in ANONYMOUS and not right:
            is_ = (
                "no such attribution"
                if there is None
                else there.class_ + " (not reporting)" * (not there.reporting)
            )
            yield f"  false: {article.name} | {_words(article, mark)} | {mark.class_} | {is_}"


def _words(article: Article, mark: Mark) -> str:
    def cut(pieces: tuple[Piece, ...]) -> str:
        return " … ".join(article.text[p.start : p.end] for p in pieces).replace("\n", " ") or "-"

    return f"{cut(mark.source)} | {cut(mark.cue)}"


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage="%(prog)s [GOLD] …"
    )
    parser.add_argument("gold", nargs="?", type=Path, help="labelled articles, one a line")
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="show N anonymous errors of each set"
    )
    args = parser.parse_args()
    try:
        articles = list(articles_of(args.gold)) if args.gold else list(own_articles())
    except (OSError, ValueError) as error:
        sys.exit(str(error))
    for set_ in sorted({article.set_ for article in articles}):
        members = [article for article in articles if article.set_ == set_]
        print(f"{set_}\n{table(score(members))}")
        shown = [error for article in members for error in _errors(article)][: args.errors]
        print("\n".join(shown), end="\n" if shown else "")


if __name__ == "__main__":
    main()
