"""Readers who ask all the time, as clients do that ask again, and what became of each of their requests."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count

import requests

from waiting import until

_READERS = 3
_PAUSE = 0.02
_ENOUGH = 30
# How often one request is sent again: for longer than any fault of these tests lasts.
_TRIES = 600
_OUTLET = "the-harrow-review"
_SENTENCE = "The bridge will close, an official said on Monday.\n\n"


class Readers:
    """What readers found. `lost` holds whatever is neither a right answer nor a reason to ask again."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self._addresses = addresses
        self._numbers = count()
        self._done = threading.Event()
        self._threads = [threading.Thread(target=self._keep_asking) for _ in range(_READERS)]
        self._fine = 0
        self.answered = 0
        self.again = 0
        self.lost: list[str] = []
        self.newest = ""
        self.editions: set[str] = set()

    def start(self) -> None:
        """Begin to ask."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Wait for the last answers."""
        self._done.set()
        for thread in self._threads:
            thread.join()

    def go_on(self) -> None:
        """Wait until many requests in a row, all sent from now on, were answered at the first try."""
        self._fine = -_READERS
        until(lambda: bool(self.lost) or self._fine >= _ENOUGH)
        assert self.lost == [], self.lost[0]

    def are_given(self, edition: str) -> None:
        """Wait until a reader was given this edition."""
        until(lambda: bool(self.lost) or self.newest == edition)
        assert self.lost == [], self.lost[0]

    def told(self) -> str:
        """What became of all requests, in one line."""
        return f"{self.answered:,} answered, {self.again} asked again, {len(self.lost)} lost"

    def _keep_asking(self) -> None:
        while not self._done.wait(_PAUSE):
            self._ask(next(self._numbers))

    def _ask(self, number: int) -> None:
        said = 1 + number % 3
        page = {"url": f"https://harrowreview.example/{number}", "text": _SENTENCE * said}
        address = self._addresses[number % len(self._addresses)] + "/v1/context"
        for _ in range(_TRIES):
            try:
                answer = requests.post(address, json=page, timeout=30)
            except (requests.ConnectionError, requests.exceptions.ChunkedEncodingError):
                answer = None
            if answer is not None and "Retry-After" not in answer.headers:
                self._check(answer, said)
                return
            self._fine = 0
            self.again += 1
            threading.Event().wait(_PAUSE)
        self.lost.append("asked too often")

    def _check(self, answer: requests.Response, said: int) -> None:
        if answer.status_code != requests.codes.ok:
            self.lost.append(answer.text)
            return
        context = answer.json()
        found = (context["outlet"]["id"], context["attributions"]["counts"]["total"])
        if found != (_OUTLET, said):
            self.lost.append(f"asked for {(_OUTLET, said)}, answered with {found}")
        self.newest = context["edition"]["id"]
        self.editions.add(self.newest)
        self.answered += 1
        self._fine += 1


@contextmanager
def readers(*addresses: str) -> Iterator[Readers]:
    """Let readers ask servers in turn until the block ends; then every request has an answer."""
    asking = Readers(addresses)
    asking.start()
    try:
        asking.go_on()
        yield asking
    finally:
        asking.stop()
    assert asking.lost == [], asking.lost[0]
