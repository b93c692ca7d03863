"""Which names the server answers to.

A browser lets a page read what its own name answers. A page whose name was made to mean this machine
(DNS rebinding) would so reach the server; but the name stands in Host.
"""

import re
from collections.abc import Iterable

from flask import request

from sidelight.config.addresses import ip, is_loopback
from sidelight.web.contract.failures import Failure
from sidelight.web.errors import ApiError

_WRITTEN = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(:[0-9]{1,5})?", re.IGNORECASE)
# As the standard and as our server write it.
_WITHOUT_HOST = {"HTTP/1.0", "HTTP/1"}


class HostGuard:
    """Refuses requests to names that are not the server's."""

    def __init__(self, own: Iterable[str]) -> None:
        """Take the names and addresses, besides those of this machine, that are the server's."""
        self._own = frozenset(_key(host) for host in own)

    def check(self) -> None:
        """Refuse the current request where its host is not ours.

        HTTP/1.0 knows no Host: such a request comes from a program, never from a browser, and is answered.

        Raises:
            ApiError: the host is not one of ours, or none at all.
        """
        host = request.environ.get("HTTP_HOST", "")
        if not host and request.environ.get("SERVER_PROTOCOL") in _WITHOUT_HOST:
            return
        written = _WRITTEN.fullmatch(host)
        if written is None:
            raise ApiError(
                Failure.BAD_HOST,
                "The Host header is missing or names no host.",
                "Send the host of the server's address, and its port, as Host.",
            )
        name = written[1]
        if not is_loopback(name) and _key(name) not in self._own:
            raise ApiError(
                Failure.HOST_NOT_ALLOWED,
                "This server does not answer to this name.",
                "Whoever runs the server can allow it with SIDELIGHT_ALLOWED_HOSTS.",
            )


def _key(host: str) -> str:
    """A host in one spelling."""
    bare = host.strip("[]").lower().removesuffix(".")
    return str(ip(bare) or bare)
