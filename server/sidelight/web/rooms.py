"""Rooms for work: some requests are worked on at a time, some wait for their turn, the others come again.

A processor that has more to do than it can does all of it late. So whoever would wait long is told at once.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from sidelight.observing.metrics import Metrics


class Size(NamedTuple):
    """How many work at a time, how many others may wait for that, and how many seconds."""

    places: int
    seats: int
    seconds: float


class BusyError(Exception):
    """All places and seats are taken, or the wait took too long."""


class Room:
    """Where requests of one kind are worked on."""

    def __init__(self, name: str, size: Size, metrics: Metrics) -> None:
        self._places = threading.Semaphore(size.places)
        self._all = threading.Semaphore(size.places + size.seats)
        self._seconds = size.seconds
        self._at_work = metrics.at_work.labels(name)
        self._waiting = metrics.waiting.labels(name)

    @contextmanager
    def work(self) -> Iterator[None]:
        """Do the block's work when it is its turn.

        Raises:
            BusyError: All places and seats are taken, or the wait took too long.
        """
        if not self._all.acquire(blocking=False):
            raise BusyError
        try:
            with self._waiting.track_inprogress():
                if not self._places.acquire(timeout=self._seconds):
                    raise BusyError
            try:
                with self._at_work.track_inprogress():
                    yield
            finally:
                self._places.release()
        finally:
            self._all.release()
