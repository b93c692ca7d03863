"""The directory in force: built once, swapped when another edition is activated."""

import logging
import threading

from sidelight.outlets.directory import Directory
from sidelight.outlets.store import Store, StoreError

_LOG = logging.getLogger(__name__)


class NothingLoadedError(Exception):
    """The store holds no edition yet."""


class CurrentDirectory:
    """The directory of the edition in force, for all threads of a process.

    Another edition is read beside the answering of requests, so that none of them waits for it. Where the
    database fails, the last good directory stays; `problem` then says what is wrong, and is null again
    after the next good look.
    """

    def __init__(self, store: Store) -> None:
        """Build the directory of the edition in force.

        Raises:
            NothingLoadedError: No edition has been loaded yet.
            StoreError: The database cannot be used.
        """
        self._store = store
        self._looking = threading.Lock()
        self.problem: str | None = None
        self._marker, self._directory = store.marker(), _build(store)

    def get(self) -> Directory:
        """Return the directory in force. Its `edition` says which that is."""
        return self._directory

    def look(self) -> None:
        """Take over the edition that is in force by now, if it is another one."""
        with self._looking:
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

    def watch(self, seconds: float = 1.0) -> None:
        """Look again and again, in a thread that ends with the process."""
        waiting = threading.Event()

        def keep_looking() -> None:
            while not waiting.wait(seconds):
                self.look()

        threading.Thread(target=keep_looking, name="ratings", daemon=True).start()


def _build(store: Store) -> Directory:
    with store.open_active() as contents:
        if contents is None:
            raise NothingLoadedError("No ratings are loaded yet. Load them with `sidelight ratings load`.")
        return Directory(contents)
