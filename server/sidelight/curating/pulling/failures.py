"""What goes wrong when a package is pulled, in words."""

import socket
import ssl
from collections.abc import Iterator
from http import HTTPStatus
from http.client import HTTPException, IncompleteRead, RemoteDisconnected
from urllib.parse import urlsplit

from requests.exceptions import ChunkedEncodingError, ProxyError, Timeout

_LATER = "Try again later."
_WRITTEN = "See that the address is written right"

_UNPROVEN = (
    f"{{host}} cannot prove that it is {{host}}: {{why}}. {_WRITTEN}. If your organisation has certificates "
    "of its own, let REQUESTS_CA_BUNDLE name the file with them."
)

_WORDS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str], ...] = (
    (
        socket.gaierror,
        f"No computer is called {{host}}. {_WRITTEN}, and that this computer is online.",
    ),
    (ssl.SSLCertVerificationError, _UNPROVEN),
    (ssl.SSLError, f"{{host}} does not answer by TLS as https needs it. {_WRITTEN}."),
    ((Timeout, TimeoutError), f"{{host}} did not answer in time. {_LATER}"),
    (ProxyError, "The proxy that is set does not let {host} be reached. See HTTPS_PROXY."),
    (
        (ChunkedEncodingError, IncompleteRead, RemoteDisconnected, ConnectionResetError),
        f"{{url}} broke off before its end. {_LATER}",
    ),
    (HTTPException, f"{{host}} does not answer as servers of web pages do. {_WRITTEN}."),
    (OSError, f"{{host}} cannot be reached: {{why}}. {_WRITTEN}. {_LATER}"),
)


class PullError(Exception):
    """Nothing was pulled. The message says why and what to do."""


def unreachable(url: str, error: Exception) -> PullError:
    """Put an error of the connection into words."""
    host = urlsplit(url).hostname
    # What a proxy says of its own connection would be taken for a word about the host.
    for cause in (error,) if isinstance(error, ProxyError) else _causes(error):
        why = getattr(cause, "verify_message", None) or getattr(cause, "strerror", None)
        for kind, words in _WORDS:
            if isinstance(cause, kind) and (why or "{why}" not in words):
                return PullError(words.format(host=host, url=url, why=why))
    return PullError(f"{url} cannot be fetched: {error}. {_WRITTEN}. {_LATER}")


def refused(url: str, status: int) -> PullError:
    """Put an HTTP status into words that is neither success nor a redirect."""
    if status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        return PullError(
            f"There is nothing at {url} ({status}). {_WRITTEN}, and that every file was published."
        )
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        return PullError(
            f"{url} is not for everybody ({status}). A package is pulled only from where it is public."
        )
    if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return PullError(f"{urlsplit(url).hostname} cannot give {url} just now ({status}). {_LATER}")
    return PullError(f"{urlsplit(url).hostname} answered to {url} with the status {status}. {_WRITTEN}.")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and what it was raised from, the innermost first: that one knows best what happened."""
    chain: list[BaseException] = []
    step: BaseException | None = error
    while step and step not in chain:
        chain.append(step)
        step = step.__cause__ or step.__context__
    return reversed(chain)
