"""The one shape of every error, and how each cause is put into it."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Annotated

from flask import Flask, Response, g
from pydantic import BaseModel, Field, ValidationError
from werkzeug.exceptions import HTTPException

from sidelight.observing.failures import describe
from sidelight.outlets.current import NothingLoadedError
from sidelight.outlets.store import StoreError
from sidelight.panel.model import Part
from sidelight.panel.refusal import sentence
from sidelight.web.bodies import TooSlowError
from sidelight.web.rooms import BusyError


class ErrorDetail(Part):
    """What went wrong, in which field of the request, and what is expected instead."""

    code: Annotated[str, Field(description="For programs: a fixed word for the cause")]
    message: Annotated[str, Field(description="What is wrong, in one sentence")]
    field: Annotated[str | None, Field(description="Dotted path of the field, like links.3.url")] = None
    help: Annotated[str, Field(description="What to send or do instead")]


class ErrorAnswer(Part):
    """The body of every answer that is an error."""

    error: ErrorDetail


class ApiError(Exception):
    """An error to answer with; `headers` go with it."""

    def __init__(  # noqa: PLR0913 (the parts of an answer)
        self,
        status: HTTPStatus,
        code: str,
        message: str,
        help_: str,
        field: str | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers or {}
        self.detail = ErrorDetail(code=code, message=message, field=field, help=help_)


def invalid(error: ValidationError, model: type[BaseModel]) -> ApiError:
    """Turn what pydantic refused into an error that names the first field and says what it takes."""
    first = error.errors(include_url=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        return ApiError(
            HTTPStatus.BAD_REQUEST,
            "not_json",
            f"The body is not valid JSON: {first['ctx']['error']}.",
            "Send one JSON object in UTF-8, as /openapi.json describes it.",
        )
    path = first["loc"]
    return ApiError(
        HTTPStatus.BAD_REQUEST,
        "invalid_request",
        sentence(first, "The body"),
        _expected(model, path),
        ".".join(str(part) for part in path) or None,
    )


def _expected(model: type[BaseModel], path: Sequence[int | str]) -> str:
    """Return the description of the outermost field on the path that the model knows."""
    by_alias = {field.alias or name: field for name, field in model.model_fields.items()}
    field = by_alias.get(str(path[0])) if path else None
    if field is not None and field.description:
        return field.description
    return f"Send a JSON object with the fields {', '.join(by_alias)}; /openapi.json describes each."


def register(app: Flask) -> None:
    """Answer every error of the app in the one shape."""

    @app.errorhandler(ApiError)
    def _api_error(error: ApiError) -> Response:
        return answer(error)

    @app.errorhandler(NothingLoadedError)
    def _not_ready(_: NothingLoadedError) -> Response:
        return answer(
            ApiError(
                HTTPStatus.SERVICE_UNAVAILABLE,
                "not_ready",
                "No ratings are loaded yet.",
                "Ask again later. Whoever runs the server loads them with `sidelight ratings load`.",
                headers={"Retry-After": "2"},
            )
        )

    @app.errorhandler(BusyError)
    def _busy(_: BusyError) -> Response:
        return answer(
            ApiError(
                HTTPStatus.SERVICE_UNAVAILABLE,
                "busy",
                "The server has more to do than it can at the moment.",
                "Ask again in a second.",
                headers={"Retry-After": "1"},
            )
        )

    @app.errorhandler(TooSlowError)
    def _too_slow(_: TooSlowError) -> Response:
        return answer(
            ApiError(
                HTTPStatus.REQUEST_TIMEOUT,
                "too_slow",
                "The body took too long to arrive.",
                "Send it again over a faster connection, or send a shorter text.",
            )
        )

    @app.errorhandler(StoreError)
    def _store_error(error: StoreError) -> Response:
        app.logger.error("%s", error)
        return answer(
            ApiError(
                HTTPStatus.SERVICE_UNAVAILABLE,
                "database_unavailable",
                "The database of the ratings can't be read at the moment.",
                "Ask again later. What is on file now is answered without it: GET /v1/outlets/{outlet}. "
                "Whoever runs the server finds the cause in its log.",
                headers={"Retry-After": "5"},
            )
        )

    @app.errorhandler(HTTPException)
    def _http_error(error: HTTPException) -> Response:
        status = HTTPStatus(error.code or HTTPStatus.INTERNAL_SERVER_ERROR)
        answered = answer(
            ApiError(
                status,
                status.phrase.lower().replace(" ", "_"),
                f"{status.phrase}.",
                "The routes and what they take are described at /openapi.json.",
            )
        )
        if "Allow" in (headers := dict(error.get_headers())):
            answered.headers["Allow"] = headers["Allow"]
        return answered

    @app.errorhandler(Exception)
    def _unexpected(error: Exception) -> Response:
        app.logger.error("A request failed by a mistake in Sidelight: %s", describe(error))
        return answer(
            ApiError(
                HTTPStatus.INTERNAL_SERVER_ERROR,
                "internal_error",
                "Sidelight failed to answer.",
                "This is a mistake in Sidelight. Please report it with the version from /v1/about.",
            )
        )


def answer(error: ApiError) -> Response:
    """Put an error into an answer, which no cache may keep."""
    body = ErrorAnswer(error=error.detail).model_dump_json()
    response = Response(body, status=error.status, mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    response.headers.update(error.headers)
    g.error_code = error.detail.code
    return response
