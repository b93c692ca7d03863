"""What is on file of an outlet, now and earlier."""

from flask import Blueprint, Response

from sidelight import clock
from sidelight.outlets.current import CurrentDirectory
from sidelight.outlets.history import on
from sidelight.panel.outlet import edition_info, filed, outlet_at
from sidelight.web.contract.answers import FiledAnswer, HistoryAnswer, OutletAnswer
from sidelight.web.contract.failures import Failure
from sidelight.web.contract.operations import Operation, PathName
from sidelight.web.contract.requests import HistoryQuery, OutletRequest
from sidelight.web.errors import ApiError
from sidelight.web.history import History
from sidelight.web.parsing import from_body, from_query
from sidelight.web.receiving import Bodies
from sidelight.web.responses import private, public

_OUTLET = {
    "outlet": PathName("The outlet's id, as POST /v1/outlet gives it", example="the-harrow-review"),
}
_IDS = "Ids are those that POST /v1/outlet gives."

OPERATIONS = (
    Operation(
        "post",
        "/v1/outlet",
        "Outlets",
        "What is on file of a site's outlet",
        "Tells the outlet of a page's address or of a host alone. One not on file has the status unknown.",
        OutletAnswer,
        body=OutletRequest,
        failures=(Failure.NOT_READY, Failure.BUSY),
    ),
    Operation(
        "get",
        "/v1/outlets/{outlet}",
        "Outlets",
        "All that is on file of an outlet",
        "Facts, ratings, policies, disclaimers and replies, each with its citation; which pages are its own.",
        FiledAnswer,
        path_names=_OUTLET,
        failures=(Failure.NOT_ON_FILE, Failure.NOT_READY),
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
        failures=(Failure.NOT_ON_FILE, Failure.DATABASE_UNAVAILABLE, Failure.BUSY),
        kept=True,
    ),
)


def outlets(current: CurrentDirectory, history: History, bodies: Bodies) -> Blueprint:
    """Return the routes.

    Args:
        current: The ratings in force.
        history: What was shown earlier.
        bodies: Where bodies are received.
    """
    routes = Blueprint("outlets", __name__)

    @routes.post("/v1/outlet")
    def at_site() -> Response:
        directory = current.get()
        site = from_body(OutletRequest, bodies.receive()).site()
        return private(
            OutletAnswer(edition=edition_info(directory), outlet=outlet_at(site, directory, clock.today()))
        )

    @routes.get("/v1/outlets/<string:outlet>")
    def now(outlet: str) -> Response:
        directory = current.get()
        found = directory.by_id(outlet)
        if found is None:
            raise ApiError(
                Failure.NOT_ON_FILE,
                "No outlet is on file under this id.",
                f"{_IDS} What was on file earlier is at /v1/outlets/{{outlet}}/history.",
            )
        return public(FiledAnswer(edition=edition_info(directory), outlet=filed(found, clock.today())))

    @routes.get("/v1/outlets/<string:outlet>/history")
    def earlier(outlet: str) -> Response:
        asked = from_query(HistoryQuery).on
        shown = history.of(outlet)
        if not shown:
            raise ApiError(Failure.NOT_ON_FILE, "No outlet was ever on file under this id.", _IDS)
        if asked is not None:
            then = on(shown, asked)
            shown = (then,) if then else ()
        return public(HistoryAnswer(id=outlet, history=shown))

    return routes
