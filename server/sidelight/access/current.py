"""The tokens that hold at this moment: a change of their file is taken over with the next request."""

import hmac
import logging
import threading
from pathlib import Path

from sidelight.access.tokens import Token, TokensError, hashed, held

_LOG = logging.getLogger(__name__)

_Mark = tuple[int, int, int]


class CurrentTokens:
    """The tokens of a file, for all threads of a process.

    Where the file is spoiled or gone, the last good tokens stay. Where this process has none, nobody is let
    in: a damaged file opens no door.
    """

    def __init__(self, path: Path, *, always_required: bool) -> None:
        """Read the file, if it is there.

        Args:
            path: The file of tokens.
            always_required: Whether nobody comes in without a token even while there is none.
        """
        self._path = path
        self._always = always_required
        self._looking = threading.Lock()
        self._mark: _Mark | None = None
        self._tokens: tuple[Token, ...] = ()
        self._problem: str | None = None
        self._look()

    def required(self) -> bool:
        """Tell whether a token is needed."""
        self._look()
        return self._always or self._problem is not None or bool(self._tokens)

    def name_of(self, token: str) -> str | None:
        """Return the name of a token; null where it is not one of ours."""
        self._look()
        digest = hashed(token)
        name = None
        for each in self._tokens:  # all of them, so that the time tells nothing
            if hmac.compare_digest(each.sha256, digest):
                name = each.name
        return name

    def _look(self) -> None:
        mark = _mark_of(self._path)
        if mark is not None and mark == self._mark:
            return
        with self._looking:
            try:
                self._tokens = held(self._path, expected=bool(self._tokens))
                self._tell(None)
            except TokensError as error:
                self._tell(str(error))
            self._mark = mark

    def _tell(self, problem: str | None) -> None:
        if problem is not None and problem != self._problem:
            kept = "What held before still holds." if self._tokens else "Nobody is let in."
            _LOG.error("%s %s", problem, kept)
        self._problem = problem


def _mark_of(path: Path) -> _Mark | None:
    """What a version of the file is told from others by."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
