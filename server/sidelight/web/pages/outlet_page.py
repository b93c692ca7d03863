"""A public page for each outlet: what is on file of it, what was shown when, and how to dispute it."""

import logging
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple

from flask import Blueprint, Response, render_template, request
from pydantic import ValidationError

from sidelight import clock
from sidelight.outlets.current import CurrentDirectory, NothingLoadedError
from sidelight.outlets.history import Shown, on
from sidelight.outlets.store import StoreError
from sidelight.web.contract.failures import Failure
from sidelight.web.contract.operations import HTML, Operation, PathName
from sidelight.web.contract.requests import HistoryQuery
from sidelight.web.history import History
from sidelight.web.pages import wording
from sidelight.web.pages.outlet_view import view
from sidelight.web.responses import file, public
from sidelight.web.rooms import BusyError
from sidelight.web.security_headers import let_load

_LOG = logging.getLogger(__name__)
_FOLDER = Path(__file__).parent


class _Message(NamedTuple):
    """What a reader is told in the place of a page."""

    status: HTTPStatus
    title: str
    text: str


_UNKNOWN = _Message(
    HTTPStatus.NOT_FOUND,
    "No outlet is on file here",
    "None is or was on file under this address. Sidelight’s panel beside an article links to the entry of "
    "the outlet that publishes it.",
)
_NO_DAY = _Message(
    HTTPStatus.BAD_REQUEST,
    "This is no day",
    "The address asks for a day that the calendar does not have. Let it end like this: ?on=2024-01-31",
)
_NOT_YET = _Message(
    HTTPStatus.NOT_FOUND,
    "Nothing was on file then",
    "This outlet came on file later. Its page lists what was shown when.",
)
_AGAIN_SECONDS = "5"
_UNREADABLE = _Message(
    HTTPStatus.SERVICE_UNAVAILABLE,
    "What is or was on file can’t be read at the moment",
    "Try again later.",
)


OPERATIONS = (
    Operation(
        "get",
        "/outlets/{outlet}",
        "Pages",
        "What is on file of an outlet, as a page for people",
        "Every claim with its source, what was shown when, and how to dispute an entry.",
        media=(HTML,),
        path_names={"outlet": PathName("The outlet's id", example="the-harrow-review")},
        query=HistoryQuery,
        told={
            _NO_DAY.status: "A page says that the calendar does not have this day",
            _UNKNOWN.status: "A page says that nothing is on file, or was then",
            _UNREADABLE.status: "A page says that what was shown earlier can't be read at the moment",
        },
        kept=True,
    ),
    Operation(
        "get",
        "/outlets/static/{filename}",
        "Pages",
        "The style of outlets' pages",
        "A file that those pages use.",
        media=("text/css",),
        path_names={"filename": PathName("The file's name", example="outlet.css")},
        failures=(Failure.NOT_FOUND,),
        kept=True,
    ),
)


def outlet_page(current: CurrentDirectory, history: History, contact: str | None) -> Blueprint:
    """Return the routes.

    Args:
        current: The ratings in force.
        history: What was shown earlier.
        contact: To whom an outlet writes: an e-mail address, the address of a page, or other words.
    """
    routes = Blueprint("outlet_page", __name__, url_prefix="/outlets", template_folder="templates")

    @routes.get("/<string:outlet>")
    def page(outlet: str) -> Response:
        try:
            asked = HistoryQuery.model_validate(request.args.to_dict()).on
        except ValidationError:
            return _tell(_NO_DAY)
        try:
            directory = current.get()
        except NothingLoadedError:
            return _tell(_UNREADABLE)
        periods = _periods(history, outlet)
        found = directory.by_id(outlet)
        if periods == () and not found:
            return _tell(_UNKNOWN)
        if periods is None and (asked or not found):
            return _tell(_UNREADABLE)
        then = on(periods, asked) if periods and asked else None
        if asked and not then:
            return _tell(_NOT_YET)
        shown = view(then.outlet if then else found, then, periods, clock.today())
        page = render_template(
            "outlet.html", id=outlet, view=shown, edition=directory.edition, contact=contact, words=wording
        )
        return public(page, HTML)

    @routes.get("/static/<path:filename>")
    def static(filename: str) -> Response:
        return file(_FOLDER / "static", filename)

    @routes.after_request
    def let_load_style(response: Response) -> Response:
        let_load(response, "default-src 'none'; style-src 'self'")
        return response

    return routes


def _periods(history: History, outlet: str) -> tuple[Shown, ...] | None:
    """What was shown of an outlet, newest first; null where the database cannot be read."""
    try:
        return history.of(outlet)
    except StoreError as error:
        _LOG.warning("%s", error)
        return None
    except BusyError:
        return None


def _tell(message: _Message) -> Response:
    response = Response(render_template("message.html", message=message), message.status, mimetype=HTML)
    response.headers["Cache-Control"] = "no-store"
    if message.status == HTTPStatus.SERVICE_UNAVAILABLE:
        response.headers["Retry-After"] = _AGAIN_SECONDS
    return response
