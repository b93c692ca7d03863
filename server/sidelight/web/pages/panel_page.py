"""The page that shows the panel without the extension, and its script and style."""

from pathlib import Path

from flask import Blueprint, Response

from sidelight.web.contract.failures import Failure
from sidelight.web.contract.operations import HTML, Operation, PathName
from sidelight.web.errors import ApiError
from sidelight.web.responses import file
from sidelight.web.security_headers import let_load

OPERATIONS = (
    Operation(
        "get",
        "/",
        "Pages",
        "The page that shows the panel without the extension",
        "For an address and a text that are put in by hand.",
        media=(HTML,),
        failures=(Failure.PAGE_NOT_BUILT,),
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
        failures=(Failure.NOT_FOUND,),
        kept=True,
    ),
)


def panel_page(folder: Path) -> Blueprint:
    """Return the routes of the page that was built into `folder`."""
    folder = folder.resolve()  # or Flask would begin at the folder of its own files
    routes = Blueprint("panel_page", __name__)

    @routes.get("/")
    def index() -> Response:
        if not (folder / "index.html").is_file():
            raise ApiError(
                Failure.PAGE_NOT_BUILT,
                "The page has not been built; the API works without it.",
                "Run `make run`, which builds it, or set SIDELIGHT_PAGE to the folder of a built page.",
            )
        return file(folder, "index.html")

    @routes.get("/page/<path:name>")
    def part(name: str) -> Response:
        return file(folder, name)

    @routes.after_request
    def let_load_own(response: Response) -> Response:
        let_load(response, "default-src 'self'")
        return response

    return routes
