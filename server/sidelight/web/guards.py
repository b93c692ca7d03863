"""What a request must pass before any work is done for it."""

import re
from http import HTTPStatus
from urllib.parse import urlsplit

from flask import Flask, request
from flask_cors import CORS

from sidelight.config import CHROME_EXTENSION_ID, Config, is_loopback
from sidelight.web.errors import ApiError
from sidelight.web.requests import MAX_BODY_BYTES

# Firefox gives an extension another random origin in each profile.
_FIREFOX_EXTENSION = r"^moz-extension://[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"


def register(app: Flask, config: Config) -> None:
    """Refuse foreign origins first, then bodies that are not read; answer preflights of our own."""
    allowed = _allowed_origins(config)
    CORS(app, origins=allowed, methods=["GET", "POST"], allow_headers=["Content-Type"], max_age=600)

    @app.before_request
    def _check_origin() -> None:
        origin = request.headers.get("Origin")
        if origin is None or any(re.match(pattern, origin) for pattern in allowed):
            return
        if _is_own_page(origin, config):
            return
        raise ApiError(
            HTTPStatus.FORBIDDEN,
            "origin_not_allowed",
            "This web origin may not use this server.",
            "Whoever runs the server can allow it with SIDELIGHT_ALLOWED_ORIGINS.",
        )

    @app.before_request
    def _check_body() -> None:
        # What is no route, or takes another method, is told so, whatever the body.
        if request.method != "POST" or request.routing_exception:
            return
        if "Transfer-Encoding" in request.headers or request.content_length is None:
            raise ApiError(
                HTTPStatus.LENGTH_REQUIRED,
                "length_required",
                "The length of the body is not given.",
                "Send a Content-Length header and no chunked body.",
            )
        if request.content_length > MAX_BODY_BYTES:
            raise ApiError(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                "too_large",
                f"The body has {request.content_length:,} bytes.",
                f"Send at most {MAX_BODY_BYTES:,} bytes.",
            )
        if request.mimetype != "application/json":
            raise ApiError(
                HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported_media_type",
                f"The body's type is {request.mimetype or 'not given'}.",
                "Send JSON with the header Content-Type: application/json.",
            )


def _allowed_origins(config: Config) -> list[str]:
    """Return anchored patterns: flask-cors itself matches a pattern anywhere at the origin's start."""
    exact = [f"chrome-extension://{CHROME_EXTENSION_ID}", *config.allowed_origins]
    patterns = [f"^{re.escape(origin)}$" for origin in exact]
    if config.is_loopback:
        patterns.append(_FIREFOX_EXTENSION)
    return patterns


def _is_own_page(origin: str, config: Config) -> bool:
    """Tell whether the page that this server itself serves is asking.

    Its host must be one that can only mean this server: a foreign name that was made to
    resolve to this machine would have the same value in Origin and Host.
    """
    if origin != f"{request.scheme}://{request.host}":
        return False
    host = urlsplit(origin).hostname or ""
    return is_loopback(host) or host == config.host
