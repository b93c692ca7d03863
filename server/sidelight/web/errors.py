"""The one shape of every error, and how each cause is put into it."""

from collections.abc import Mapping

from flask import Flask, Response, g
from werkzeug.exceptions import MethodNotAllowed, NotFound

from sidelight.observing.failures import describe
from sidelight.outlets.current import NothingLoadedError
from sidelight.outlets.store import StoreError
from sidelight.web.contract.answers import ErrorAnswer, ErrorDetail
from sidelight.web.contract.failures import Failure
from sidelight.web.contract.operations import JSON
from sidelight.web.receiving import TooSlowError
from sidelight.web.rooms import BusyError

_ROUTES_HELP = "The routes and what they take are described at /openapi.json."


class ApiError(Exception):
    """An error to answer with; `headers` go with it."""

    def __init__(
        self,
        failure: Failure,
        message: str,
        help_: str,
        field: str | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = failure.status
        self.headers = headers or {}
        self.detail = ErrorDetail(code=failure.code, message=message, field=field, help=help_)


def register(app: Flask) -> None:
    """Answer every error of the app in the one shape."""

    @app.errorhandler(ApiError)
    def _api_error(error: ApiError) -> Response:
        return answer(error)

    @app.errorhandler(NothingLoadedError)
    def _not_ready(_: NothingLoadedError) -> Response:
        return answer(
            ApiError(
                Failure.NOT_READY,
                "No ratings are loaded yet.",
                "Ask again later. Whoever runs the server loads them with `sidelight ratings load`.",
                headers={"Retry-After": "2"},
            )
        )

    @app.errorhandler(BusyError)
    def _busy(_: BusyError) -> Response:
        return answer(
            ApiError(
                Failure.BUSY,
                "The server has more to do than it can at the moment.",
                "Ask again in a second.",
                headers={"Retry-After": "1"},
            )
        )

    @app.errorhandler(TooSlowError)
    def _too_slow(_: TooSlowError) -> Response:
        return answer(
            ApiError(
                Failure.TOO_SLOW,
                "The body took too long to arrive.",
                "Send it again over a faster connection, or send a shorter text.",
            )
        )

    @app.errorhandler(StoreError)
    def _store_error(error: StoreError) -> Response:
        app.logger.error("%s", error)
        return answer(
            ApiError(
                Failure.DATABASE_UNAVAILABLE,
                "The database of the ratings can't be read at the moment.",
                "Ask again later. What is on file now is answered without it: GET /v1/outlets/{outlet}. "
                "Whoever runs the server finds the cause in its log.",
                headers={"Retry-After": "5"},
            )
        )

    @app.errorhandler(NotFound)
    def _not_found(_: NotFound) -> Response:
        return answer(ApiError(Failure.NOT_FOUND, "Nothing is at this address.", _ROUTES_HELP))

    @app.errorhandler(MethodNotAllowed)
    def _method_not_allowed(error: MethodNotAllowed) -> Response:
        return answer(
            ApiError(
                Failure.METHOD_NOT_ALLOWED,
                "This address takes another method.",
                _ROUTES_HELP,
                headers={"Allow": ", ".join(sorted(error.valid_methods or ()))},
            )
        )

    @app.errorhandler(Exception)
    def _unexpected(error: Exception) -> Response:
        app.logger.error("A request failed by a mistake in Sidelight: %s", describe(error))
        return answer(
            ApiError(
                Failure.INTERNAL_ERROR,
                "Sidelight failed to answer.",
                "This is a mistake in Sidelight. Please report it with the version from /v1/about.",
            )
        )


def answer(error: ApiError) -> Response:
    """Put an error into an answer, which no cache may keep."""
    body = ErrorAnswer(error=error.detail).model_dump_json()
    response = Response(body, status=error.status, mimetype=JSON)
    response.headers["Cache-Control"] = "no-store"
    response.headers.update(error.headers)
    g.error_code = error.detail.code
    return response
