"""The route that a panel comes from: `POST /v1/context`."""

from flask import Blueprint, Response

from sidelight import clock
from sidelight.observing.metrics import Metrics
from sidelight.outlets.current import CurrentDirectory
from sidelight.panel.build import build_panel
from sidelight.panel.model import Panel
from sidelight.panel.request import ContextRequest
from sidelight.reading import read
from sidelight.web.contract.failures import Failure
from sidelight.web.contract.operations import Operation
from sidelight.web.parsing import from_body
from sidelight.web.receiving import Bodies
from sidelight.web.responses import private
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
        failures=(Failure.NOT_READY, Failure.BUSY),
    ),
)


def context(current: CurrentDirectory, bodies: Bodies, room: Room, metrics: Metrics) -> Blueprint:
    """Return the route.

    Args:
        current: The ratings in force.
        bodies: Where bodies are received.
        room: Where texts are read.
        metrics: Where that is counted.
    """
    routes = Blueprint("context", __name__)

    @routes.post("/v1/context")
    def panel() -> Response:
        directory = current.get()
        body = bodies.receive()
        with room.work():
            page = from_body(ContextRequest, body).page()
            with metrics.reading.time():
                reading = read(page)
            metrics.words.inc(len(page.text.split()))
            return private(build_panel(page, reading, directory, clock.today()))

    return routes
