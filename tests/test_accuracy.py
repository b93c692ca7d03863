"""The example articles, labelled by hand, against what the engine finds in them.

The floors only rise: whoever makes the engine worse on these articles has to say so here.
"""

from dataclasses import dataclass

import pytest

from articles.cases import ANONYMOUS, Case, load_all
from sidelight.reading import read

NAMED = frozenset({"named_person", "named_organization", "named_document"})
EVERY = ANONYMOUS | NAMED | {"unnamed_document", "unstated"}


@dataclass(frozen=True)
class Score:
    """How many attributions were found that are labelled, and how many of each side were not matched."""

    hits: int
    missed: int
    false: int

    @property
    def f1(self) -> float:
        return 2 * self.hits / (2 * self.hits + self.missed + self.false)


def score(cases: list[Case], classes: frozenset[str]) -> Score:
    """Match labels to what was found, one to one, by overlapping cues; optional labels cost nothing."""
    hits = missed = false = 0
    for case in cases:
        found = [item for item in read(case.page).attributions.items if item.class_ in classes]
        for label in case.expected["attributions"]:
            cue = label["cue"]
            overlapping = (
                item for item in found if item.cue.start < cue["end"] and cue["start"] < item.cue.end
            )
            hit = next(overlapping, None)
            if hit is not None and (
                label.get("optional") or (label["reporting"] and label["class"] in classes)
            ):
                found.remove(hit)
                hits += not label.get("optional")
            elif label["reporting"] and label["class"] in classes and not label.get("optional"):
                missed += 1
        false += len(found)
    return Score(hits, missed, false)


@pytest.mark.parametrize(
    ("classes", "floor"),
    [(ANONYMOUS, 0.97), (NAMED, 0.97), (EVERY, 0.97)],
    ids=["anonymous", "named", "any"],
)
def test_attributions_are_found_at_least_this_well(classes: frozenset[str], floor: float) -> None:
    cases = [case for case in load_all() if case.expected["attributions"]]
    reached = score(cases, classes)
    assert reached.f1 >= floor, reached


def test_a_piece_without_attributions_has_none() -> None:
    (case,) = [case for case in load_all() if case.slug == "no-attribution"]
    attributions = read(case.page).attributions
    assert attributions.analysed
    assert attributions.items == ()
    assert attributions.counts is not None
    assert attributions.counts.total == 0
