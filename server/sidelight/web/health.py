"""For programs that look after the server: whether it lives, whether it can answer, and its figures."""

from http import HTTPStatus

from flask import Blueprint, Request, Response, request
from prometheus_client import CONTENT_TYPE_LATEST

from sidelight.config import is_loopback
from sidelight.observing.metrics import Metrics
from sidelight.outlets.current import CurrentDirectory
from sidelight.web.answers import Health
from sidelight.web.errors import ApiError
from sidelight.web.failures import NOT_READY, ONLY_FROM_THIS_MACHINE
from sidelight.web.operations import Operation
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
        failures=(NOT_READY,),
    ),
    Operation(
        "get",
        "/metrics",
        "Server",
        "The figures of all workers",
        "In the text format of Prometheus; docs/operations.md lists them. Only for the server's own machine.",
        media=("text/plain",),
        failures=(ONLY_FROM_THIS_MACHINE,),
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

    @routes.get("/metrics")
    def figures() -> Response:
        if not is_local(request):
            raise ApiError(
                HTTPStatus.FORBIDDEN,
                "only_from_this_machine",
                "The server's figures are not shown to other machines.",
                "Ask from the machine on which the server runs.",
            )
        metrics.look()
        response = Response(metrics.text(), content_type=CONTENT_TYPE_LATEST)
        response.headers["Cache-Control"] = "no-store"
        return response

    return routes


def is_local(asked: Request) -> bool:
    """Tell whether a request comes from this machine, and was not passed on for another one."""
    passed_on = any(name in asked.headers for name in ("X-Forwarded-For", "Forwarded", "Via"))
    return is_loopback(asked.remote_addr or "") and not passed_on
