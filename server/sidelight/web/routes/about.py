"""Which server this is, and the document that describes it."""

import json
from collections.abc import Callable

from flask import Blueprint, Response

from sidelight.outlets.current import CurrentDirectory
from sidelight.panel.outlet import edition_info
from sidelight.web.contract.answers import About
from sidelight.web.contract.failures import Failure
from sidelight.web.contract.operations import Operation
from sidelight.web.responses import private, public

OPERATIONS = (
    Operation(
        "get",
        "/v1/about",
        "Server",
        "Which server this is",
        "Tells a client that it reached Sidelight, in which version, with which ratings and limits.",
        About,
        failures=(Failure.NOT_READY,),
    ),
    Operation(
        "get", "/openapi.json", "Server", "This document", "It is made from what the server uses.", kept=True
    ),
)


def about(current: CurrentDirectory, document: Callable[[], object]) -> Blueprint:
    """Return the routes.

    Args:
        current: The ratings in force.
        document: Makes the description of all routes when it is first asked for.
    """
    routes = Blueprint("about", __name__)

    @routes.get("/v1/about")
    def server() -> Response:
        return private(About(edition=edition_info(current.get())))

    @routes.get("/openapi.json")
    def openapi_json() -> Response:
        return public(json.dumps(document()))

    return routes
