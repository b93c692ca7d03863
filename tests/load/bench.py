"""Measure the server under load: answers, refusals, memory, and how long it takes to start.

    python tests/load/bench.py [REQUESTS]

The server and what loads it share the machine. Memory is taken after so many requests, by default 4,000. It
only measures: nothing here fails because it is slow.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import requests

import running
from evaluation.bench_texts import own_articles, thousand_words
from figures.book import record
from load.driving import Seen, closed_loop, open_loop, request
from sidelight.config import SHIPPED_RATINGS

Figures = dict[str, tuple[float, str]]
YARDSTICK = (sys.executable, Path(__file__).with_name("yardstick.py"))
REQUESTS = 4_000
OVERLOAD_SECONDS = 15
STARTS = 5
MB = 1024


def bodies() -> list[bytes]:
    """The articles of a thousand words, as requests hold them."""
    return [
        json.dumps({"url": f"https://daily.example/{number}", "text": text}).encode()
        for number, text in enumerate(thousand_words(own_articles()))
    ]


def workers(process: "subprocess.Popen[bytes]") -> list[int]:
    """The processes of a server that answer."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
    return [int(child) for child in children.split()]


def resident(worker: int) -> float:
    """What a worker holds, in MB."""
    return _sizes(worker)["Rss"]


def _sizes(worker: int) -> dict[str, float]:
    lines = Path(f"/proc/{worker}/smaps_rollup").read_text().splitlines()
    return {line.split(":")[0]: int(line.split()[1]) / MB for line in lines[1:]}


def memory(process: "subprocess.Popen[bytes]") -> str:
    """What each worker holds, in MB: all, and its share where several hold the same."""
    said = []
    for worker in workers(process):
        sizes = _sizes(worker)
        said.append(f"{sizes['Rss']:.0f} MB ({sizes['Pss']:.0f} MB its share)")
    return ", ".join(said)


def start(folder: Path, database: Path, **environment: str) -> float:
    """Seconds from the command to the first 200 of /readyz."""
    port = running.free_port()
    settings = {"ratings": str(SHIPPED_RATINGS), "database": f"sqlite:///{database}", "port": str(port)}
    begun = time.perf_counter()
    with (folder / "start.log").open("w") as log:
        process = subprocess.Popen(
            [running.SIDELIGHT, "serve"],
            env=running.environment(**settings) | environment,
            stdout=log,
            stderr=log,
        )
    try:
        while not _is_ready(port):
            time.sleep(0.005)
        return time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait(30)


def _is_ready(port: int) -> bool:
    try:
        return requests.get(f"http://127.0.0.1:{port}/readyz", timeout=5).ok
    except requests.ConnectionError:
        return False


def report(count: int, figures: Figures) -> Iterator[str]:
    """Measure one after the other, and add what was measured to `figures`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield from _started(folder, figures)
        settings = {
            "ratings": str(SHIPPED_RATINGS),
            "database": f"sqlite:///{folder}/load.db",
            "log_level": "warning",
        }
        with running.serving(YARDSTICK, folder, settings) as server:
            yield from _loaded(server, count, figures)


def _started(folder: Path, figures: Figures) -> Iterator[str]:
    cold = start(folder, folder / "start.db", PYTHONPYCACHEPREFIX=str(folder / "bytecode"))
    warm = sorted(start(folder, folder / "start.db") for _ in range(STARTS))
    median, worst = warm[STARTS // 2], warm[-1]
    figures["start_warm_s"], figures["start_cold_s"] = (median, "s"), (cold, "s")
    yield f"start to ready: {median:.2f} s warm (worst of {STARTS}: {worst:.2f} s), {cold:.2f} s cold"


def _loaded(server: running.Server, count: int, figures: Figures) -> Iterator[str]:
    kept = [request("/v1/context", body, close=False) for body in bodies()]
    length = [request("/length", body, close=False) for body in bodies()]
    asyncio.run(closed_loop(server.port, kept, 4, 100))
    yield f"memory of each worker after 100 requests: {memory(server.process)}"

    one = asyncio.run(closed_loop(server.port, kept, 1, 300))
    figures |= _times("one_client", one)
    yield f"1,000 words at one client: median {one.median * 1e3:.1f} ms, p99 {one.p99 * 1e3:.1f} ms"

    full = asyncio.run(closed_loop(server.port, kept, 4, 800))
    yardstick = asyncio.run(closed_loop(server.port, length, 4, 8_000))
    figures |= _times("saturated", full)
    figures["saturated_part_of_parsing"] = (full.a_second / yardstick.a_second, "share")
    yield (
        f"saturated: {full.a_second:.0f} articles/s; {yardstick.a_second:.0f} requests/s that only parse; "
        f"ratio {full.a_second / yardstick.a_second:.3f}"
    )

    once = [request("/v1/context", body, close=True) for body in bodies()]
    rate = 2 * full.a_second
    over = asyncio.run(open_loop(server.port, once, rate, OVERLOAD_SECONDS))
    figures |= _times("overload", over)
    figures["overload_refused"] = (1 - over.statuses["200"] / over.statuses.total(), "share")
    yield _overloaded(rate, over)

    asyncio.run(closed_loop(server.port, kept, 4, count))
    figures["worker_mb"] = (max(map(resident, workers(server.process))), "MB")
    figures["worker_mb_after"] = (count + 1_200, "requests")
    yield f"memory of each worker after {count + 1_200:,} requests more: {memory(server.process)}"


def _times(what: str, seen: Seen) -> Figures:
    return {
        f"{what}_median_ms": (seen.median * 1e3, "ms"),
        f"{what}_p99_ms": (seen.p99 * 1e3, "ms"),
        f"{what}_a_second": (seen.a_second, "articles/s"),
    }


def _overloaded(rate: float, seen: Seen) -> str:
    statuses = ", ".join(f"{status}: {count}" for status, count in sorted(seen.statuses.items()))
    refusals = sorted(seen.refused) or [0.0]
    return (
        f"twice that ({rate:.0f}/s arriving for {OVERLOAD_SECONDS} s): median {seen.median * 1e3:.1f} ms, "
        f"p99 {seen.p99 * 1e3:.1f} ms, p99 ÷ median {seen.p99 / seen.median:.1f}; {statuses}; "
        f"{seen.a_second:.0f} answered a second; refusals: median "
        f"{refusals[len(refusals) // 2] * 1e3:.1f} ms, worst {refusals[-1] * 1e3:.1f} ms; "
        f"without Retry-After: {seen.without_retry_after}"
    )


if __name__ == "__main__":
    print(f"{os.cpu_count()} cores, shared by the server's two workers and what loads it")
    measured: Figures = {}
    for line in report(int(sys.argv[1]) if len(sys.argv) > 1 else REQUESTS, measured):
        print(line, flush=True)
    if len(sys.argv) > 1:
        longer = {f"load_long.{key}": measured[key] for key in ("worker_mb", "worker_mb_after")}
        record("bench-load-long", "make bench-long", longer)
    else:
        record("bench-load", "make bench", {f"load.{key}": value for key, value in measured.items()})
