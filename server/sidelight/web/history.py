"""What was shown of an outlet earlier, for whoever asks by an id from outside."""

import re

from sidelight.outlets.history import Shown
from sidelight.outlets.store import Store
from sidelight.web.rooms import Room

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class History:
    """The store's history, read by a few requests at a time."""

    def __init__(self, store: Store, room: Room) -> None:
        self._store = store
        self._room = room

    def of(self, outlet: str) -> tuple[Shown, ...]:
        """What was shown of an outlet, newest first; empty for any text that is no outlet's id.

        Raises:
            StoreError: The database cannot be read.
            BusyError: Too many are asking.
        """
        # Not every database takes every text: PostgreSQL refuses some characters.
        if not _ID.fullmatch(outlet):
            return ()
        with self._room.work():
            return self._store.history(outlet)
