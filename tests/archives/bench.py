"""What a second processor brings to an archive: `python tests/archives/bench.py`, on a quiet machine.

The same archive is read with one worker and with two, in turns, and the median times are compared. What both
need to start is part of both.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from articles.cases import ARTICLES
from running import RATINGS, SIDELIGHT, environment

ROUNDS = 3


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    texts = [file.read_text("utf-8") for file in sorted(ARTICLES.glob("development/*/article.txt"))]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "in.jsonl"
        with source.open("w", encoding="utf-8") as out:
            for number in range(count):
                url = f"https://lanternpost.example/{number}"
                out.write(json.dumps({"url": url, "text": texts[number % len(texts)]}) + "\n")
        times: dict[int, list[float]] = {1: [], 2: []}
        for _ in range(ROUNDS):
            for workers, found in times.items():
                found.append(_seconds(source, folder / "out.jsonl", workers))
    one, two = (statistics.median(times[workers]) for workers in (1, 2))
    print(f"{count:,} articles, {source.name}, median of {ROUNDS}")
    print(f"1 worker   {one:6.1f} s  {count / one:6.0f} articles/s")
    print(f"2 workers  {two:6.1f} s  {count / two:6.0f} articles/s")
    print(f"share of linear scaling: {one / two / 2:.2f}")


def _seconds(source: Path, out: Path, workers: int) -> float:
    began = time.monotonic()
    subprocess.run(
        [SIDELIGHT, "analyze", "--jsonl", source, out, "--workers", str(workers), "--restart"],
        env=environment(ratings=str(RATINGS), database=f"sqlite:///{out.parent}/none.db"),
        capture_output=True,
        check=True,
    )
    return time.monotonic() - began


if __name__ == "__main__":
    main()
