"""The directory in force: built once, swapped when another edition is activated."""

import logging
import threading
from collections.abc import Callable
from typing import NamedTuple

from sidelight.outlets.directory import Directory
from sidelight.outlets.store import Marker, Store, StoreError

_LOG = logging.getLogger(__name__)


class NothingLoadedError(Exception):
    """No edition is in force here yet."""


class InForce(NamedTuple):
    """A directory, and what its activation is told from all others by."""

    marker: Marker
    directory: Directory


class CurrentDirectory:
    """The directory of the edition in force, for all threads of a process.

    There is none until the first look that finds one. Another edition is read beside the answering of
    requests, so that none of them waits for it. Where the database fails, the last good directory stays;
    `problem` then says what is wrong, and is null again after the next good look.
    """

    def __init__(self, store: Store, known: InForce | None = None) -> None:
        """Begin with what another process has built already; the first look finds out whether it still holds.

        Args:
            store: Where editions come from; it need not be there yet.
            known: What is in force as far as is known.
        """
        self._store = store
        self._looking = threading.Lock()
        self.in_force = known
        self.problem: str | None = None

    def get(self) -> Directory:
        """Return the directory in force. Its `edition` says which that is.

        Raises:
            NothingLoadedError: There is none yet.
        """
        if self.in_force is None:
            raise NothingLoadedError("No ratings are loaded yet. Load them with `sidelight ratings load`.")
        return self.in_force.directory

    def look(self) -> None:
        """Take over the edition that is in force by now, if it is another one."""
        with self._looking:
            try:
                self.in_force = self._newest()
                self.problem = None
            except Exception as error:  # noqa: BLE001 (whatever it is, what was good before stays)
                self._report(error)

    def watch(self, then: Callable[[], None], seconds: float = 1.0) -> None:
        """Look again and again, in a thread that ends with the process.

        Args:
            then: What is done after each look, and once at the beginning.
            seconds: The time between two looks.
        """
        then()
        waiting = threading.Event()

        def keep_looking() -> None:
            while not waiting.wait(seconds):
                self.look()
                then()

        threading.Thread(target=keep_looking, name="ratings", daemon=True).start()

    def _newest(self) -> InForce | None:
        marker = self._store.marker()
        if marker is None or (self.in_force and self.in_force.marker == marker):
            return self.in_force
        with self._store.open_active() as contents:
            if contents is None:
                return self.in_force
            if self.in_force:
                _LOG.info(
                    "Edition %s of %s is in force.", contents.edition.id[:12], contents.edition.activated_at
                )
            return InForce(marker, Directory(contents))

    def _report(self, error: Exception) -> None:
        """Log a problem once, until it is over."""
        known = isinstance(error, (StoreError, ValueError))
        if self.problem is None:
            stays = self.in_force and self.in_force.directory.edition.activated_at
            _LOG.warning(
                "%s %s",
                f"Staying with the ratings of {stays}." if stays else "There are no ratings to serve yet.",
                error if known else type(error).__name__,
                exc_info=None if known else error,
            )
        self.problem = str(error)
