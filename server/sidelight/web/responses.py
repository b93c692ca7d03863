"""Answers, and how long a client may keep them."""

from flask import Response, request
from pydantic import BaseModel

JSON = "application/json"


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
