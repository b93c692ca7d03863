"""Try a million inputs, print how many were tried and each crash.   make fuzz INPUTS=1000000 MINUTES=10"""

import argparse
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import running
from fuzz import api
from fuzz.targets import TARGETS
from fuzz.trying import Tried, attempts

BATCH = 1_000


def batches(inputs: int) -> Iterator[tuple[int, int, int]]:
    """Parts of the work: the number of a target, how many inputs, and from where to make them up."""
    for number, target in enumerate(TARGETS):
        left = round(inputs * target.share)
        while left > 0:
            yield number, min(left, BATCH), random.SystemRandom().randrange(2**32)
            left -= BATCH


def one(batch: tuple[int, int, int]) -> Tried:
    """Do one part of the work."""
    number, inputs, start = batch
    return attempts(TARGETS[number], inputs, start)


def tried_api(minutes: float) -> api.Tried:
    """Make up requests to a server of its own."""
    with tempfile.TemporaryDirectory() as folder, running.server(Path(folder)) as server:
        return api.tried(server.address, Path(folder), f"--max-time={round(minutes * 60)}")


def main() -> None:
    """Do all, and tell."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--inputs", type=int, default=1_000_000, help="inputs to the parts, all together")
    options.add_argument("--minutes", type=float, default=10, help="how long requests are made up")
    options.add_argument("--processes", type=int, default=os.cpu_count())
    asked = options.parse_args()
    os.nice(10)
    counts: Counter[str] = Counter()
    crashes: list[str] = []
    work = [*batches(asked.inputs)]
    with ProcessPoolExecutor(asked.processes) as pool:
        for (number, _, _), tried in zip(work, pool.map(one, work), strict=True):
            counts[TARGETS[number].name] += tried.inputs
            if tried.crash:
                crashes.append(tried.crash)
                print(tried.crash, flush=True)
    for name, count in counts.items():
        print(f"{name:20} {count:>10,} inputs")
    if asked.minutes:
        made = tried_api(asked.minutes)
        print(f"{'requests to the API':20} {made.requests:>10,} inputs")
        if made.failed:
            crashes.append(made.output)
            print(made.output)
        counts["requests to the API"] = made.requests
    print(f"{sum(counts.values()):,} inputs, {len(crashes)} crashes or answers that break the contract")
    sys.exit(bool(crashes))


if __name__ == "__main__":
    main()
