"""What reading costs: CPU seconds of one core, and memory.

The garbage collector stays as it is in the server: as Python has it. Times are of the process, so that others
on the machine count little; a measurement of memory needs a process of its own, and `alone` gives it one.
"""

import resource
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from statistics import median
from time import process_time
from typing import ParamSpec, TypeVar

from evaluation.bench_texts import hostile, ordinary, own_articles, thousand_words, words_in
from sidelight.reading import read
from sidelight.reading.attributions import find_attributions
from sidelight.reading.model import Page

OWN, THOUSAND = "own articles", "1,000-word articles"
ORDINARY = "ordinary text"
ROUNDS = 2

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Timing:
    """What one program took for some articles: CPU seconds of each reading, and the words of all readings."""

    what: str
    articles: str
    words: int
    seconds: tuple[float, ...]
    note: str = ""

    @property
    def words_a_second(self) -> float:
        return self.words / max(sum(self.seconds), 1e-9)

    @property
    def median(self) -> float:
        return median(self.seconds or (0.0,))

    @property
    def worst(self) -> float:
        return max(self.seconds, default=0.0)


@dataclass(frozen=True, slots=True)
class Growth:
    """What `read` took for one text at growing lengths: CPU seconds of each, and the memory of all, in MB."""

    text: str
    seconds: tuple[float, ...]
    peak: float

    def ratios(self) -> list[float | None]:
        """How many times the one before each length took; None where that is too short to tell."""
        least = 0.005
        pairs = zip(self.seconds, self.seconds[1:], strict=False)
        return [longer / shorter if shorter >= least else None for shorter, longer in pairs]


def read_whole(text: str) -> None:
    """Read a text as the server does that gets nothing else of a page."""
    read(Page(url="https://news.example/", text=text, language="en"))


def clock(program: Callable[[str], object], texts: Sequence[str], rounds: int = 1) -> tuple[float, ...]:
    """Run `program` on each text, `rounds` times, and return the CPU seconds of each run."""
    program(texts[0][:1_000])  # loads the lexicon, which a server does once
    seconds = []
    for text in [*texts] * rounds:
        started = process_time()
        program(text)
        seconds.append(process_time() - started)
    return tuple(seconds)


def time_articles(limit: int | None = None, rounds: int = ROUNDS) -> tuple[list[Timing], float]:
    """Time both functions on both kinds of articles, the first `limit` of each; and say the memory, in MB."""
    own = own_articles()
    programs: dict[str, Callable[[str], object]] = {
        "find_attributions": find_attributions,
        "read": read_whole,
    }
    timings = []
    for articles, texts in ((OWN, own[:limit]), (THOUSAND, thousand_words(own)[:limit])):
        words = rounds * sum(map(words_in, texts))
        for what, program in programs.items():
            timings.append(Timing(what, articles, words, clock(program, texts, rounds)))
    return timings, peak()


def time_growth(name: str, lengths: Sequence[int]) -> Growth:
    """Time `read` on ordinary text or one of the hostile ones, at each of `lengths`, in characters.

    Of `ROUNDS` readings the faster counts: one that another program disturbed says nothing about growth.
    """
    texts = [ordinary(length) if name == ORDINARY else hostile(name, length) for length in lengths]
    seconds = clock(read_whole, texts, ROUNDS)
    fastest = tuple(min(seconds[i :: len(texts)]) for i in range(len(texts)))
    return Growth(name, fastest, peak())


def memory_of(length: int) -> float:
    """Read one ordinary text of `length` characters and return the memory of the process, in MB."""
    clock(read_whole, [ordinary(length)])
    return peak()


def peak() -> float:
    """Return the most memory that this process has held so far, in MB (2**20 bytes)."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (2**20 if sys.platform == "darwin" else 2**10)


def alone(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function in a fresh process.

    On Linux a process starts with its parent's peak: who calls this must hold less than what is measured.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *args, **kwargs).result()
