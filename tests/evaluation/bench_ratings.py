"""What a package of very many outlets costs: to check, to load, to look up, and to hold in memory.

    python tests/evaluation/bench_ratings.py [OUTLETS]

Seconds are of the clock, since loading waits for the disk. Each measurement has a process of its own.
"""

import csv
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parents[1]))

from evaluation.bench_times import alone
from evaluation.generated_package import write_package
from figures.book import record
from sidelight.outlets.current import CurrentDirectory
from sidelight.outlets.directory import Directory
from sidelight.outlets.model import Outlet
from sidelight.outlets.site import Site, parse_site
from sidelight.outlets.store import Store

OUTLETS = 100_000
_LOOKUPS = 20_000
NAMES = {
    "check_s": "check",
    "load_s": "load",
    "build_s": "building the directory",
    "held_mb": "memory held",
    "site_us": "address to site",
    "lookup_us": "site to the outlet's document",
    "parsed_us": "the same, and the document parsed",
}
UNITS = {"s": "s", "mb": "MB", "us": "µs"}
_DAY = date(2026, 11, 23)

T = TypeVar("T")


def seconds_of(command: str, package: Path, database: str) -> float:
    """Run a command of the ratings over a package."""
    program = Path(sys.executable).with_name("sidelight")
    started = time.perf_counter()
    subprocess.run(
        [program, "ratings", command, package],
        env=os.environ | {"SIDELIGHT_DATABASE": database},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - started


def cost_of_lookups(package: Path, database: str) -> dict[str, float]:
    """Build the directory as a server does, and look outlets up in it; by the keys of `NAMES`."""
    hosts = _hosts(package)
    step = max(len(hosts) // _LOOKUPS, 1)
    addresses = [f"https://www.{host}/news/2026/11/a-title.html?from=front" for host in hosts[::step]]
    with Store(database) as store:
        before = _resident()
        started = time.perf_counter()
        current = CurrentDirectory(store)
        current.look()
        directory = current.get()
        built = time.perf_counter() - started
        held = _resident() - before
    sites = [parse_site(address) for address in addresses]
    return {
        "build_s": built,
        "held_mb": held,
        "site_us": _each(parse_site, addresses),
        "lookup_us": _each(lambda site: directory.find(site, _DAY), sites),
        "parsed_us": _each(lambda site: _parsed(directory, site), sites[: _LOOKUPS // 10]),
    }


def _hosts(package: Path) -> list[str]:
    """The hosts that outlets hold today."""
    with (package / "domains.csv").open(encoding="utf-8", newline="") as rows:
        return [row["host"] for row in csv.DictReader(rows) if not row["valid_to"] and not row["path"]]


def _parsed(directory: Directory, site: Site) -> Outlet:
    found = directory.find(site, _DAY)
    if found is None:
        raise RuntimeError(site.host)
    return found.outlet


def _each(function: Callable[[T], object], given: Sequence[T]) -> float:
    """Microseconds of one call: the median of five rounds."""
    rounds = []
    for _ in range(5):
        started = time.perf_counter()
        for each in given:
            function(each)
        rounds.append(time.perf_counter() - started)
    return median(rounds) / len(given) * 1e6


def _resident() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 2**10


def main() -> None:
    """Run the command."""
    outlets = int(sys.argv[1]) if len(sys.argv) > 1 else OUTLETS
    with tempfile.TemporaryDirectory() as folder:
        package, database = Path(folder, "ratings"), f"sqlite:///{folder}/sidelight.db"
        write_package(package, outlets)
        print(f"a package of {outlets:,} outlets", flush=True)
        costs: dict[str, float] = {}
        for command in ("check", "load"):
            costs[f"{command}_s"] = seconds_of(command, package, database)
            _print(f"{command}_s", costs)
        for what, cost in alone(cost_of_lookups, package, database).items():
            costs[what] = cost
            _print(what, costs)
    figures = {f"ratings.{what}": (cost, UNITS[what.rpartition("_")[2]]) for what, cost in costs.items()}
    record("bench-ratings", "make bench", {"ratings.outlets": (outlets, "outlets"), **figures})


def _print(what: str, costs: dict[str, float]) -> None:
    print(f"  {NAMES[what] + ', ' + UNITS[what.rpartition('_')[2]]:<38} {costs[what]:8.1f}", flush=True)


if __name__ == "__main__":
    main()
