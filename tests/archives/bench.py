"""What a second processor brings to an archive: `python tests/archives/bench.py [ARTICLES]`.

The same archive is read with one worker and with two, in turns, and the medians are compared. The start,
which every archive has once, is measured with an empty archive and left out. The time of the clock needs a
quiet machine. That of the processors does not: it tells what a second worker costs besides, in all processes.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from articles.cases import ARTICLES
from figures.book import record
from running import RATINGS, SIDELIGHT, environment

ROUNDS = 3
WORKERS = (1, 2)


class Cost(NamedTuple):
    """Seconds by the clock, and of processors."""

    clock: float
    processors: float


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as name:
        empty, full = (_archive(Path(name) / f"{size}.jsonl", size) for size in (0, count))
        costs: dict[tuple[Path, int], list[Cost]] = {}
        for _ in range(ROUNDS):
            for source in (empty, full):
                for workers in WORKERS:
                    costs.setdefault((source, workers), []).append(_cost(source, workers))
    starts = {workers: _median(costs[empty, workers]) for workers in WORKERS}
    wholes = {workers: _median(costs[full, workers]) for workers in WORKERS}
    print(
        f"{count:,} articles, median of {ROUNDS}; load {os.getloadavg()[1]:.1f} on "
        f"{os.cpu_count()} processors"
    )
    reading = {}
    for workers in WORKERS:
        start, whole = starts[workers], wholes[workers]
        reading[workers] = Cost(whole.clock - start.clock, whole.processors - start.processors)
        clock, processors = reading[workers]
        print(
            f"workers: {workers}  start {start.clock:.1f} s, then {clock:6.1f} s, {count / clock:5.0f} "
            f"articles/s, {1000 * processors / count:5.1f} ms of a processor for each"
        )
    one, two = (reading[workers] for workers in WORKERS)
    print(f"share of linear scaling: {one.clock / two.clock / 2:.2f} by the clock")
    print(f"processors' time, one worker against two: {one.processors / two.processors:.2f}")
    figures = {
        "archives.articles": (count, "articles"),
        "archives.one_worker_a_second": (count / one.clock, "articles/s"),
        "archives.two_workers_a_second": (count / two.clock, "articles/s"),
        "archives.share_of_linear": (one.clock / two.clock / 2, "share"),
    }
    record("bench-archives", "make bench-long", figures)


def _archive(file: Path, count: int) -> Path:
    texts = [each.read_text("utf-8") for each in sorted(ARTICLES.glob("development/*/article.txt"))]
    with file.open("w", encoding="utf-8") as out:
        for number in range(count):
            url = f"https://lanternpost.example/{number}"
            out.write(json.dumps({"url": url, "text": texts[number % len(texts)]}) + "\n")
    return file


def _cost(source: Path, workers: int) -> Cost:
    began, used = time.monotonic(), _used()
    subprocess.run(
        [
            SIDELIGHT,
            "analyze",
            "--jsonl",
            source,
            source.with_suffix(".out"),
            "--workers",
            str(workers),
            "--restart",
        ],
        env=environment(ratings=str(RATINGS), database=f"sqlite:///{source.parent}/none.db"),
        capture_output=True,
        check=True,
    )
    return Cost(time.monotonic() - began, _used() - used)


def _used() -> float:
    """The processors' time of all processes that were waited for, and of theirs."""
    times = os.times()
    return times.children_user + times.children_system


def _median(costs: list[Cost]) -> Cost:
    return Cost(*map(statistics.median, zip(*costs, strict=True)))


if __name__ == "__main__":
    main()
