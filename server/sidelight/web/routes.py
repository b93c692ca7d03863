"""The API's routes: read the request, call the panel, write the answer."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

from flask import Blueprint, Response
from pydantic import BaseModel, ValidationError

from sidelight.observing.metrics import Metrics
from sidelight.outlets.current import CurrentDirectory
from sidelight.panel.build import build_panel
from sidelight.panel.model import Panel
from sidelight.panel.outlet import edition_info, outlet_at
from sidelight.panel.request import ContextRequest
from sidelight.reading import read
from sidelight.web.answers import About, OutletAnswer
from sidelight.web.bodies import Bodies
from sidelight.web.errors import invalid
from sidelight.web.failures import BUSY, NOT_READY
from sidelight.web.history import History
from sidelight.web.on_file import on_file
from sidelight.web.operations import Operation
from sidelight.web.requests import OutletRequest
from sidelight.web.responses import private, public
from sidelight.web.rooms import Room

OPERATIONS = (
    Operation(
        "post",
        "/v1/context",
        "Reading",
        "The context panel of a page",
        "Reads the page that was sent: who publishes it, where it comes from, what it disclaims, and to whom "
        "it attributes what it says. Nothing is fetched, and nothing kept.",
        Panel,
        body=ContextRequest,
        failures=(NOT_READY, BUSY),
    ),
    Operation(
        "post",
        "/v1/outlet",
        "Outlets",
        "What is on file of a site's outlet",
        "Tells the outlet of a page's address or of a host alone. One not on file has the status unknown.",
        OutletAnswer,
        body=OutletRequest,
        failures=(NOT_READY, BUSY),
    ),
    Operation(
        "get",
        "/v1/about",
        "Server",
        "Which server this is",
        "Tells a client that it reached Sidelight, in which version, with which ratings and limits.",
        About,
        failures=(NOT_READY,),
    ),
    Operation(
        "get", "/openapi.json", "Server", "This document", "It is made from what the server uses.", kept=True
    ),
)

RequestModel = TypeVar("RequestModel", bound=BaseModel)


def api(  # noqa: PLR0913 (what the routes need)
    current: CurrentDirectory,
    past: History,
    *,
    bodies: Bodies,
    room: Room,
    metrics: Metrics,
    document: Callable[[], object],
) -> Blueprint:
    """Return the API's routes.

    Args:
        current: The ratings in force.
        past: What was shown earlier.
        bodies: Where bodies are received.
        room: Where texts are read.
        metrics: Where that is counted.
        document: Makes the description of all routes when it is first asked for.
    """
    routes = Blueprint("api", __name__)
    routes.register_blueprint(on_file(current, past))

    @routes.post("/v1/context")
    def context() -> Response:
        directory = current.get()
        body = bodies.receive()
        with room.work():
            page = _parsed(ContextRequest, body).page()
            with metrics.reading.time():
                reading = read(page)
            metrics.words.inc(len(page.text.split()))
            return private(build_panel(page, reading, directory, datetime.now(UTC).date()))

    @routes.post("/v1/outlet")
    def outlet() -> Response:
        directory = current.get()
        asked = _parsed(OutletRequest, bodies.receive())
        return private(
            OutletAnswer(
                edition=edition_info(directory),
                outlet=outlet_at(asked.site(), directory, datetime.now(UTC).date()),
            )
        )

    @routes.get("/v1/about")
    def about() -> Response:
        return private(About(edition=edition_info(current.get())))

    @routes.get("/openapi.json")
    def openapi_json() -> Response:
        return public(json.dumps(document()))

    return routes


def _parsed(model: type[RequestModel], body: bytes) -> RequestModel:
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise invalid(error, model) from None
