"""The OpenAPI 3.1 document, made from the models that the routes use."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Literal

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from sidelight import __version__
from sidelight.web.errors import ErrorAnswer

_REF = "#/components/schemas/{model}"
_ERRORS_OF_EVERY_ROUTE = (
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.MISDIRECTED_REQUEST,
    HTTPStatus.INTERNAL_SERVER_ERROR,
)
_ERRORS_OF_THE_API = (HTTPStatus.UNAUTHORIZED, HTTPStatus.TOO_MANY_REQUESTS)
_ERRORS_OF_A_BODY = (
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.LENGTH_REQUIRED,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
)


@dataclass(frozen=True, slots=True)
class Operation:
    """One documented route.

    `answer` is null for one whose answer is JSON of no fixed model. `path_names` says what stands in the
    place of each `{name}` of the path; `query` holds what may follow the question mark. `errors` are those
    of this route alone.
    """

    method: Literal["get", "post"]
    path: str
    summary: str
    answer: type[BaseModel] | None
    body: type[BaseModel] | None = None
    path_names: Mapping[str, str] = field(default_factory=dict)
    query: type[BaseModel] | None = None
    errors: tuple[HTTPStatus, ...] = ()

    def all_errors(self) -> Iterator[HTTPStatus]:
        """The status of every error that may be answered."""
        yield from _ERRORS_OF_EVERY_ROUTE
        if self.path.startswith("/v1/"):
            yield from _ERRORS_OF_THE_API
        if self.body:
            yield from _ERRORS_OF_A_BODY
        if self.path_names:
            yield HTTPStatus.NOT_FOUND
        if self.query:
            yield HTTPStatus.BAD_REQUEST
        yield from self.errors


def document(operations: Sequence[Operation]) -> dict[str, Any]:
    """Describe the operations and every model that they use."""
    models: list[tuple[type[BaseModel], JsonSchemaMode]] = [(ErrorAnswer, "serialization")]
    models += [(operation.body, "validation") for operation in operations if operation.body]
    models += [(operation.answer, "serialization") for operation in operations if operation.answer]
    names, schemas = models_json_schema(models, ref_template=_REF)
    paths: dict[str, dict[str, Any]] = {}
    for operation in operations:
        description: dict[str, Any] = {
            "operationId": re.sub(r"\W+", "_", operation.method + operation.path),
            "summary": operation.summary,
            "responses": {
                "200": _json(
                    names[operation.answer, "serialization"] if operation.answer else {"type": "object"}
                )
                | {"description": "Done"},
                **{
                    str(status.value): _json(names[ErrorAnswer, "serialization"])
                    | {"description": status.phrase}
                    for status in operation.all_errors()
                },
            },
        }
        if parameters := [*_in_path(operation.path_names), *_in_query(operation.query)]:
            description["parameters"] = parameters
        if operation.body:
            description["requestBody"] = {"required": True} | _json(names[operation.body, "validation"])
        paths.setdefault(operation.path, {})[operation.method] = description
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Sidelight",
            "version": __version__,
            "summary": "Context beside an article: publisher, origin, sources that it does not identify",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": paths,
        "components": {"schemas": schemas["$defs"]},
    }


def _in_path(names: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for name, meaning in names.items():
        yield {
            "name": name,
            "in": "path",
            "required": True,
            "description": meaning,
            "schema": {"type": "string"},
        }


def _in_query(model: type[BaseModel] | None) -> Iterator[dict[str, Any]]:
    schema = model.model_json_schema(by_alias=True) if model else {}
    for name, described in schema.get("properties", {}).items():
        yield {
            "name": name,
            "in": "query",
            "required": name in schema.get("required", ()),
            "description": described["description"],
            "schema": {key: described[key] for key in described.keys() - {"title", "description", "default"}},
        }


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}
