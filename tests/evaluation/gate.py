"""The floors that the engine keeps, and the hash of what they were measured on: gate.json.

    python tests/evaluation/gate.py --pin                 raise the floors to what is reached
    python tests/evaluation/gate.py --pin --lower REASON  lower those that have fallen, and keep the reason

A floor never falls by itself: the tests fail where a figure is below it, or where articles or labels are not
those that it was measured on.
"""

import argparse
import hashlib
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from articles.blocks import blocks_hash
from articles.labelled import SETS, corpus_hash
from articles.pages import SETS as SETS_OF_PAGES
from articles.pages import pages_hash
from evaluation.anonymity import SENTENCES, measure_anonymity
from evaluation.measure import measure_pages, measure_set, score
from evaluation.page_findings import measure as measure_findings
from evaluation.page_findings import measure_blocks
from evaluation.scoring import TIERS, Scores

GATE = Path(__file__).with_name("gate.json")
_PLACES = 3


def reached() -> dict[str, dict[str, Any]]:
    """Measure every set: its hash, and its figures, of which the higher is the better."""
    sets = {
        name: {"corpus": corpus_hash(name), "floors": _figures(score(measure_set(name)))} for name in SETS
    }
    sentences = measure_anonymity()
    sets["anonymity"] = {
        "corpus": hashlib.sha256(SENTENCES.read_bytes()).hexdigest(),
        "floors": _rounded(
            recall=sentences.recall, precision=sentences.precision, reason_right=sentences.reason_right
        ),
    }
    pages = measure_pages()
    labelled = repr([(page.name, page.text, page.labels) for page in pages]).encode()
    sets["pages"] = {"corpus": hashlib.sha256(labelled).hexdigest(), "floors": _figures(score(pages))}
    for name in SETS_OF_PAGES:
        sets[f"findings {name}"] = {"corpus": pages_hash(name), "floors": _found(name)}
    blocks = {f"{name}_f1": tally.f1 for name, tally in measure_blocks().items()}
    sets["findings blocks"] = {"corpus": blocks_hash(), "floors": _rounded(**blocks)}
    return sets


def _found(name: str) -> dict[str, float]:
    """A false "republished" is the worst error: its precision has a floor of its own."""
    tallies = measure_findings(name)
    figures = {f"{finding}_f1": tally.f1 for finding, tally in tallies.items()}
    return _rounded(**figures, republished_precision=tallies["republished"].precision)


def pinned() -> dict[str, Any]:
    """Read the gate."""
    gate: dict[str, Any] = json.loads(GATE.read_text("utf-8"))
    return gate


def fallen(floors: dict[str, float], figures: dict[str, float]) -> dict[str, tuple[float, float]]:
    """Return the figures below their floors, each with its floor."""
    reached = {name: figures.get(name, 0.0) for name in floors}
    return {name: (reached[name], floor) for name, floor in floors.items() if reached[name] < floor}


def _figures(scores: Scores) -> dict[str, float]:
    tiers = {f"{tier}_f1": tally.f1 for tier in TIERS if (tally := scores.tiers[tier]).hits}
    return _rounded(**tiers, class_right=scores.class_right)


def _rounded(**figures: float) -> dict[str, float]:
    scale = 10**_PLACES
    return {name: int(figure * scale) / scale for name, figure in figures.items()}


def pin(reason: str | None) -> None:
    """Write what is reached into the gate; refuse to lower a floor without a reason."""
    gate = pinned() if GATE.exists() else {"lowered": []}
    for name, measured in reached().items():
        old = gate.get(name, {}).get("floors", {})
        below = fallen(old, measured["floors"])
        if below and reason is None:
            sys.exit(f"{name} has fallen: {below}. Mend it, or say why it may: --lower REASON")
        if below:
            today = datetime.now(UTC).date().isoformat()
            gate["lowered"].append({"date": today, "set": name, "reason": reason, "fell": list(below)})
        gate[name] = measured
    GATE.write_text(json.dumps(gate, indent=2) + "\n", "utf-8")
    print(f"{GATE.name} holds what is reached now.")


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--pin", action="store_true", required=True, help="write what is reached into the gate"
    )
    parser.add_argument("--lower", metavar="REASON", help="let floors fall, and write down why")
    args = parser.parse_args()
    pin(args.lower)


if __name__ == "__main__":
    main()
