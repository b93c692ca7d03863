"""How well attributions were found: what is labelled against what was predicted, article by article.

A labelled attribution and a predicted one match where their cues overlap, or where both their sources and
their contents do; each is used once, the best overlaps first. One that is labelled `optional` costs nothing
whether it is found or not; one that is labelled as not reporting is none.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import mean
from typing import NamedTuple

ANONYMOUS = frozenset({"unnamed_person", "unnamed_group"})
NAMED = frozenset({"named_person", "named_organization", "named_document"})
CLASSES = ANONYMOUS | NAMED | {"unnamed_document", "unstated", "author"}
TIERS = {
    "anonymous": ANONYMOUS,
    "unnamed_document": frozenset({"unnamed_document"}),
    "unstated": frozenset({"unstated"}),
    "named": NAMED,
    "any": CLASSES,
}
_COUNTED = TIERS | {class_: frozenset({class_}) for class_ in sorted(CLASSES)}
"""What is counted: each tier, and each class for itself."""


class Piece(NamedTuple):
    """Code points into the text, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """An attribution, labelled or predicted; a part may be in several pieces, or absent."""

    source: tuple[Piece, ...]
    cue: tuple[Piece, ...]
    content: tuple[Piece, ...]
    class_: str
    reporting: bool = True
    optional: bool = False

    def counts_in(self, classes: frozenset[str]) -> bool:
        """Whether a label has to be found by a program that looks for these classes."""
        return self.reporting and not self.optional and self.class_ in classes


@dataclass(slots=True)
class Tally:
    """Labels that were found, that were missed, and predictions that are wrong."""

    hits: int = 0
    missed: int = 0
    false: int = 0

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.false) if self.hits else 0.0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.missed) if self.hits else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.hits / (2 * self.hits + self.missed + self.false) if self.hits else 0.0


@dataclass(slots=True)
class Scores:
    """The figures over a set of articles."""

    articles: int = 0
    tiers: dict[str, Tally] = field(default_factory=lambda: {tier: Tally() for tier in _COUNTED})
    classes: Counter[tuple[str, str]] = field(default_factory=Counter)
    counts: list[tuple[int, int]] = field(default_factory=list)

    @property
    def class_right(self) -> float:
        """The share of matched attributions whose class is right."""
        matched = self.classes.total()
        return (
            sum(n for (label, found), n in self.classes.items() if label == found) / matched
            if matched
            else 0.0
        )

    @property
    def count_mean(self) -> float:
        """How many anonymous attributions are labelled in an article, on average."""
        return mean(label for label, _ in self.counts) if self.counts else 0.0

    @property
    def count_error(self) -> float:
        """How far an article's anonymous count is off, on average."""
        return mean(abs(label - found) for label, found in self.counts) if self.counts else 0.0

    def add(self, labels: Sequence[Mark], predicted: Sequence[Mark]) -> None:
        """Count one article."""
        pairs = match(labels, predicted)
        label_of = {j: i for i, j in pairs.items()}
        self.articles += 1
        self.classes.update(
            (labels[i].class_, predicted[j].class_) for i, j in pairs.items() if labels[i].reporting
        )
        for tier, classes in _COUNTED.items():
            tally = self.tiers[tier]
            for i, label in enumerate(labels):
                if label.counts_in(classes):
                    hit = i in pairs and predicted[pairs[i]].class_ in classes
                    tally.hits += hit
                    tally.missed += not hit
            for j, mark in enumerate(predicted):
                tally.false += mark.class_ in classes and not _is_right(label_of.get(j), labels, classes)
        self.counts.append(
            (
                sum(label.counts_in(ANONYMOUS) for label in labels),
                sum(mark.class_ in ANONYMOUS for mark in predicted),
            )
        )


def match(labels: Sequence[Mark], predicted: Sequence[Mark]) -> dict[int, int]:
    """Pair labels with predictions: label number to prediction number."""
    candidates = []
    for i, label in enumerate(labels):
        for j, mark in enumerate(predicted):
            cue = _overlap(label.cue, mark.cue)
            source = _overlap(label.source, mark.source)
            content = _overlap(label.content, mark.content)
            if cue or (source and content):
                candidates.append((cue > 0, cue + source + content / 10, i, j))
    pairs: dict[int, int] = {}
    for *_, i, j in sorted(candidates, reverse=True):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def table(scores: Scores) -> str:
    """Write the figures as lines of text."""
    lines = [f"articles {scores.articles}"]
    for tier, t in scores.tiers.items():
        lines.append(
            f"{tier:18s} precision {t.precision:.3f}  recall {t.recall:.3f}  F1 {t.f1:.3f}   "
            f"(labelled {t.hits + t.missed}, predicted {t.hits + t.false})"
        )
    lines.append(
        f"class of a matched attribution right: {scores.class_right:.3f} of {scores.classes.total()}"
    )
    exact = sum(label == found for label, found in scores.counts)
    lines.append(
        f"anonymous count per article: mean absolute error {scores.count_error:.2f}, "
        f"labelled mean {scores.count_mean:.2f}, exact {exact}/{len(scores.counts)}"
    )
    return "\n".join(lines)


def _is_right(i: int | None, labels: Sequence[Mark], classes: frozenset[str]) -> bool:
    if i is None:
        return False
    label = labels[i]
    return label.optional or (label.reporting and label.class_ in classes)


def _overlap(one: Iterable[Piece], other: Sequence[Piece]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
