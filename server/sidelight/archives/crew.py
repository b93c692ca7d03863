"""Processes that read batches side by side; one that is killed costs at most the line that killed it."""

import gc
import gzip
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date

from sidelight.archives.batches import Batch
from sidelight.archives.lines import Record, Rejection, analyse
from sidelight.outlets.directory import Directory
from sidelight.warming import warm

KILLED = "The process that read this line was killed; perhaps it needed more memory than there is."
_WAITING = 4
"""How many batches there are for each process: being read, to be read, or read and waiting for their turn."""
# Linux copies a process in no time, with all that it has built; elsewhere that is not safe.
_START = "fork" if sys.platform == "linux" else "spawn"


@dataclass(frozen=True, slots=True)
class Task:
    """What every process of a crew needs: the ratings, the day from which their age counts, the form."""

    directory: Directory
    today: date
    is_packed: bool = False


@dataclass(frozen=True, slots=True)
class Results:
    """What came of a batch, as it is written."""

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


_Lines = tuple[tuple[int, bytes], ...]


class Crew:
    """Processes that do one task."""

    def __init__(self, task: Task, workers: int) -> None:
        """Prepare what they share.

        Args:
            task: What they do.
            workers: How many they are.
        """
        self._task = task
        self._workers = workers
        if _START == "fork":
            warm()
            # What is there now stays: looking through it again and again would copy it into each process.
            gc.collect()
            gc.freeze()
        self._pool = self._start()

    def results(self, batches: Iterable[Batch]) -> Iterator[tuple[Batch, Results]]:
        """Give what comes of the batches, in their order; only a few are held at a time."""
        waiting: deque[Batch] = deque()
        futures: deque[Future[Results]] = deque()
        following = iter(batches)
        while True:
            try:
                while len(waiting) < self._workers * _WAITING and (batch := next(following, None)):
                    waiting.append(batch)
                    futures.append(self._pool.submit(_read, batch.lines))
                if not waiting:
                    return
                done = futures[0].result()
            except BrokenProcessPool:
                # Whose batch it was cannot be told: each that waits is read once more, alone.
                self._restart()
                futures.clear()
                while waiting:
                    batch = waiting.popleft()
                    yield batch, self._carefully(batch.lines)
            else:
                futures.popleft()
                yield waiting.popleft(), done

    def stop(self) -> None:
        """End the processes, whatever they are at."""
        for process in multiprocessing.active_children():
            process.kill()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _carefully(self, lines: _Lines) -> Results:
        """Read lines while nothing else is read: all of them together, and if that fails, one by one."""
        try:
            return self._pool.submit(_read, lines).result()
        except BrokenProcessPool:
            self._restart()
        if len(lines) == 1:
            return _rejected(lines[0][0])
        total = Results()
        for line in lines:
            total += self._carefully((line,))
        return total

    def _restart(self) -> None:
        self.stop()
        self._pool = self._start()

    def _start(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._workers,
            mp_context=multiprocessing.get_context(_START),
            initializer=_begin,
            initargs=(self._task,),
        )


_tasks: list[Task] = []


def _begin(task: Task) -> None:
    """Take on the task, in a new process."""
    # Ctrl-C reaches every process of a terminal; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _tasks.append(task)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _read(lines: _Lines) -> Results:
    (task,) = _tasks
    answers = [analyse(line, number, task.directory, task.today) for number, line in lines]
    records = [each.json() for each in answers if isinstance(each, Record)]
    rejections = [each.json() for each in answers if isinstance(each, Rejection)]
    written = _joined(records)
    # Packed files may follow one another in one file, and are unpacked as one.
    packed = gzip.compress(written, mtime=0) if task.is_packed and written else written
    return Results(packed, _joined(rejections), len(records), len(rejections))


def _rejected(number: int) -> Results:
    return Results(rejections=_joined([Rejection(number, None, KILLED).json()]), rejections_count=1)


def _joined(lines: list[bytes]) -> bytes:
    return b"".join(line + b"\n" for line in lines)
