"""The OpenAPI 3.1 document, made from the models that the routes use."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from pydantic.json_schema import JsonSchemaMode, models_json_schema

from sidelight import __version__
from sidelight.web.contract.answers import ErrorAnswer, Limits
from sidelight.web.contract.failures import Failure
from sidelight.web.contract.operations import HTML, JSON, TAGS, Model, Operation

Made = dict[str, Any]
Examples = Mapping[str, Mapping[str, Any]]
"""Requests and what a server answered to them, by name: see `sidelight.web.document`."""

_SCHEMA = "#/components/schemas/{model}"
_DESCRIPTION = f"""\
Every answer of the API is JSON, and every error has one shape (`ErrorAnswer`): `code` is for programs,
`message` and `help` are for people. Fields may be added to answers and are never renamed; unknown fields of a
request are passed over. A body has at most {Limits().body_bytes:,} bytes and a `Content-Length`.

A route that takes GET takes HEAD, too; any route answers OPTIONS. An address that is no route gets 404
(`{Failure.NOT_FOUND.code}`), and another method 405 (`{Failure.METHOD_NOT_ALLOWED.code}`) with `Allow`.
Requests with an `Origin` are answered where that is the server's own, one of the extension's, or allowed by
whoever runs the server. Where requests are limited, each answer says in `RateLimit-…` headers what is left.
The server keeps nothing of what it is asked."""

_OF_A_LIMIT = ("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")
_HEADERS: Mapping[str, Made] = {
    "WWW-Authenticate": {"description": "Which kind of token is asked for", "schema": {"type": "string"}},
    "Retry-After": {"description": "After how many seconds to ask again", "schema": {"type": "integer"}},
    "RateLimit-Limit": {"description": "How many requests may be made", "schema": {"type": "integer"}},
    "RateLimit-Remaining": {"description": "How many of them are left", "schema": {"type": "integer"}},
    "RateLimit-Reset": {
        "description": "After how many seconds all of them may be made again",
        "schema": {"type": "integer"},
    },
    "X-Request-Id": {
        "description": "By what the request is found in the server's log; for reports of mistakes",
        "schema": {"type": "string"},
    },
    "ETag": {"description": "What tells this version from others", "schema": {"type": "string"}},
    "No-Store": {
        "description": "No cache may keep this answer",
        "schema": {"type": "string", "const": "no-store"},
    },
    "No-Cache": {
        "description": "A cache may keep this answer, and asks each time whether it still holds",
        "schema": {"type": "string", "const": "no-cache"},
    },
}

_TOKEN: Made = {
    "type": "http",
    "scheme": "bearer",
    "description": "Needed where whoever runs the server has made tokens; they hand them out.",
}


def document(operations: Sequence[Operation], examples: Examples) -> Made:
    """Describe the operations and every model that they use."""
    models: list[tuple[Model, JsonSchemaMode]] = [(ErrorAnswer, "serialization")]
    models += [(operation.body, "validation") for operation in operations if operation.body]
    models += [(operation.answer, "serialization") for operation in operations if operation.answer]
    names, schemas = models_json_schema(models, ref_template=_SCHEMA)
    paths: dict[str, Made] = {}
    for operation in operations:
        described: Made = {
            "operationId": operation.id,
            "tags": [operation.tag],
            "summary": operation.summary,
            "description": operation.description,
        }
        if operation.wants_token:
            described["security"] = [{}, {"token": []}]
        if parameters := [*_parameters(operation)]:
            described["parameters"] = parameters
        if operation.body:
            content = {"schema": names[operation.body, "validation"]} | _shown(operation, examples, "request")
            described["requestBody"] = {
                "required": True,
                "description": f"At most {Limits().body_bytes:,} bytes, with a Content-Length",
                "content": {JSON: content},
            }
        answer = names[operation.answer, "serialization"] if operation.answer else None
        described["responses"] = dict(sorted((*_done(operation, answer, examples), *_failed(operation))))
        paths.setdefault(operation.path, {})[operation.method] = described
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Sidelight",
            "version": __version__,
            "summary": "Context beside an article: publisher, origin, sources that it does not identify",
            "description": _DESCRIPTION,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/", "description": "The server that this document comes from"}],
        "tags": [{"name": name, "description": description} for name, description in TAGS.items()],
        "security": [],
        "paths": paths,
        "components": {
            "schemas": schemas["$defs"],
            "headers": dict(_HEADERS),
            "securitySchemes": {"token": _TOKEN},
            "examples": {failure.code: _example_of(failure, examples) for failure in _documented(operations)},
        },
    }


def _parameters(operation: Operation) -> Iterator[Made]:
    for name, meaning in operation.path_names.items():
        yield {
            "name": name,
            "in": "path",
            "required": True,
            "description": meaning.description,
            "schema": {"type": "string"},
            "example": meaning.example,
        }
    schema = operation.query.model_json_schema(by_alias=True) if operation.query else {}
    for name, described in schema.get("properties", {}).items():
        apart = {"title", "description", "default", "examples"}
        yield {
            "name": name,
            "in": "query",
            "required": name in schema.get("required", ()),
            "description": described["description"],
            "schema": {key: value for key, value in described.items() if key not in apart},
            "example": described["examples"][0],
        }
    if operation.kept:
        yield {
            "name": "If-None-Match",
            "in": "header",
            "required": False,
            "description": "The ETag of an earlier answer: where it still holds, the answer is 304",
            "schema": {"type": "string"},
            "example": '"2f0b"',
        }


def _done(operation: Operation, answer: Made | None, examples: Examples) -> Iterator[tuple[str, Made]]:
    limited = _OF_A_LIMIT if operation.is_limited else ()
    headers = (
        _headers("ETag", *limited, cache="No-Cache")
        if operation.kept
        else _headers(*limited, cache="No-Store")
    )
    schema = answer or {"type": "object" if operation.media == (JSON,) else "string"}
    content: Made = {media: {"schema": schema} for media in operation.media}
    if answer:
        content[JSON] |= _shown(operation, examples, "answer")
    yield "200", {"description": operation.summary, "headers": headers, "content": content}
    if operation.kept:
        yield "304", {"description": "The version that the client has still holds", "headers": headers}


def _failed(operation: Operation) -> Iterator[tuple[str, Made]]:
    """Describe the errors by status: those in the one shape, and those that a page tells."""
    own = operation.all_failures()
    for status in sorted({*operation.told, *(failure.status for failure in own)}):
        causes = [failure for failure in own if failure.status == status]
        content: Made = {HTML: {"schema": {"type": "string"}}} if status in operation.told else {}
        if causes:
            content[JSON] = {
                "schema": {"$ref": _SCHEMA.format(model=ErrorAnswer.__name__)},
                "examples": {
                    failure.code: {"$ref": f"#/components/examples/{failure.code}"} for failure in causes
                },
            }
        reasons = [f"`{failure.code}`: {failure.when}" for failure in causes]
        reasons += [operation.told[status]] if status in operation.told else []
        yield (
            str(status.value),
            {
                "description": f"{'; '.join(reasons)}.",
                "headers": _headers(*_headers_of(status), cache="No-Store"),
                "content": content,
            },
        )


def _headers_of(status: HTTPStatus) -> tuple[str, ...]:
    if status == HTTPStatus.UNAUTHORIZED:
        return ("WWW-Authenticate",)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return ("Retry-After", *_OF_A_LIMIT)
    return ("Retry-After",) if status == HTTPStatus.SERVICE_UNAVAILABLE else ()


def _headers(*names: str, cache: str) -> Made:
    headers = {name: {"$ref": f"#/components/headers/{name}"} for name in (*names, "X-Request-Id")}
    return headers | {"Cache-Control": {"$ref": f"#/components/headers/{cache}"}}


def _shown(operation: Operation, examples: Examples, part: str) -> Made:
    shown = {
        name: {"summary": one["summary"], "value": one[part]}
        for name, one in examples["answers"].items()
        if one["operation"] == operation.id
    }
    return {"examples": shown} if shown else {}


def _example_of(failure: Failure, examples: Examples) -> Made:
    return {"summary": f"When {failure.when}", "value": examples["errors"][failure.code]}


def _documented(operations: Iterable[Operation]) -> tuple[Failure, ...]:
    answered = {failure for operation in operations for failure in operation.all_failures()}
    return tuple(failure for failure in Failure if failure in answered)
