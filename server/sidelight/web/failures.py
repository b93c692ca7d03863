"""Every error that the server answers with: its status, its code and when it is answered."""

from dataclasses import dataclass
from http import HTTPStatus


@dataclass(frozen=True, slots=True)
class Failure:
    """One cause of an error. `code` is the word that programs go by; it never changes its meaning."""

    status: HTTPStatus
    code: str
    when: str


OF_EVERY_ROUTE = (
    Failure(HTTPStatus.BAD_REQUEST, "bad_host", "the Host header is missing or names no host"),
    Failure(HTTPStatus.FORBIDDEN, "origin_not_allowed", "a page of a web origin that is not allowed asks"),
    Failure(HTTPStatus.MISDIRECTED_REQUEST, "host_not_allowed", "Host is none of the server's names"),
    Failure(HTTPStatus.INTERNAL_SERVER_ERROR, "internal_error", "a mistake in Sidelight; please report it"),
)
UNAUTHORIZED = Failure(
    HTTPStatus.UNAUTHORIZED, "unauthorized", "the server asks for a token, and none of its own is sent"
)
TOO_MANY_REQUESTS = Failure(
    HTTPStatus.TOO_MANY_REQUESTS,
    "too_many_requests",
    "the token or address has used up its number; see Retry-After",
)
OF_A_QUERY = (
    Failure(HTTPStatus.BAD_REQUEST, "invalid_request", "a field is missing, or holds what it does not take"),
)
OF_A_BODY = (
    Failure(HTTPStatus.BAD_REQUEST, "not_json", "the body is no JSON, or nested too deeply"),
    *OF_A_QUERY,
    Failure(HTTPStatus.REQUEST_TIMEOUT, "too_slow", "the body took longer than 20 seconds to arrive"),
    Failure(HTTPStatus.LENGTH_REQUIRED, "length_required", "the body is chunked, or its length not given"),
    Failure(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too_large", "the body has more than 16 MiB; it is not read"
    ),
    Failure(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", "the body is not said to be JSON"),
)
NOT_FOUND = Failure(HTTPStatus.NOT_FOUND, "not_found", "nothing is there")
NOT_ON_FILE = Failure(HTTPStatus.NOT_FOUND, "not_on_file", "no outlet is on file under this id")
PAGE_NOT_BUILT = Failure(HTTPStatus.NOT_FOUND, "page_not_built", "the server was set up without its page")
METHOD_NOT_ALLOWED = Failure(
    HTTPStatus.METHOD_NOT_ALLOWED, "method_not_allowed", "the route takes another method; see Allow"
)
DATABASE_UNAVAILABLE = Failure(
    HTTPStatus.SERVICE_UNAVAILABLE, "database_unavailable", "the database cannot be read at the moment"
)
NOT_READY = Failure(HTTPStatus.SERVICE_UNAVAILABLE, "not_ready", "no ratings are loaded yet")
BUSY = Failure(
    HTTPStatus.SERVICE_UNAVAILABLE,
    "busy",
    "as many requests wait as can; Retry-After says when to come again",
)

ALL = (
    *OF_EVERY_ROUTE,
    UNAUTHORIZED,
    TOO_MANY_REQUESTS,
    *OF_A_BODY,
    NOT_FOUND,
    NOT_ON_FILE,
    PAGE_NOT_BUILT,
    METHOD_NOT_ALLOWED,
    DATABASE_UNAVAILABLE,
    NOT_READY,
    BUSY,
)
