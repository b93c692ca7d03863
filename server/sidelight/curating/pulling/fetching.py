"""Fetch single files over https, with limits of size and time, and with nobody's credentials."""

import hashlib
import os
from collections.abc import Callable, Mapping
from concurrent.futures import Future, wait
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import urljoin, urlsplit

import requests

from sidelight import __version__
from sidelight.curating.pulling.failures import PullError, refused, unreachable

_T = TypeVar("_T")
_CHUNK = 65_536
_MOST_REDIRECTS = 5


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is taken: bytes of the descriptor, of one file and of all of them.

    And how long it may take, in seconds: until a server is reached, while it is silent, and in all.
    """

    descriptor: int = 5_000_000
    file: int = 250_000_000
    total: int = 500_000_000
    reach: float = 15
    silence: float = 30
    seconds: float = 1_800


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that was fetched: its SHA-256 in hexadecimal digits, and by what its server knows it."""

    sha256: str
    etag: str | None
    last_modified: str | None


Progress = Callable[[int, int | None], None]
"""Is told how many bytes have come, and how many there will be, where that is known."""


def unseen(_done: int, _total: int | None) -> None:
    """Show no progress."""


class Fetcher:
    """Fetches files one after the other, and counts their bytes together."""

    def __init__(self, limits: Limits, progress: Progress) -> None:
        self.limits = limits
        self._progress = progress
        self._session = _Session()
        self._done = 0
        self._expected: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session.close()

    def expect(self, size: int) -> None:
        """Say how many bytes are still to come, for the progress."""
        self._expected = self._done + size

    def fetch(self, url: str, path: Path, most: int, headers: Mapping[str, str]) -> Fetched | None:
        """Fetch a file and write it; null where the server says that it is still as `headers` know it.

        Args:
            url: Its address.
            path: A file that is not there yet.
            most: How many bytes it may have.
            headers: What to ask with, such as `If-None-Match`.

        Raises:
            PullError: The file cannot be had, or is too large.
            OSError: It cannot be written.
        """
        with self._answer(url, headers) as response:
            if response.status_code == HTTPStatus.NOT_MODIFIED:
                return None
            if response.status_code != HTTPStatus.OK:
                raise refused(url, response.status_code)
            if response.headers.get("content-encoding", "identity") != "identity":
                raise PullError(f"{url} comes compressed, which was not asked for. Tell its publisher.")
            try:
                digest = self._write(url, response, path, min(most, self.limits.total - self._done))
            except requests.RequestException as error:
                raise unreachable(url, error) from error
            return Fetched(digest, response.headers.get("etag"), response.headers.get("last-modified"))

    def _answer(self, url: str, headers: Mapping[str, str]) -> requests.Response:
        """Ask for an address, and for where it leads on to."""
        # A connection that is kept open may be closed by the server just when the next file is asked for.
        self._session.close()
        there = url
        for _ in range(_MOST_REDIRECTS + 1):
            try:
                response = self._session.get(
                    there,
                    headers=dict(headers),
                    stream=True,
                    allow_redirects=False,
                    timeout=(self.limits.reach, self.limits.silence),
                )
            # Also what is no RequestException: a file of certificates that is not there.
            except OSError as error:
                raise unreachable(there, error) from error
            if not response.is_redirect:
                return response
            response.close()
            there = _next(url, there, response.headers["location"])
        raise PullError(f"{url} leads on more than {_MOST_REDIRECTS} times. Tell its publisher.")

    def _write(self, url: str, response: requests.Response, path: Path, most: int) -> str:
        too_long = PullError(f"{url} is longer than the {most:,} bytes that it may have. Tell its publisher.")
        length = response.headers.get("content-length", "")
        if length.isdecimal() and int(length) > most:
            raise too_long
        if length.isdecimal() and self._expected is None:
            self.expect(int(length))
        digest, size = hashlib.sha256(), 0
        with path.open("xb") as file:
            for chunk in response.iter_content(_CHUNK):
                size += len(chunk)
                if size > most:
                    raise too_long
                digest.update(chunk)
                file.write(chunk)
                self._done += len(chunk)
                self._progress(self._done, self._expected)
            file.flush()
            os.fsync(file.fileno())
        return digest.hexdigest()


class _Session(requests.Session):
    """A session that keeps to itself."""

    def __init__(self) -> None:
        super().__init__()
        self.headers.update(
            {"User-Agent": f"sidelight/{__version__}", "Accept": "*/*", "Accept-Encoding": "identity"}
        )
        # Without any, requests takes some out of ~/.netrc.
        self.auth = _no_credentials

    def get_redirect_target(self, resp: requests.Response) -> None:
        """Find none: requests would read the whole body of a redirect first, however long it is."""


def within(seconds: float, url: str, work: Callable[[], _T]) -> _T:
    """Do work, and give it up after some time; whatever a server does, it cannot keep us longer.

    Raises:
        PullError: The time is over. The work is left to itself and must do no harm.
    """
    future: Future[_T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 (raised again where it is waited for)
            future.set_exception(error)

    Thread(target=run, daemon=True).start()
    if not wait([future], seconds).done:
        raise PullError(
            f"{url} took longer than {seconds:g} seconds in all and was given up. Try again later."
        )
    return future.result()


def _no_credentials(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _next(url: str, there: str, location: str) -> str:
    """Where an address leads on to, which must be under https as well."""
    try:
        onward = urljoin(there, location)
        parts = urlsplit(onward)
    except ValueError:
        raise PullError(f"{url} leads on to {location!r}, which is no address. Tell its publisher.") from None
    if parts.scheme != "https" or "@" in parts.netloc:
        what = "names a user" if parts.scheme == "https" else "is not under https"
        raise PullError(f"{url} leads on to {onward}, which {what}. Tell its publisher.")
    return onward
