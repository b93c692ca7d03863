"""How well pages are read: origin, kind, disclaimers and furniture, on the labelled pages.

python tests/evaluation/page_findings.py                  the figures of both sets
python tests/evaluation/page_findings.py --errors         and the errors in the development set
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from articles.blocks import SETS as BLOCKS
from articles.blocks import labelled_blocks
from articles.pages import SETS, LabelledPage, labelled_pages
from figures.book import Measured, record
from sidelight.reading import read
from sidelight.reading.disclaimers import find_disclaimers
from sidelight.reading.furniture import find_furniture
from sidelight.reading.model import Page
from sidelight.reading.origin import find_origin
from sidelight.reading.outlet_names import same_name
from sidelight.reading.result import Reading

_CLAIMS = frozenset({"canonical", "declaration"})


@dataclass(slots=True)
class Tally:
    """What was found and what is there; `errors` tell of each page what was wrong."""

    right: int = 0
    found: int = 0
    there: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found; 1 where nothing is."""
        return self.right / self.there if self.there else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 1 where there is nothing and nothing was found."""
        both = self.found + self.there
        return 2 * self.right / both if both else 1.0

    def add(self, slug: str, found: Iterable[object], there: Iterable[object]) -> None:
        """Count the findings of one page against its labels."""
        ours, theirs = Counter(found), Counter(there)
        self.right += (ours & theirs).total()
        self.found += ours.total()
        self.there += theirs.total()
        for sign, wrong in (("+", ours - theirs), ("-", theirs - ours)):
            self.errors += [f"{slug} {sign} {one}" for one in wrong]


def measure(name: str) -> dict[str, Tally]:
    """Read every page of a set and count: by finding, in the order in which they are shown."""
    tallies = {key: Tally() for key in ("republished", "own", "date", "signs", "kind", "also", "complete")}
    tallies |= {key: Tally() for key in ("disclaimers", "ignored")}
    for labelled in labelled_pages(name):
        reading = read(labelled.page)
        for key, ours, theirs in _compared(labelled, reading):
            tallies[key].add(labelled.slug, ours, theirs)
    return tallies


def measure_blocks() -> dict[str, Tally]:
    """Count what is found in single blocks: words are right that hold the label's, or the reverse."""
    tallies = {name: Tally() for name in BLOCKS}
    for name, tally in tallies.items():
        for slug, page, there in labelled_blocks(name):
            tally.add(slug, [_overlapping(one, there) for one in _found_in(name, page)], there)
    return tallies


def _found_in(name: str, page: Page) -> list[tuple[str, str]]:
    ignored = find_furniture(page)
    if name == "credits":
        origin = find_origin(page, (), ignored)
        return [("republished", origin.name)] if origin.status == "republished" and origin.name else []
    parts = find_disclaimers(page, ignored) if name == "notices" else ignored
    return [(part.kind, part.span.text) for part in parts]


def _overlapping(found: tuple[str, str], there: list[tuple[str, str]]) -> tuple[str, str]:
    kind, words = found
    same = (one for one in there if one[0] == kind and _are_same(one[1], words))
    return next(same, found)


def _are_same(one: str, other: str) -> bool:
    return one in other or other in one or same_name(one, other)


_Pair = tuple[str, list[object], list[object]]


def _compared(labelled: LabelledPage, reading: Reading) -> Iterator[_Pair]:
    expected, found = labelled.expected, reading.origin
    origin = expected["origin"]
    name = origin["name"]
    if found.name and name and same_name(found.name, name):
        name = found.name  # one outlet in two spellings
    yield (
        "republished",
        _if(found.name, found.status == "republished"),
        _if(name, origin["status"] == "republished"),
    )
    yield "own", _if("own", found.status == "own"), _if("own", origin["status"] == "own")
    yield "date", _if(found.published, found.published), _if(origin["published"], origin["published"])
    yield "signs", *_signs(labelled, reading)
    yield "kind", [reading.page.kind], [expected["kind"]]
    yield "also", [one.kind for one in reading.page.also], list(expected.get("also", ()))
    complete = expected["complete"]
    yield (
        "complete",
        _if(reading.page.complete, reading.page.complete is not None),
        _if(complete, complete is not None),
    )
    if reading.disclaimers.analysed:
        notices = [(notice.kind, notice.span.text) for notice in reading.disclaimers.items]
        yield "disclaimers", list(notices), [(kind, words) for kind, words in expected["disclaimers"]]
    ignored = [(part.kind, part.span.text) for part in reading.ignored]
    yield "ignored", list(ignored), [(kind, words) for kind, words in expected["ignored"]]


def _signs(labelled: LabelledPage, reading: Reading) -> tuple[list[object], list[object]]:
    """Signs in words: a line here may be its sentence there, and a byline may stand in its field too."""
    there = [(kind, words) for kind, words in labelled.expected["origin"]["signs"] if kind not in _CLAIMS]
    ours: list[object] = []
    for sign in reading.origin.evidence:
        words = sign.span.text if sign.span else sign.value or ""
        if sign.kind in _CLAIMS:
            continue
        same = (one for one in there if one[0] == sign.kind and (one[1] in words or words in one[1]))
        ours.append(next(same, (sign.kind, words)))
    return list(dict.fromkeys(ours)), list(there)


def _if(value: object, condition: object) -> list[object]:
    return [value] if condition else []


def _table(tallies: dict[str, Tally]) -> str:
    rows = (
        f"  {key:12} {tally.there:6} {tally.found:6} {tally.precision:10.3f} {tally.recall:7.3f}"
        for key, tally in tallies.items()
    )
    return "\n".join(("  finding       there  found  precision  recall", *rows))


def for_the_record(name: str, tallies: dict[str, Tally]) -> Measured:
    """Give the figures of some findings: `name` and the finding are their keys."""
    return {
        f"{name}.{finding}.{what}": value
        for finding, tally in tallies.items()
        for what, value in (
            ("precision", (tally.precision, "share")),
            ("recall", (tally.recall, "share")),
            ("f1", (tally.f1, "share")),
            ("there", (tally.there, "labels")),
        )
    }


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--errors", action="store_true", help="list the errors in the development set")
    args = parser.parse_args()
    figures: dict[str, tuple[float, str]] = {}
    for name in SETS:
        tallies = measure(name)
        figures |= for_the_record(f"pages.{name}", tallies)
        print(f"{name}: {len(labelled_pages(name))} pages\n{_table(tallies)}")
        if args.errors and name == "development":
            for key, tally in tallies.items():
                print("\n".join(f"  {key}: {error}" for error in tally.errors))
    blocks = measure_blocks()
    print(f"single blocks\n{_table(blocks)}")
    record("evaluate-pages", "make evaluate", {**figures, **for_the_record("blocks", blocks)})


if __name__ == "__main__":
    main()
