"""The bodies of requests, received by a few at a time and within a time."""

import time

from flask import request

from sidelight.web.rooms import Room

_GROWTH = 3


class TooSlowError(Exception):
    """A body took too long to arrive."""


class Bodies:
    """Where bodies are received: each holds a thread while it arrives, however slowly."""

    def __init__(self, room: Room, seconds: float) -> None:
        self._room = room
        self._seconds = seconds

    def receive(self) -> bytes:
        """Give the body of the request.

        Raises:
            BusyError: Too many are being received.
            TooSlowError: It took too long. Nothing wakes up a read while not a single byte comes.
        """
        with self._room.work():
            return self._whole(request.content_length or 0)

    def _whole(self, length: int) -> bytes:
        # A read returns when all that it asks for is there. Each asks for three times what came so far: long
        # bodies take few reads, and a steady client that is too slow is noticed within four times the time.
        end = time.monotonic() + self._seconds
        body = b""
        while len(body) < length:
            asked = min(length - len(body), 1 + _GROWTH * len(body))
            part = request.stream.read(asked)
            body += part
            if len(part) < asked:
                break
            if len(body) < length and time.monotonic() > end:
                raise TooSlowError
        return body
