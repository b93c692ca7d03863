"""A process that reads lines: one pipe for what it is given, one for what comes of it."""

import gzip
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from queue import SimpleQueue

from sidelight.archives.lines import Record, Rejection, analyse
from sidelight.outlets.directory import Directory

# Linux copies a process in no time, with all that it has built; elsewhere that is not safe.
FORKS = sys.platform == "linux"
_CONTEXT = multiprocessing.get_context("fork") if FORKS else multiprocessing.get_context("spawn")

Lines = tuple[tuple[int, bytes], ...]


@dataclass(frozen=True, slots=True)
class Task:
    """What every process of a crew needs: the ratings, the day from which their age counts, the form."""

    directory: Directory
    today: date
    is_packed: bool = False


@dataclass(frozen=True, slots=True)
class Results:
    """What came of some lines, as it is written."""

    records: bytes = b""
    rejections: bytes = b""
    records_count: int = 0
    rejections_count: int = 0

    def __add__(self, other: "Results") -> "Results":
        return Results(
            self.records + other.records,
            self.rejections + other.rejections,
            self.records_count + other.records_count,
            self.rejections_count + other.rejections_count,
        )


@dataclass(slots=True, eq=False)
class Job:
    """Lines, and what came of them once they were read."""

    lines: Lines
    results: Results | None = None


class Worker:
    """The other end of such a process, which does its jobs one after the other."""

    def __init__(self, task: Task) -> None:
        """Start it."""
        given, self._given = _CONTEXT.Pipe(duplex=False)
        self.made, made = _CONTEXT.Pipe(duplex=False)
        self._process = _CONTEXT.Process(target=_work, args=(task, given, made), daemon=True)
        self._process.start()
        # Only the process itself holds its ends, so that they are closed when it ends, however that is.
        given.close()
        made.close()
        self.jobs: deque[Job] = deque()

    def give(self, job: Job) -> None:
        """Add a job; whether it is done is told by `take`."""
        self.jobs.append(job)
        with suppress(BrokenPipeError):
            self._given.send(job.lines)

    def take(self) -> bool:
        """Wait for the results of its first job; false if it ended without them, or in the midst of them."""
        try:
            results: Results = self.made.recv()
        except (EOFError, OSError):
            return False
        self.jobs.popleft().results = results
        return True

    def stop(self) -> None:
        """End it, whatever it is at."""
        self._process.kill()
        self._process.join()
        self._given.close()
        self.made.close()


def _work(task: Task, given: Connection, made: Connection) -> None:
    # Ctrl-C reaches every process of a terminal; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    waiting: SimpleQueue[Lines] = SimpleQueue()
    parent = multiprocessing.parent_process()
    threading.Thread(target=_receive, args=(given, waiting, parent), daemon=True).start()
    try:
        while True:
            made.send(_read(task, waiting.get()))
    except (BrokenPipeError, MemoryError):
        os._exit(1)


def _receive(given: Connection, waiting: SimpleQueue[Lines], parent: BaseProcess) -> None:
    """Take in jobs while others are done, lest both ends wait to be read; end with the first process."""
    try:
        while parent.sentinel not in wait([given, parent.sentinel]):
            waiting.put(given.recv())
    finally:
        os._exit(1)


def _read(task: Task, lines: Lines) -> Results:
    answers = [analyse(line, number, task.directory, task.today) for number, line in lines]
    records = [each.json() for each in answers if isinstance(each, Record)]
    rejections = [each.json() for each in answers if isinstance(each, Rejection)]
    written = joined(records)
    # Packed files may follow one another in one file, and are unpacked as one.
    packed = gzip.compress(written, mtime=0) if task.is_packed and written else written
    return Results(packed, joined(rejections), len(records), len(rejections))


def joined(lines: list[bytes]) -> bytes:
    """Put lines one below the other."""
    return b"".join(line + b"\n" for line in lines)
