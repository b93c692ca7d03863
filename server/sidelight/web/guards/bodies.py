"""What the headers of a request must say of its body: how long it is, not too long, and JSON."""

from flask import request

from sidelight.panel.request import MAX_BODY_BYTES
from sidelight.web.contract.failures import Failure
from sidelight.web.contract.operations import JSON
from sidelight.web.errors import ApiError


def check() -> None:
    """Refuse the current request where its body could not be used; the body is not read.

    Raises:
        ApiError: the body's length is not given, it is too long, or it is not said to be JSON.
    """
    # What is no route, or takes another method, is told so, whatever the body.
    if request.method != "POST" or request.routing_exception:
        return
    if "Transfer-Encoding" in request.headers or request.content_length is None:
        raise ApiError(
            Failure.LENGTH_REQUIRED,
            "The length of the body is not given.",
            "Send a Content-Length header and no chunked body.",
        )
    if request.content_length > MAX_BODY_BYTES:
        raise ApiError(
            Failure.TOO_LARGE,
            f"The body has {request.content_length:,} bytes.",
            f"Send at most {MAX_BODY_BYTES:,} bytes.",
        )
    if request.mimetype != JSON:
        raise ApiError(
            Failure.UNSUPPORTED_MEDIA_TYPE,
            f"The body's type is {request.mimetype or 'not given'}.",
            f"Send JSON with the header Content-Type: {JSON}.",
        )
