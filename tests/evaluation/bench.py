"""Measure how fast texts are read, how much memory that takes, and how both grow with a text's length.

    python tests/evaluation/bench.py

All times are CPU time of one core. Texts are the project's own articles, articles of a thousand words joined
from them, and hostile ones. With the extra `bench`, spaCy and textacy read the second beside it, and that is
all. Nothing here fails because it is slow.
"""

import platform
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from evaluation.bench_peers import BOTH, SPACY, missing, time_peers
from evaluation.bench_texts import HOSTILE
from evaluation.bench_times import (
    ORDINARY,
    THOUSAND,
    Growth,
    Timing,
    alone,
    memory_of,
    time_articles,
    time_growth,
)
from figures.book import Measured, record

LENGTHS = (125_000, 250_000, 500_000, 1_000_000)
WORST = 3
OURS = {("find_attributions", THOUSAND): "attributions", ("read", THOUSAND): "reading"}
NAMES = {key: f"{name}.words_1000" for key, name in OURS.items()}
BESIDE_PEERS = {
    **{key: f"peers.{name}" for key, name in OURS.items()},
    (SPACY, THOUSAND): "peers.spacy",
    (BOTH, THOUSAND): "peers.spacy_textacy",
}
"""The keys that figures are recorded under: of a run by itself, and of one beside the peers."""
MEMORY = ("start", "articles", "million")
_CLEAR_LINE = "\r\033[K"


def speed_table(timings: Sequence[Timing]) -> list[list[str]]:
    """Lay out what reading articles took; `x time` is in find_attributions' own, on the same articles."""
    ours = {one.articles: one.words_a_second for one in timings if one.what == "find_attributions"}
    rows = [["", "articles", "words/s", "median ms", "worst ms", "x time", ""]]
    for one in timings:
        numbers = (f"{one.words_a_second:,.0f}", f"{one.median * 1e3:.1f}", f"{one.worst * 1e3:.1f}")
        times = ours[one.articles] / max(one.words_a_second, 1e-9)
        rows.append([one.what, one.articles, *numbers, f"{times:.2f}", one.note])
    return rows


def memory_table(peaks: dict[str, float]) -> list[list[str]]:
    """Lay out the memory of processes, in MB."""
    return [["peak memory", "MB"], *([name, f"{peak:.0f}"] for name, peak in peaks.items())]


def growth_table(growths: Sequence[Growth], lengths: Sequence[int]) -> list[list[str]]:
    """Lay out seconds at each length, and the ratio to the length before: 2 is in proportion."""
    rows = [
        ["characters", *_alternate([f"{length:,}" for length in lengths], ["x"] * (len(lengths) - 1)), "MB"]
    ]
    for one in growths:
        seconds = [f"{second:.2f} s" for second in one.seconds]
        ratios = ["–" if ratio is None else f"{ratio:.2f}" for ratio in one.ratios()]
        rows.append([one.text, *_alternate(seconds, ratios), f"{one.peak:.0f}"])
    return rows


def worst(growths: Sequence[Growth], lengths: Sequence[int]) -> list[str]:
    """Name the texts that took longest, that grew the most, and that needed most memory."""
    slow = sorted(growths, key=lambda one: one.seconds[-1], reverse=True)[:WORST]
    steep = sorted(growths, key=_steepest, reverse=True)[:WORST]
    large = sorted(growths, key=lambda one: one.peak, reverse=True)[:WORST]
    return [
        f"slowest at {lengths[-1]:,}: " + ", ".join(f"{one.text} {one.seconds[-1]:.2f} s" for one in slow),
        "steepest: " + ", ".join(f"{one.text} x {_steepest(one):.2f}" for one in steep),
        "most memory: " + ", ".join(f"{one.text} {one.peak:.0f} MB" for one in large),
    ]


def laid_out(rows: Sequence[Sequence[str]]) -> str:
    """Write rows of cells as lines: the first column to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = (
        "  ".join([row[0].ljust(widths[0]), *(map(str.rjust, row[1:], widths[1:]))]).rstrip() for row in rows
    )
    return "\n".join(lines)


def speed_figures(timings: Sequence[Timing], names: Mapping[tuple[str, str], str]) -> Measured:
    """Give what was taken, for the record; `names` gives the key of a program and its articles."""
    return {
        f"{own}.{what}": value
        for one in timings
        if (own := names.get((one.what, one.articles)))
        for what, value in (
            ("words_a_second", (one.words_a_second, "words/s")),
            ("median_ms", (one.median * 1e3, "ms")),
            ("worst_ms", (one.worst * 1e3, "ms")),
        )
    }


def growth_figures(growths: Sequence[Growth], lengths: Sequence[int]) -> Measured:
    """Give the seconds at each length for the record: of ordinary text, and of the slowest of the others."""
    ordinary, *hostile = growths
    slowest = max(hostile, key=lambda one: one.seconds[-1])
    figures: dict[str, tuple[float, str]] = {
        f"growth.{name}.seconds.{length}": (seconds, "s")
        for name, one in (("ordinary", ordinary), ("slowest", slowest))
        for length, seconds in zip(lengths, one.seconds, strict=True)
    }
    figures["growth.steepest"] = (max(map(_steepest, growths)), "times, where the text is twice as long")
    figures["memory.largest_mb"] = (max(one.peak for one in growths), "MB")
    return figures


def _alternate(cells: Sequence[str], between: Sequence[str]) -> list[str]:
    pairs = zip(cells[1:], between, strict=True)
    return [cells[0], *(cell for longer, ratio in pairs for cell in (longer, ratio))]


def _steepest(growth: Growth) -> float:
    return max((ratio for ratio in growth.ratios() if ratio is not None), default=0.0)


def _progress(doing: str = "") -> None:
    if sys.stderr.isatty():
        print(_CLEAR_LINE + (f"{doing} …" if doing else ""), end="", file=sys.stderr, flush=True)


def main() -> None:
    """Run the command: each measurement in a process of its own, one after the other."""
    print(f"CPU time of one core, Python {platform.python_version()}, {platform.machine()}\n", flush=True)
    _progress("articles")
    timings, articles_peak = alone(time_articles)
    absent = missing()
    if not absent:
        _progress("spaCy and textacy")
        timings += alone(time_peers)
    _progress()
    print(laid_out(speed_table(timings)))
    if not absent:
        versions = {name: version(name) for name in ("spacy", "textacy")}
        record("bench-peers", "make bench-peers", speed_figures(timings, BESIDE_PEERS), versions)
        return
    print(f"Without {', '.join(absent)}: `make bench-peers` installs them and compares.")

    _progress("memory")
    peaks = {
        "before anything is read": alone(memory_of, 0),
        "all of these articles, one by one": articles_peak,
        f"one text of {LENGTHS[-1]:,} characters": alone(memory_of, LENGTHS[-1]),
    }
    _progress()
    print("\n" + laid_out(memory_table(peaks)), flush=True)

    figures: dict[str, tuple[float, str]] = {
        f"memory.{name}_mb": (mb, "MB") for name, mb in zip(MEMORY, peaks.values(), strict=True)
    }
    growths = []
    for number, name in enumerate((ORDINARY, *HOSTILE), 1):
        _progress(f"{number} of {len(HOSTILE) + 1}: {name}")
        growths.append(alone(time_growth, name, LENGTHS))
    _progress()
    print("\n" + laid_out(growth_table(growths, LENGTHS)))
    print("\n" + "\n".join(worst(growths, LENGTHS)))
    figures |= {**speed_figures(timings, NAMES), **growth_figures(growths, LENGTHS)}
    record("bench-reading", "make bench", figures)


if __name__ == "__main__":
    main()
