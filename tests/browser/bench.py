"""Measure what a reader waits for, and what Sidelight costs their browser, in real browsers.

    python tests/browser/bench.py

Everything is on one machine: the server, an invented site, and both browsers. It only measures: nothing here
fails because it is slow.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

sys.path.insert(0, str(Path(__file__).parents[1]))

import requests
from playwright.sync_api import sync_playwright

from browser.document import Document
from browser.extension import SOURCES, Build
from browser.measuring import MeasuredChromium, MeasuredFirefox, timed
from browser.options import use_server
from browser.pages import HOST, html
from browser.world import World
from evaluation.bench import laid_out
from evaluation.bench_texts import own_articles, words_in
from figures.book import record
from running import server
from waiting import until

Figures = dict[str, tuple[float, str]]
Measured = MeasuredChromium | MeasuredFirefox

WORDS = 1_500
BROWSERS = {"Chromium": "chrome", "Firefox": "firefox"}
WARM_UP, TIMES = 3, 15
ARTICLES = 50
# A reader presses the button on a page that they have looked at, not on one that is still being loaded.
LOOKED_AT = "new Promise((done) => requestIdleCallback(() => setTimeout(done, 300)))"
UNSEEN = 0.5  # seconds in which the panel is left alone: whoever connects to it slows it down
FLOORS = {  # at most, and wanted
    "open": (250, 120),
    "opening": (250, 120),
    "page": (60, 20),
    "held": (5, 5),
    "package": (120, 60),
}


class Reader:
    """Opens one article after the other in a browser, and has each read."""

    def __init__(self, browser: Measured, world: World) -> None:
        self.browser = browser
        self._world = world
        self._paragraphs = paragraphs()
        self._numbers = count(1)
        self._tab: Document | None = None

    def next(self, *, opened: bool) -> tuple[float, float, Document]:
        """Read the next article, in an open panel or in a new one.

        Gives the milliseconds from the press to the finished panel, those of the page's thread, and the
        panel.
        """
        number = next(self._numbers)
        title = f"Article {number}"
        url = self._world.publish(f"{HOST}/bench/{number}", html(self._paragraphs, title=title))
        if not opened or self._tab is None:
            self.browser.tidy()
            self._tab = self.browser.open(url)
        else:
            self.browser.navigate(self._tab, url)
        self._tab.evaluate(LOOKED_AT)
        before = self.browser.busy(self._tab)
        pressed = self.browser.pressed()
        sleep(UNSEEN)
        panel = self.browser.standing_panel()
        finished = until(lambda: panel.evaluate(f"globalThis.finished?.[{json.dumps(title)}]"), "the panel")
        return finished - pressed, self.browser.busy(self._tab) - before, panel


def paragraphs() -> list[str]:
    """Give the first paragraphs of the project's own articles, about `WORDS` words."""
    chosen: list[str] = []
    for paragraph in "\n\n".join(own_articles()).split("\n\n"):
        if sum(map(words_in, chosen)) >= WORDS:
            break
        chosen.append(paragraph)
    return chosen


def times(reader: Reader, *, opened: bool) -> tuple[list[float], list[float]]:
    """Give the waits and the page's own shares, warm."""
    taken = [reader.next(opened=opened)[:2] for _ in range(WARM_UP + TIMES)][WARM_UP:]
    waits, shares = zip(*taken, strict=True)
    return list(waits), list(shares)


def growth(reader: Reader) -> float:
    """Give what the panel holds after `ARTICLES` more than it did before, in MB."""
    *_, panel = reader.next(opened=True)
    before = reader.browser.held(panel)
    for _ in range(ARTICLES):
        *_, panel = reader.next(opened=True)
    return reader.browser.held(panel) - before


def figures(browser: Measured, world: World, measured: Figures) -> Iterator[list[str]]:
    """Measure in one browser, a line of the table each, and add it to `measured`."""
    page = browser.open(world.publish(f"{HOST}/bench/untouched", html()))
    scripts = f"{browser.injected(page)}"
    yield [f"scripts in a page where it is not opened, {browser.label}", scripts, scripts, "0", "0"]
    reader = Reader(browser, world)
    waited, worked = times(reader, opened=True)
    own = f"browsers.{BROWSERS[browser.label]}"
    measured[f"{own}.open_ms"], measured[f"{own}.page_ms"] = (median(waited), "ms"), (median(worked), "ms")
    yield limited("button → finished panel, panel open", browser, waited, "open", "ms")
    yield limited("main thread of the page meanwhile", browser, worked, "page", "ms")
    held = growth(reader)
    measured[f"{own}.held_mb"] = (held, "MB")
    yield limited(f"growth of the panel over {ARTICLES} articles", browser, [held], "held", "MB")
    waited, _ = times(reader, opened=False)
    measured[f"{own}.opening_ms"] = (median(waited), "ms")
    yield limited("button → finished panel, opened by it", browser, waited, "opening", "ms")


def limited(what: str, browser: Measured, values: list[float], limits: str, unit: str) -> list[str]:
    """Lay out a median and the least beside floor and goal."""
    floor, goal = FLOORS[limits]
    told = (f"{value:.1f} {unit}" for value in (median(values), min(values)))
    return [f"{what}, {browser.label}", *told, f"{floor} {unit}", f"{goal} {unit}"]


def server_share(api: str) -> list[str]:
    """Time the server alone with the same article."""
    taken = []
    with requests.Session() as session:
        for number in range(WARM_UP + TIMES):
            text = "\n\n".join([*paragraphs(), f"Article {number}."])
            started = perf_counter()
            session.post(f"{api}/v1/context", json={"url": HOST, "text": text}, timeout=30).raise_for_status()
            taken.append(perf_counter() - started)
    told = (f"{value * 1000:.1f} ms" for value in (median(taken[WARM_UP:]), min(taken)))
    return ["the server's share of each wait below", *told, "–", "–"]


def packages(folder: Path, measured: Figures) -> Iterator[list[str]]:
    """Build the packages and give the size of each, also to `measured`."""
    subprocess.run(["node", "packages.mjs", f"--out={folder}"], cwd=SOURCES, check=True, capture_output=True)
    floor, goal = FLOORS["package"]
    for path in sorted(folder.iterdir()):
        if "source" not in path.name:
            kilobytes = path.stat().st_size / 1000
            browser = next(each for each in BROWSERS.values() if each in path.name)
            measured[f"browsers.{browser}.package_kb"] = (kilobytes, "kB")
            size = f"{kilobytes:.1f} kB"
            yield [path.name, size, size, f"{floor} kB", f"{goal} kB"]


def main() -> None:
    """Run the command."""
    measured: Figures = {}
    with ExitStack() as running:
        folder = Path(running.enter_context(tempfile.TemporaryDirectory()))
        rows = [
            ["real browsers, one machine", "median", "least", "floor", "goal"],
            *packages(folder / "packages", measured),
        ]
        api = running.enter_context(server(folder)).address
        rows.append(server_share(api))
        world = World()
        proxy_port = running.enter_context(world.served())
        playwright = running.enter_context(sync_playwright())
        for start in (
            lambda: MeasuredChromium(playwright, timed(Build("chrome"), folder), proxy_port),
            lambda: MeasuredFirefox(timed(Build("firefox"), folder), proxy_port),
        ):
            browser: Measured = start()
            running.callback(browser.quit)
            use_server(browser, api)
            rows += figures(browser, world, measured)
    print(laid_out(rows))
    record("bench-browsers", "make bench", measured)
    print(f"An article of {WORDS:,} words, {TIMES} times after {WARM_UP} others; less is better throughout.")


if __name__ == "__main__":
    main()
