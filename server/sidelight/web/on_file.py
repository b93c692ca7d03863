"""Routes for all that is on file of an outlet, now and earlier."""

from datetime import UTC, datetime
from http import HTTPStatus

from flask import Blueprint, Response, request
from pydantic import ValidationError

from sidelight.outlets.current import CurrentDirectory
from sidelight.outlets.history import on
from sidelight.panel.outlet import edition_info, filed
from sidelight.web.answers import FiledAnswer, HistoryAnswer
from sidelight.web.errors import ApiError, invalid
from sidelight.web.failures import BUSY, DATABASE_UNAVAILABLE, NOT_ON_FILE, NOT_READY
from sidelight.web.history import History
from sidelight.web.operations import Operation, PathName
from sidelight.web.requests import HistoryQuery
from sidelight.web.responses import public

_OUTLET = {
    "outlet": PathName("The outlet's id, as POST /v1/outlet gives it", example="the-harrow-review"),
}
_IDS = "Ids are those that POST /v1/outlet gives."

OPERATIONS = (
    Operation(
        "get",
        "/v1/outlets/{outlet}",
        "Outlets",
        "All that is on file of an outlet",
        "Facts, ratings, policies, disclaimers and replies, each with its citation; which pages are its own.",
        FiledAnswer,
        path_names=_OUTLET,
        failures=(NOT_ON_FILE, NOT_READY),
        kept=True,
    ),
    Operation(
        "get",
        "/v1/outlets/{outlet}/history",
        "Outlets",
        "What was shown of an outlet, and when",
        "By periods, newest first; a claim that was withdrawn has lost its words in all of them.",
        HistoryAnswer,
        path_names=_OUTLET,
        query=HistoryQuery,
        failures=(NOT_ON_FILE, DATABASE_UNAVAILABLE, BUSY),
        kept=True,
    ),
)


def on_file(current: CurrentDirectory, past: History) -> Blueprint:
    """Return the routes over the ratings in force and, for what was shown earlier, the past."""
    routes = Blueprint("on_file", __name__)

    @routes.get("/v1/outlets/<string:outlet>")
    def now(outlet: str) -> Response:
        directory = current.get()
        found = directory.by_id(outlet)
        if found is None:
            raise _not_on_file(
                "No outlet is on file under this id.",
                f"{_IDS} What was on file earlier is at /v1/outlets/{{outlet}}/history.",
            )
        today = datetime.now(UTC).date()
        return public(FiledAnswer(edition=edition_info(directory), outlet=filed(found, today)))

    @routes.get("/v1/outlets/<string:outlet>/history")
    def history(outlet: str) -> Response:
        try:
            asked = HistoryQuery.model_validate(request.args.to_dict()).on
        except ValidationError as error:
            raise invalid(error, HistoryQuery) from None
        shown = past.of(outlet)
        if not shown:
            raise _not_on_file("No outlet was ever on file under this id.", _IDS)
        if asked is not None:
            then = on(shown, asked)
            shown = (then,) if then else ()
        return public(HistoryAnswer(id=outlet, history=shown))

    return routes


def _not_on_file(message: str, help_: str) -> ApiError:
    return ApiError(HTTPStatus.NOT_FOUND, "not_on_file", message, help_)
