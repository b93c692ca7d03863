"""Each request leaves one line in the log, and is counted. Neither says what was in it."""

import logging
import secrets
import time
from http import HTTPStatus

from flask import Flask, Response, g, request

from sidelight.observing.metrics import Metrics
from sidelight.web.contract.operations import METRICS

_LOG = logging.getLogger(__name__)
_METHODS = {"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"}
_QUIET = {"/healthz", "/readyz", METRICS}


def register(app: Flask, metrics: Metrics) -> None:
    """Watch every request of the app. To be called first: what is registered later happens in between."""

    @app.before_request
    def _begin() -> None:
        g.began = time.perf_counter()
        g.request_id = secrets.token_hex(8)

    @app.after_request
    def _end(response: Response) -> Response:
        seconds = time.perf_counter() - g.began
        # Anything but our own names could hold what a reader sent.
        method = request.method if request.method in _METHODS else "other"
        route = request.url_rule.rule if request.url_rule else "unknown"
        code = g.get("error_code")
        metrics.requests.labels(method, route, response.status_code).inc()
        metrics.seconds.labels(route).observe(seconds)
        if code:
            metrics.errors.labels(code).inc()
        response.headers["X-Request-Id"] = g.request_id
        _LOG.log(
            _level(route, response.status_code),
            "request",
            extra={
                "request": g.request_id,
                "method": method,
                "route": route,
                "status": response.status_code,
                "error": code,
                "ms": round(seconds * 1000, 1),
                "bytes_in": request.content_length or 0,
            },
        )
        return response


def _level(route: str, status: int) -> int:
    """Programs that look after the server ask every few seconds."""
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR and status != HTTPStatus.SERVICE_UNAVAILABLE:
        return logging.ERROR
    return logging.DEBUG if route in _QUIET and status < HTTPStatus.BAD_REQUEST else logging.INFO
