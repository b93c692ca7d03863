"""What a request must pass before any work is done: host, origin, token, number and body, in this order."""

from http import HTTPStatus

from flask import Flask, Response, request
from werkzeug.middleware.proxy_fix import ProxyFix

from sidelight.access.current import CurrentTokens
from sidelight.config import Config
from sidelight.panel.request import MAX_BODY_BYTES
from sidelight.web import limits
from sidelight.web.errors import ApiError
from sidelight.web.hosts import HostGuard
from sidelight.web.origins import OriginGuard, allow_our_own
from sidelight.web.visitors import TokenGuard

_SECURITY_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def register(app: Flask, config: Config) -> None:
    """Put the guards in front of the app's routes, and the headers that browsers heed on its answers."""
    if proxies := config.trusted_proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies
        )
    tokens = CurrentTokens(config.tokens, always_required=not config.is_loopback)
    app.before_request(HostGuard((config.host, *config.allowed_hosts)).check)
    app.before_request(OriginGuard(config).check)
    app.before_request(TokenGuard(tokens).check)
    limits.register(app, config)
    app.before_request(_check_body)
    app.after_request(_add_security_headers)
    allow_our_own(app, config)


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


def _add_security_headers(response: Response) -> Response:
    for name, value in _SECURITY_HEADERS.items():
        response.headers.setdefault(name, value)
    return response
