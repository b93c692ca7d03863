"""How well stated anonymity is found: sentences written and labelled for it, in anonymity.jsonl.

Each has `text`, and in words of it, or null: `stated` (the words that state anonymity; null in look-alikes),
`reason`, and what is told of the source: `affiliation`, `people`, `knows_how`, `spoke_to`. A statement is
found where the words shown and those labelled overlap, and a reason is right where they are the same, "who
was" in front of it apart.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sidelight.reading.attributions import find_attributions

SENTENCES = Path(__file__).with_name("anonymity.jsonl")
_MARKS = ' ,.;”"'
_WHO_IS = re.compile(r"(?:who |as (?:he|she|they) )?(?:is|was|are|were|has|had|have) (?=not)")


@dataclass(slots=True)
class AnonymityScores:
    """Counts over the sentences."""

    stated: int = 0
    found: int = 0
    look_alikes: int = 0
    mistaken: int = 0
    reasons: int = 0
    reasons_right: int = 0

    @property
    def recall(self) -> float:
        return self.found / self.stated

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.mistaken)

    @property
    def reason_right(self) -> float:
        return self.reasons_right / self.reasons

    def table(self) -> str:
        return (
            f"found {self.found}/{self.stated} ({self.recall:.3f}), "
            f"look-alikes taken for one {self.mistaken}/{self.look_alikes}, "
            f"reason right {self.reasons_right}/{self.reasons} ({self.reason_right:.3f})"
        )


def load_sentences() -> list[dict[str, Any]]:
    """Read the labelled sentences."""
    return [json.loads(line) for line in SENTENCES.read_text("utf-8").splitlines()]


def measure_anonymity() -> AnonymityScores:
    """Read every sentence and compare what is found with its labels."""
    scores = AnonymityScores()
    for row in load_sentences():
        stated = [s.anonymity for s in find_attributions(row["text"]).sources if s.anonymity.stated]
        if row["stated"] is None:
            scores.look_alikes += 1
            scores.mistaken += bool(stated)
            continue
        scores.stated += 1
        hit = next((a for a in stated if a.stated and _overlap(a.stated.text, row["stated"])), None)
        scores.found += hit is not None
        if row["reason"]:
            scores.reasons += 1
            given = next((a.reason.text for a in stated if a.reason), "")
            scores.reasons_right += _bare(given) == _bare(row["reason"])
    return scores


def _bare(reason: str) -> str:
    return _WHO_IS.sub("", reason.strip(_MARKS))


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one
