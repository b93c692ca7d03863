"""The API's routes: read the request, call the panel, write the answer."""

from datetime import UTC, datetime
from typing import TypeVar

from flask import Blueprint, Response, request
from pydantic import BaseModel, ValidationError

from sidelight.observing.metrics import Metrics
from sidelight.outlets.current import CurrentDirectory
from sidelight.panel.build import build_panel
from sidelight.panel.model import Panel
from sidelight.panel.outlet import edition_info, outlet_at
from sidelight.reading import read
from sidelight.web import health, on_file, openapi
from sidelight.web.answers import About, OutletAnswer
from sidelight.web.errors import invalid
from sidelight.web.history import History
from sidelight.web.requests import ContextRequest, OutletRequest
from sidelight.web.responses import private
from sidelight.web.rooms import Room

OPERATIONS = (
    openapi.Operation("post", "/v1/context", "The context panel of a page", Panel, ContextRequest),
    openapi.Operation(
        "post", "/v1/outlet", "What is on file of a site's outlet", OutletAnswer, OutletRequest
    ),
    *on_file.OPERATIONS,
    openapi.Operation("get", "/v1/about", "Which server this is", About),
    openapi.Operation("get", "/openapi.json", "This document", None),
    *health.OPERATIONS,
)

RequestModel = TypeVar("RequestModel", bound=BaseModel)


def api(current: CurrentDirectory, past: History, room: Room, metrics: Metrics) -> Blueprint:
    """Return the API's routes.

    Args:
        current: The ratings in force.
        past: What was shown earlier.
        room: Where texts are read.
        metrics: Where it is counted.
    """
    routes = Blueprint("api", __name__)
    routes.register_blueprint(on_file.on_file(current, past))
    document = openapi.document(OPERATIONS)

    @routes.post("/v1/context")
    def context() -> Response:
        directory = current.get()
        body = request.get_data(cache=False)
        with room.work():
            page = _parsed(ContextRequest, body).page()
            with metrics.reading.time():
                reading = read(page)
            metrics.words.inc(len(page.text.split()))
            return private(build_panel(page, reading, directory, datetime.now(UTC).date()))

    @routes.post("/v1/outlet")
    def outlet() -> Response:
        directory = current.get()
        asked = _parsed(OutletRequest, request.get_data(cache=False))
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
    def openapi_json() -> dict[str, object]:
        return document

    return routes


def _parsed(model: type[RequestModel], body: bytes) -> RequestModel:
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise invalid(error, model) from None
