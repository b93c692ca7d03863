"""Processes that read batches side by side; one that is killed costs at most the line that killed it."""

from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait

from sidelight.archives.bulk.batches import Batch
from sidelight.archives.bulk.worker import FORKS, Job, Lines, Results, Task, Worker, joined
from sidelight.archives.lines import Rejection
from sidelight.warming import warm_for_copies

KILLED = "The process that read this line was killed; perhaps it needed more memory than there is."
_WAITING = 8
"""How many batches there are for each process: being read, to be read, or read and waiting for their turn."""
_AHEAD = 2
"""How many of them it holds: one that it reads, and one so that it need not wait for the next."""
_TRIES = 3
"""How often a process must end at a line before the line is held to be the cause."""


class Crew:
    """Processes that do one task."""

    def __init__(self, task: Task, workers: int) -> None:
        """Start them.

        Args:
            task: What they do.
            workers: How many they are.
        """
        self._task = task
        if FORKS:
            warm_for_copies()
        self._workers = [Worker(task) for _ in range(workers)]
        self._waiting: deque[Job] = deque()
        self._suspects: deque[Job] = deque()

    def results(self, batches: Iterable[Batch]) -> Iterator[tuple[Batch, Results]]:
        """Give what comes of the batches, in their order; only a few are held at a time."""
        held: deque[tuple[Batch, Job]] = deque()
        following = iter(batches)
        while True:
            while len(held) < len(self._workers) * _WAITING and (batch := next(following, None)):
                held.append((batch, job := Job(batch.lines)))
                self._waiting.append(job)
            if not held:
                return
            self._go_on()
            while held and (results := held[0][1].results):
                yield held.popleft()[0], results

    def stop(self) -> None:
        """End the processes, whatever they are at."""
        for worker in self._workers:
            worker.stop()

    def _go_on(self) -> None:
        """Do what can be done until further results are there.

        What a process ended at is read while nothing else is, so that it has all the memory to itself.
        """
        if not self._suspects:
            self._give()
        if any(worker.jobs for worker in self._workers):
            self._collect()
        else:
            job = self._suspects.popleft()
            job.results = self._carefully(job.lines)

    def _give(self) -> None:
        while self._waiting:
            worker = min(self._workers, key=lambda each: len(each.jobs))
            if len(worker.jobs) == _AHEAD:
                return
            worker.give(self._waiting.popleft())

    def _collect(self) -> None:
        ready = wait([worker.made for worker in self._workers])
        for place, worker in enumerate(self._workers):
            if worker.made in ready and not worker.take():
                # It does one job after the other: the others it was given have not been begun.
                if worker.jobs:
                    self._suspects.append(worker.jobs.popleft())
                self._waiting.extendleft(reversed(worker.jobs))
                self._replace(place)

    def _carefully(self, lines: Lines) -> Results:
        """Read lines alone: all of them together, and if that fails, one by one."""
        for _ in range(_TRIES if len(lines) == 1 else 1):
            self._workers[0].give(job := Job(lines))
            if self._workers[0].take() and job.results:
                return job.results
            self._replace(0)
        if len(lines) == 1:
            rejection = Rejection(lines[0][0], None, KILLED)
            return Results(rejections=joined([rejection.json()]), rejections_count=1)
        total = Results()
        for line in lines:
            total += self._carefully((line,))
        return total

    def _replace(self, place: int) -> None:
        self._workers[place].stop()
        self._workers[place] = Worker(self._task)
