"""The directory in force: built once, swapped when another edition is activated."""

import logging
import threading
import time
from collections.abc import Callable

from sidelight.outlets.directory import Directory
from sidelight.outlets.store import Store, StoreError

_LOG = logging.getLogger(__name__)


class NothingLoadedError(Exception):
    """The store holds no edition yet."""


class CurrentDirectory:
    """The directory of the edition in force, for all threads of a process.

    One thread at a time looks for a newer edition, at most every `interval` seconds; the others go on
    with the directory at hand. Where the database fails, the last good directory stays; `problem` then
    says what is wrong, and is null again after the next good look.
    """

    def __init__(
        self, store: Store, interval: float = 1.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Build the directory of the edition in force.

        Raises:
            NothingLoadedError: No edition has been loaded yet.
            StoreError: The database cannot be used.
        """
        self._store = store
        self._interval = interval
        self._clock = clock
        self._looking = threading.Lock()
        self._marker = store.marker()
        self._next_look = clock() + interval
        self.problem: str | None = None
        self._directory = _build(store)

    def get(self) -> Directory:
        """Return the directory in force. Its `edition` says which that is."""
        if self._clock() >= self._next_look and self._looking.acquire(blocking=False):
            try:
                self._look()
            finally:
                self._looking.release()
        return self._directory

    def _look(self) -> None:
        try:
            marker = self._store.marker()
            if marker != self._marker:
                self._directory = _build(self._store)
                self._marker = marker
            self.problem = None
        except (StoreError, NothingLoadedError, ValueError) as error:
            if self.problem is None:
                _LOG.warning(
                    "Staying with the ratings of %s. %s", self._directory.edition.activated_at, error
                )
            self.problem = str(error)
        finally:
            self._next_look = self._clock() + self._interval


def _build(store: Store) -> Directory:
    contents = store.read_active()
    if contents is None:
        raise NothingLoadedError("No ratings are loaded yet. Load them with: sidelight ratings load")
    return Directory(contents)
