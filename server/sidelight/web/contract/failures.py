"""Every error that the server answers with: its status, its code and when it is answered."""

from enum import Enum, unique
from http import HTTPStatus

from sidelight.panel.request import MAX_BODY_BYTES
from sidelight.web.contract.requests import BODY_SECONDS


@unique
class Failure(Enum):
    """One cause of an error: the status of the answer, and when it is given."""

    BAD_HOST = HTTPStatus.BAD_REQUEST, "the Host header is missing or names no host"
    ORIGIN_NOT_ALLOWED = HTTPStatus.FORBIDDEN, "a page of a web origin that is not allowed asks"
    HOST_NOT_ALLOWED = HTTPStatus.MISDIRECTED_REQUEST, "Host is none of the server's names"
    INTERNAL_ERROR = HTTPStatus.INTERNAL_SERVER_ERROR, "a mistake in Sidelight; please report it"
    UNAUTHORIZED = HTTPStatus.UNAUTHORIZED, "the server asks for a token, and none of its own is sent"
    TOO_MANY_REQUESTS = (
        HTTPStatus.TOO_MANY_REQUESTS,
        "the token or address has used up its number; see Retry-After",
    )
    NOT_JSON = HTTPStatus.BAD_REQUEST, "the body is no JSON, breaks off, or is nested too deeply"
    INVALID_REQUEST = HTTPStatus.BAD_REQUEST, "a field is missing, or holds what it does not take"
    TOO_SLOW = (
        HTTPStatus.REQUEST_TIMEOUT,
        f"the body took longer than {BODY_SECONDS:.0f} seconds to arrive",
    )
    LENGTH_REQUIRED = HTTPStatus.LENGTH_REQUIRED, "the body is chunked, or its length not given"
    TOO_LARGE = (
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        f"the body has more than {MAX_BODY_BYTES // 2**20} MiB; it is not read",
    )
    UNSUPPORTED_MEDIA_TYPE = HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "the body is not said to be JSON"
    NOT_FOUND = HTTPStatus.NOT_FOUND, "nothing is there"
    NOT_ON_FILE = HTTPStatus.NOT_FOUND, "no outlet is on file under this id"
    PAGE_NOT_BUILT = HTTPStatus.NOT_FOUND, "the server was set up without its page"
    METHOD_NOT_ALLOWED = HTTPStatus.METHOD_NOT_ALLOWED, "the route takes another method; see Allow"
    DATABASE_UNAVAILABLE = HTTPStatus.SERVICE_UNAVAILABLE, "the database cannot be read at the moment"
    NOT_READY = HTTPStatus.SERVICE_UNAVAILABLE, "no ratings are loaded yet"
    BUSY = (
        HTTPStatus.SERVICE_UNAVAILABLE,
        "as many requests wait as can; Retry-After says when to come again",
    )

    def __init__(self, status: HTTPStatus, when: str) -> None:
        self.status = status
        self.when = when

    @property
    def code(self) -> str:
        """The word that programs go by; it never changes its meaning."""
        return self.name.lower()


OF_EVERY_ROUTE = (
    Failure.BAD_HOST,
    Failure.ORIGIN_NOT_ALLOWED,
    Failure.HOST_NOT_ALLOWED,
    Failure.INTERNAL_ERROR,
)
OF_A_QUERY = (Failure.INVALID_REQUEST,)
OF_A_BODY = (
    Failure.NOT_JSON,
    Failure.INVALID_REQUEST,
    Failure.TOO_SLOW,
    Failure.LENGTH_REQUIRED,
    Failure.TOO_LARGE,
    Failure.UNSUPPORTED_MEDIA_TYPE,
)
