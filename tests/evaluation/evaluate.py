"""Measure the engine on labelled articles and print the figures.

    make evaluate [GOLD=labelled.jsonl [NAME=name]]
    python tests/evaluation/evaluate.py [GOLD] [--errors N] [--name NAME]

GOLD has one article a line: {"doc": name, "text": …, "attributions": [{"source": [[start, end], …], "cue": …,
"content": …, "class": …, "reporting": true, "optional": false}]}. Offsets are Unicode code points, the end
exclusive.
Without it, each of the project's own sets in tests/articles/ has its table. Errors are those of the headline
figure; of the held-out set none are shown, so that it stays what it is.
With NAME the figures of GOLD are recorded too, under that name: see `figures.book`.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from articles.labelled import SETS
from evaluation.anonymity import AnonymityScores, measure_anonymity
from evaluation.measure import Measured, measure_file, measure_pages, measure_set, score
from evaluation.scoring import ANONYMOUS, Mark, Scores, match, table
from figures.book import Measured as Figures
from figures.book import record

_ITSELF = ".venv/bin/python tests/evaluation/evaluate.py"


def errors(article: Measured) -> Iterator[str]:
    """Describe the anonymous attributions that were missed, and those that are none."""
    labels, predicted = article.labels, article.predicted
    pairs = match(labels, predicted)
    for i, label in enumerate(labels):
        found = predicted[pairs[i]].class_ if i in pairs else "not found"
        if label.counts_in(ANONYMOUS) and found not in ANONYMOUS:
            yield f"  missed: {article.name} | {_words(article, label)} | {label.class_} | {found}"
    label_of = {j: labels[i] for i, j in pairs.items()}
    for j, mark in enumerate(predicted):
        there = label_of.get(j)
        right = there is not None and (there.optional or there.counts_in(ANONYMOUS))
        if mark.class_ in ANONYMOUS and not right:
            yield f"  false: {article.name} | {_words(article, mark)} | {mark.class_} | {_as_labelled(there)}"


def _as_labelled(label: Mark | None) -> str:
    if label is None:
        return "no such attribution"
    return label.class_ if label.reporting else f"{label.class_} (not reporting)"


def _words(article: Measured, mark: Mark) -> str:
    parts = (
        " … ".join(article.text[piece.start : piece.end] for piece in pieces).replace("\n", " ") or "-"
        for pieces in (mark.source, mark.cue)
    )
    return " | ".join(parts)


def _report(name: str, articles: list[Measured], scores: Scores, shown: int) -> str:
    some = islice((error for article in articles for error in errors(article)), shown)
    return "\n".join([name, table(scores), *some])


def accuracy(name: str, scores: Scores) -> Figures:
    """Give the figures of a set, for the record."""
    figures: dict[str, tuple[float, str]] = {
        f"accuracy.{name}.articles": (scores.articles, "articles"),
        f"accuracy.{name}.class_right": (scores.class_right, "share"),
        f"accuracy.{name}.count_error": (scores.count_error, "attributions"),
        f"accuracy.{name}.count_mean": (scores.count_mean, "attributions"),
    }
    for tier, tally in scores.tiers.items():
        own = f"accuracy.{name}.{tier}"
        figures |= {
            f"{own}.precision": (tally.precision, "share"),
            f"{own}.recall": (tally.recall, "share"),
            f"{own}.f1": (tally.f1, "share"),
            f"{own}.labelled": (tally.hits + tally.missed, "attributions"),
            f"{own}.predicted": (tally.hits + tally.false, "attributions"),
            f"{own}.missed": (tally.missed, "attributions"),
            f"{own}.false": (tally.false, "attributions"),
        }
    return figures


def stated(scores: AnonymityScores) -> Figures:
    """Give the figures of stated anonymity, for the record."""
    return {f"anonymity.{name}": (count, "sentences") for name, count in asdict(scores).items()}


def _measured(gold: str) -> list[Measured]:
    """Measure the articles of a file; where it holds none, end with what to do about it."""
    help_ = f"Name a file with one labelled article a line: {_ITSELF} --help shows its form."
    if not gold:
        sys.exit(f"GOLD names no file. {help_}")
    try:
        articles = list(measure_file(Path(gold)))
    except UnicodeDecodeError as error:
        sys.exit(f"{gold} is not UTF-8 text: byte {error.start} is not. {help_}")
    except OSError as error:
        sys.exit(f"{gold} cannot be read: {error.strerror}. {help_}")
    except ValueError as error:
        sys.exit(f"{error} ({_ITSELF} --help)")
    if not articles:
        sys.exit(f"{gold} holds no article. {help_}")
    return articles


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage="%(prog)s [GOLD] …"
    )
    parser.add_argument("gold", nargs="?", help="labelled articles, one a line")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N errors of each set")
    parser.add_argument("--name", metavar="NAME", help="record the figures of GOLD under this name")
    args = parser.parse_args()
    if args.gold is not None:
        articles = _measured(args.gold)
        scores = score(articles)
        print(_report(Path(args.gold).name, articles, scores, args.errors))
        if args.name is not None:
            command = f"make evaluate GOLD={args.name}.jsonl NAME={args.name}"
            record(f"evaluate-{args.name}", command, accuracy(args.name, scores))
        return
    figures: dict[str, tuple[float, str]] = {}
    for name in ("pages", *SETS):
        articles = measure_pages() if name == "pages" else measure_set(name)
        scores = score(articles)
        print(_report(name, articles, scores, 0 if name == "held-out" else args.errors), end="\n\n")
        figures |= accuracy(name, scores)
    anonymity = measure_anonymity()
    print("stated anonymity\n" + anonymity.table())
    record("evaluate", "make evaluate", {**figures, **stated(anonymity)})


if __name__ == "__main__":
    main()
