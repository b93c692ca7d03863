"""Keep a server under half of the load that saturates it, and watch what it holds.

    python tests/load/soak.py [MINUTES [FOLDER]]

Writes soak.json and soak.svg into FOLDER (by default dist): memory, open files and threads of each worker,
and how long requests took. Ends with 1 where a request got no answer, or another one than 200 or a refusal
that says when to come again; where more than one in a thousand was refused; or where a worker was replaced.
"""

import asyncio
import json
import sys
import tempfile
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

import running
from figures.book import Measured, record
from load.bench import bodies, workers
from load.curves import Chart, drawn
from load.driving import Seen, closed_loop, open_loop, request
from sidelight.config import SHIPPED_RATINGS

_CLIENTS = 4
_TO_SATURATE = 800
# One look in so many seconds of load.
_STEP = 10.0
# A machine that stands still for half a second finds more requests waiting than there are seats.
_MOST_REFUSED = 1 / 1000


@dataclass(frozen=True)
class Worker:
    """What one worker held at one moment; memory in MB, without what it shares with others."""

    process: int
    memory: float
    resident: float
    files: int
    threads: int


@dataclass(frozen=True)
class Look:
    """One step of load: what came of its requests, in ms, and what each worker held at its end."""

    statuses: dict[str, int]
    without_retry_after: int
    median: float
    p99: float
    workers: tuple[Worker, ...]


def look(server: running.Server, seen: Seen) -> Look:
    """Look at all workers after a step."""
    held = tuple(_worker(process) for process in workers(server.process))
    return Look(dict(seen.statuses), seen.without_retry_after, seen.median * 1e3, seen.p99 * 1e3, held)


def _worker(process: int) -> Worker:
    place = Path(f"/proc/{process}")
    lines = [line.split() for line in (place / "smaps_rollup").read_text().splitlines()[1:]]
    sizes = {name.rstrip(":"): int(size) / 1024 for name, size, *_ in lines}
    return Worker(
        process,
        sizes["Private_Dirty"] + sizes["Private_Clean"],
        sizes["Rss"],
        len(list((place / "fd").iterdir())),
        len(list((place / "task").iterdir())),
    )


def soaked(minutes: float) -> tuple[float, list[Look]]:
    """Load a server for so long: requests a second, and what was seen."""
    with tempfile.TemporaryDirectory() as name:
        settings = running.settings_in(
            Path(name), ratings=str(SHIPPED_RATINGS), workers="2", log_level="warning"
        )
        with running.serving((running.SIDELIGHT, "serve"), Path(name), settings) as server:
            kept = [request("/v1/context", body, close=False) for body in bodies()]
            once = [request("/v1/context", body, close=True) for body in bodies()]
            rate = asyncio.run(closed_loop(server.port, kept, _CLIENTS, _TO_SATURATE)).a_second / 2
            print(f"{rate:.0f} articles a second, half of what saturates two workers here", flush=True)
            looks: list[Look] = []
            for step in range(1, max(1, round(minutes * 60 / _STEP)) + 1):
                looks.append(look(server, asyncio.run(open_loop(server.port, once, rate, _STEP))))
                if step % 6 == 0:
                    print(f"{step * _STEP / 60:.0f} min: {_told(looks[-1])}", flush=True)
    return rate, looks


def _told(seen: Look) -> str:
    memory = ", ".join(f"{each.resident:.0f} MB ({each.memory:.0f} its own)" for each in seen.workers)
    files = ", ".join(f"{each.files} files, {each.threads} threads" for each in seen.workers)
    return f"{memory}; {files}; median {seen.median:.1f} ms, p99 {seen.p99:.1f} ms"


def charts(looks: list[Look]) -> list[Chart]:
    """What is drawn."""
    places = range(len(looks[0].workers))

    def of(name: str) -> dict[str, list[float]]:
        return {
            f"worker {place + 1}": [getattr(seen.workers[place], name) for seen in looks] for place in places
        }

    return [
        Chart("Memory of each worker, MB", of("resident")),
        Chart("Memory of each worker that no other process shares, MB", of("memory")),
        Chart("Open files of each worker", of("files")),
        Chart("Threads of each worker", of("threads")),
        Chart(
            "Median and 99th percentile of an answer, ms",
            {
                "median": [seen.median for seen in looks],
                "99th percentile": [seen.p99 for seen in looks],
            },
        ),
    ]


def main(minutes: float, folder: Path) -> int:
    """Soak, and write down what was seen."""
    rate, looks = soaked(minutes)
    folder.mkdir(parents=True, exist_ok=True)
    written = {"minutes": minutes, "a_second": rate, "looks": [asdict(each) for each in looks]}
    (folder / "soak.json").write_text(json.dumps(written, indent=1), encoding="utf-8")
    picture = drawn(charts(looks), minutes)
    (folder / "soak.svg").write_text(picture, encoding="utf-8")
    record(
        "soak",
        f"make soak MINUTES={minutes:.0f}",
        figures(rate, minutes, looks),
        picture=("soak.svg", picture),
    )
    print(f"first: {_told(looks[0])}\nlast:  {_told(looks[-1])}")
    answered = _answered(looks)
    lived = {each.process for each in looks[0].workers} == {each.process for each in looks[-1].workers}
    print(f"{folder}/soak.svg, {folder}/soak.json; workers replaced: {'none' if lived else 'some'}")
    return 0 if lived and answered else 1


def figures(rate: float, minutes: float, looks: list[Look]) -> Measured:
    """Give what was seen, for the record: in the beginning, and in the end."""
    statuses = sum((Counter(each.statuses) for each in looks), Counter[str]())
    return {
        "soak.minutes": (minutes, "minutes"),
        "soak.a_second": (rate, "articles/s"),
        "soak.requests": (statuses.total(), "requests"),
        "soak.refused": (statuses["503"], "requests"),
        "soak.first_mb": (max(each.resident for each in looks[0].workers), "MB"),
        "soak.last_mb": (max(each.resident for each in looks[-1].workers), "MB"),
        "soak.last_files": (max(each.files for each in looks[-1].workers), "files"),
        "soak.last_threads": (max(each.threads for each in looks[-1].workers), "threads"),
        "soak.median_ms": (median(each.median for each in looks), "ms"),
        "soak.p99_worst_ms": (max(each.p99 for each in looks), "ms"),
    }


def _answered(looks: list[Look]) -> bool:
    """Say how requests were answered, and whether as they should be."""
    for number, each in enumerate(looks):
        if others := {status: count for status, count in each.statuses.items() if status != "200"}:
            print(f"within {_STEP:.0f} s from {number * _STEP:.0f} s on: {others}, p99 {each.p99:.0f} ms")
    statuses = sum((Counter(each.statuses) for each in looks), Counter[str]())
    print(", ".join(f"{status}: {count:,}" for status, count in sorted(statuses.items())))
    refused = statuses["503"] / statuses.total()
    proper = set(statuses) <= {"200", "503"} and not any(each.without_retry_after for each in looks)
    return proper and refused <= _MOST_REFUSED


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(main(float(given[0]) if given else 30.0, Path(given[1] if len(given) > 1 else "dist")))
