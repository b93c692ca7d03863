"""Which web origins may use the API."""

import re

from flask import Flask, request
from flask_cors import CORS

from sidelight.config import Config
from sidelight.web.contract.failures import Failure
from sidelight.web.errors import ApiError

# The id that the `key` in the manifest of our Chrome extension gives it wherever it is loaded.
CHROME_EXTENSION_ID = "nebkmlenpmflkbkahggnejhjmanaflaf"
# Firefox gives an extension another random origin in each profile. Others than this machine's extensions have
# to show a token as well.
_FIREFOX_EXTENSION = r"^moz-extension://[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"


def allow_our_own(app: Flask, config: Config) -> None:
    """Answer preflights of our own, and let them read the answers."""
    CORS(
        app,
        origins=_allowed(config),
        methods=["GET", "POST"],
        allow_headers=["Content-Type", "Authorization"],
        expose_headers=["Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"],
        max_age=600,
    )


class OriginGuard:
    """Refuses what other websites ask."""

    def __init__(self, config: Config) -> None:
        """Take the origins that may use the API from the settings."""
        self._allowed = [re.compile(pattern) for pattern in _allowed(config)]

    def check(self) -> None:
        """Refuse the current request where another website makes it.

        A page is led to by links from anywhere; all else that another site's page loads without saying so
        in Origin (images, scripts, frames) is known by what browsers say of it.

        Raises:
            ApiError: another website asks.
        """
        origin = request.headers.get("Origin")
        if origin is None:
            elsewhere = request.headers.get("Sec-Fetch-Site") in {"cross-site", "same-site"}
            foreign = elsewhere and request.headers.get("Sec-Fetch-Dest") != "document"
        else:
            # The host is one of the server's own by now: the page that it serves itself is asking.
            own = origin == f"{request.scheme}://{request.host}"
            foreign = not own and not any(pattern.match(origin) for pattern in self._allowed)
        if foreign:
            raise ApiError(
                Failure.ORIGIN_NOT_ALLOWED,
                "This web origin may not use this server.",
                "Whoever runs the server can allow it with SIDELIGHT_ALLOWED_ORIGINS.",
            )


def _allowed(config: Config) -> list[str]:
    """Return anchored patterns: flask-cors itself matches a pattern anywhere at the origin's start."""
    exact = [f"chrome-extension://{CHROME_EXTENSION_ID}", *config.allowed_origins]
    return [*(f"^{re.escape(origin)}$" for origin in exact), _FIREFOX_EXTENSION]
