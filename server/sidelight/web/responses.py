"""Answers, and how long a client may keep them."""

from pathlib import Path

from flask import Response, request, send_from_directory
from pydantic import BaseModel

from sidelight.web.contract.operations import JSON


def private(answer: BaseModel) -> Response:
    """An answer to what a reader asked: no cache may keep it."""
    response = Response(answer.model_dump_json(by_alias=True), mimetype=JSON)
    response.headers["Cache-Control"] = "no-store"
    return response


def public(body: BaseModel | str, mimetype: str = JSON) -> Response:
    """An answer that is the same for everybody: a cache may keep it, and asks each time whether it holds."""
    text = body if isinstance(body, str) else body.model_dump_json(by_alias=True)
    response = Response(text, mimetype=mimetype)
    response.headers["Cache-Control"] = "no-cache"
    response.add_etag()
    response.make_conditional(request)
    return response


def file(folder: Path, name: str) -> Response:
    """A file of a folder, as `public`; always the whole of it.

    Raises:
        NotFound: there is no such file in the folder.
    """
    response = send_from_directory(folder, name, conditional=False)
    response.make_conditional(request)
    return response
