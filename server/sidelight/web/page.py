"""The page that shows the panel without the extension, and its script and style."""

from http import HTTPStatus
from pathlib import Path

from flask import Blueprint, Response, send_from_directory

from sidelight.web.errors import ApiError
from sidelight.web.failures import NOT_FOUND, PAGE_NOT_BUILT
from sidelight.web.operations import HTML, Operation, PathName

_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
}


OPERATIONS = (
    Operation(
        "get",
        "/",
        "Pages",
        "The page that shows the panel without the extension",
        "For an address and a text that are put in by hand.",
        media=(HTML,),
        failures=(PAGE_NOT_BUILT,),
        kept=True,
    ),
    Operation(
        "get",
        "/page/{name}",
        "Pages",
        "A part of that page",
        "Its script, styles and icon, licences, and the documents that it links to.",
        media=(HTML, "text/css", "text/javascript", "text/plain", "image/svg+xml"),
        path_names={"name": PathName("The file's name", example="page.js")},
        failures=(NOT_FOUND,),
        kept=True,
    ),
)


def page(folder: Path) -> Blueprint:
    """Return the routes of the page that was built into `folder`."""
    folder = folder.resolve()  # or Flask would begin at the folder of its own files
    routes = Blueprint("page", __name__)

    @routes.get("/")
    def index() -> Response:
        if not (folder / "index.html").is_file():
            raise ApiError(
                HTTPStatus.NOT_FOUND,
                "page_not_built",
                "The page has not been built; the API works without it.",
                "Run `make run`, which builds it, or set SIDELIGHT_PAGE to the folder of a built page.",
            )
        return send_from_directory(folder, "index.html")

    @routes.get("/page/<path:name>")
    def asset(name: str) -> Response:
        return send_from_directory(folder, name)

    @routes.after_request
    def headers(response: Response) -> Response:
        response.headers.update(_HEADERS)
        if response.status_code < HTTPStatus.BAD_REQUEST:
            response.headers["Cache-Control"] = "no-cache"
        return response

    return routes
