"""For programs that look after the server: whether it lives, whether it can answer, and its figures."""

from flask import Blueprint, Response
from prometheus_client import CONTENT_TYPE_LATEST

from sidelight.observing.metrics import Metrics
from sidelight.outlets.current import CurrentDirectory
from sidelight.web.contract.answers import Health
from sidelight.web.contract.failures import Failure
from sidelight.web.contract.operations import METRICS, Operation
from sidelight.web.responses import private

OPERATIONS = (
    Operation(
        "get",
        "/healthz",
        "Server",
        "Whether the process answers",
        "Answers as long as the process lives; nothing more is claimed.",
        Health,
    ),
    Operation(
        "get",
        "/readyz",
        "Server",
        "Whether there are ratings to answer from",
        "Once there are, they are answered from memory, so that a database that is away changes nothing.",
        Health,
        failures=(Failure.NOT_READY,),
    ),
    Operation(
        "get",
        METRICS,
        "Server",
        "The figures of all workers",
        "In the text format of Prometheus; docs/operations.md lists them. Another machine needs a token.",
        media=("text/plain",),
    ),
)


def health(current: CurrentDirectory, metrics: Metrics) -> Blueprint:
    """Return the routes over the ratings in force and the figures."""
    routes = Blueprint("health", __name__)

    @routes.get("/healthz")
    def healthz() -> Response:
        return private(Health())

    @routes.get("/readyz")
    def readyz() -> Response:
        # A database that is away is no reason: answers come from memory.
        current.get()
        return private(Health())

    @routes.get(METRICS)
    def figures() -> Response:
        response = Response(metrics.text(), content_type=CONTENT_TYPE_LATEST)
        response.headers["Cache-Control"] = "no-store"
        return response

    return routes
