"""What an archive's articles come to: counts over all of them, and never by outlet.

What is found depends on what an outlet writes about and how: a table that ranks outlets by it would say
something else than it seems to. The results name them all the same; this summary does not.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, fields
from fractions import Fraction
from itertools import accumulate
from typing import Any, get_args

from sidelight.archives.report.results import Result
from sidelight.reading.attribution_model import SourceClass

CLASSES: tuple[str, ...] = get_args(SourceClass)
_UNIDENTIFIED = ("unnamed_person", "unnamed_group")
BINS = 10


@dataclass(frozen=True, slots=True)
class Spread:
    """How a share differs between articles: quartiles, and how many articles lie in each tenth.

    `none` counts the articles with a share of zero, which `tenths` leaves out: its first number is of those
    above 0 up to 0.1.
    """

    articles: int
    lower_quartile: float | None
    median: float | None
    upper_quartile: float | None
    none: int
    tenths: tuple[int, ...]


@dataclass(slots=True)
class Tally:
    """Counts, article by article; all of them stay small however many articles there are."""

    articles: int = 0
    analysed: int = 0
    editions: Counter[str] = field(default_factory=Counter)
    versions: Counter[str] = field(default_factory=Counter)
    not_analysed: Counter[str] = field(default_factory=Counter)
    languages_not_read: Counter[str] = field(default_factory=Counter)
    page_kinds: Counter[str] = field(default_factory=Counter)
    origins: Counter[str] = field(default_factory=Counter)
    outlets: Counter[str] = field(default_factory=Counter)
    classes: Counter[str] = field(default_factory=Counter)
    without_attributions: int = 0
    disclaimers: Counter[str] = field(default_factory=Counter)
    with_disclaimer: Counter[str] = field(default_factory=Counter)
    unidentified_sources: int = 0
    anonymity_stated: int = 0
    reason_stated: int = 0
    shares: Counter[Fraction] = field(default_factory=Counter)

    def add(self, result: Result) -> None:
        """Count one article."""
        panel = result["panel"]
        self.articles += 1
        self.editions[result["edition"]] += 1
        self.versions[result["sidelight"]] += 1
        self.page_kinds[panel["page"]["kind"]] += 1
        self.origins[panel["origin"]["status"]] += 1
        self.outlets[panel["outlet"]["status"]] += 1
        kinds = [each["kind"] for each in panel["disclaimers"]["items"]]
        self.disclaimers.update(kinds)
        self.with_disclaimer.update(set(kinds))
        self._add_attributions(panel["attributions"])

    def _add_attributions(self, found: Result) -> None:
        if not found["analysed"]:
            self.not_analysed[found["reason"]] += 1
            if found["reason"] == "language_not_read":
                self.languages_not_read[found["language"] or "unknown"] += 1
            return
        self.analysed += 1
        self.classes.update(each["class"] for each in found["items"])
        total = found["counts"]["total"]
        if total:
            self.shares[Fraction(found["counts"]["anonymous"], total)] += 1
        else:
            self.without_attributions += 1
        for source in found["sources"]:
            if source["class"] in _UNIDENTIFIED:
                self.unidentified_sources += 1
                self.anonymity_stated += source["anonymity"]["stated"] is not None
                self.reason_stated += source["anonymity"]["reason"] is not None


def tally(found: Iterable[Result]) -> Tally:
    """Count all articles in one pass."""
    counted = Tally()
    for each in found:
        counted.add(each)
    return counted


def spread(shares: Counter[Fraction]) -> Spread:
    """Tell how shares differ, exactly: there are few different ones, whatever the number of articles."""
    tenths = [0] * BINS
    for share, count in shares.items():
        if share:
            tenths[-(-share * BINS // 1) - 1] += count
    return Spread(
        articles=shares.total(),
        lower_quartile=_quantile(shares, Fraction(1, 4)),
        median=_quantile(shares, Fraction(1, 2)),
        upper_quartile=_quantile(shares, Fraction(3, 4)),
        none=shares[Fraction(0)],
        tenths=tuple(tenths),
    )


def document(counted: Tally) -> dict[str, Any]:
    """Write a tally for programs; the most frequent comes first in each list."""
    values = {each.name: getattr(counted, each.name) for each in fields(counted) if each.name != "shares"}
    ordered = {
        name: dict(value.most_common()) if isinstance(value, Counter) else value
        for name, value in values.items()
    }
    return ordered | {"share_not_identified": asdict(spread(counted.shares))}


def _quantile(shares: Counter[Fraction], part: Fraction) -> float | None:
    """The share that lies at a part of all articles, in order; of two in the middle, halfway between."""
    ordered = sorted(shares.items())
    if not ordered:
        return None
    ends = list(accumulate(count for _, count in ordered))
    place = (ends[-1] - 1) * part
    low = _at(ordered, ends, place // 1)
    high = _at(ordered, ends, -(-place // 1))
    return float(low + (high - low) * (place % 1))


def _at(ordered: list[tuple[Fraction, int]], ends: list[int], place: int) -> Fraction:
    return next(share for (share, _), end in zip(ordered, ends, strict=True) if place < end)
