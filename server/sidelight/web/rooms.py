"""Rooms for work: some requests are worked on at a time, some wait for their turn, the others come again.

A processor that has more to do than it can does all of it late. So whoever would wait long is told at once.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

from sidelight.observing.metrics import Metrics
from sidelight.web.errors import ApiError


class Room:
    """Lets `places` requests work at a time, and `seats` others wait for at most `seconds`."""

    def __init__(self, name: str, metrics: Metrics, *, places: int, seats: int, seconds: float) -> None:
        self._places = threading.Semaphore(places)
        self._all = threading.Semaphore(places + seats)
        self._seconds = seconds
        self._at_work = metrics.at_work.labels(name)
        self._waiting = metrics.waiting.labels(name)

    @contextmanager
    def work(self) -> Iterator[None]:
        """Do the block's work when it is its turn.

        Raises:
            ApiError: All places and seats are taken, or the wait took too long.
        """
        if not self._all.acquire(blocking=False):
            raise _busy()
        try:
            with self._waiting.track_inprogress():
                if not self._places.acquire(timeout=self._seconds):
                    raise _busy()
            try:
                with self._at_work.track_inprogress():
                    yield
            finally:
                self._places.release()
        finally:
            self._all.release()


def _busy() -> ApiError:
    return ApiError(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "busy",
        "The server has more to read than it can at the moment.",
        "Ask again in a second.",
        retry_after=1,
    )
