"""How many requests each token, or else each address, may make."""

import ipaddress
import logging
import time
from contextlib import suppress
from typing import Any

from flask import Flask, Response, g, request
from flask_limiter import Limiter, RateLimitExceeded
from limits.errors import StorageError

from sidelight.config import Config
from sidelight.config.addresses import ip
from sidelight.config.values import NO_LIMIT
from sidelight.web.contract.failures import Failure
from sidelight.web.contract.operations import is_limited
from sidelight.web.errors import ApiError, answer

# A reader waits for the counts: what does not answer at once is not asked twice.
_REDIS: dict[str, Any] = {
    "socket_timeout": 0.2,
    "socket_connect_timeout": 0.2,
    "retry": None,
    "wrap_exceptions": True,
}
# A household or an office has at least this many addresses of its own.
_NETWORK_BITS = 64


def register(app: Flask, config: Config) -> None:
    """Count requests from here on, and refuse those that are too many.

    Without Redis each process counts by itself; where Redis is away, so it does until that is back.
    """
    if config.limit == NO_LIMIT:
        return
    limiter = Limiter(
        _whose,
        application_limits=[config.limit],
        storage_uri=config.limits_store,
        storage_options=_REDIS if config.limits_store.startswith("redis") else {},
        in_memory_fallback_enabled=True,
        # Of requests that wait for Redis when it goes, only the first falls back: the others pass uncounted.
        swallow_errors=True,
        key_prefix="sidelight",
    )
    limiter.request_filter(_is_free)
    limiter.init_app(app)
    _say_where_it_counts(config.log_level)

    @app.errorhandler(RateLimitExceeded)
    def _refuse(_: RateLimitExceeded) -> Response:
        return answer(
            ApiError(
                Failure.TOO_MANY_REQUESTS,
                "These are more requests than this server answers in such a time.",
                "Ask again after as many seconds as Retry-After says.",
                headers={"Retry-After": "1"},
            )
        )

    @app.after_request
    def _say_what_is_left(response: Response) -> Response:
        found = limiter.current_limit
        if found is None:
            return response
        with suppress(StorageError):  # the counts went away between the two questions
            seconds = max(1, found.reset_at - int(time.time()))
            response.headers["RateLimit-Limit"] = str(found.limit.amount)
            response.headers["RateLimit-Remaining"] = str(max(0, found.remaining))
            response.headers["RateLimit-Reset"] = str(seconds)
            if response.status_code == Failure.TOO_MANY_REQUESTS.status:
                response.headers["Retry-After"] = str(seconds)
        return response


def _say_where_it_counts(level: str) -> None:
    """Log when Redis goes and comes; who asks too often is nothing that a log keeps."""
    log = logging.getLogger("flask-limiter")
    log.setLevel(level.upper())
    log.addFilter(lambda record: "exceeded" not in str(record.msg))


def _is_free() -> bool:
    return request.method == "OPTIONS" or not is_limited(request.path)


def _whose() -> str:
    """By what the current request is counted: its token, or else its address; of IPv6, the network."""
    if name := g.get("token"):
        return f"token:{name}"
    address = ip(request.remote_addr or "")
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((address, _NETWORK_BITS), strict=False))
    return str(address)
