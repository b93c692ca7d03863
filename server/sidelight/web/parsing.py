"""What a request holds, read into its model; what cannot be is refused, and the sender told what to send."""

from collections.abc import Sequence
from typing import TypeVar

from flask import request
from pydantic import BaseModel, ValidationError

from sidelight.panel.refusal import sentence
from sidelight.web.contract.failures import Failure
from sidelight.web.errors import ApiError

_Model = TypeVar("_Model", bound=BaseModel)


def from_body(model: type[_Model], body: bytes) -> _Model:
    """Read a body of JSON.

    Raises:
        ApiError: It is no JSON, or the model refuses it.
    """
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise invalid(error, model) from None


def from_query(model: type[_Model]) -> _Model:
    """Read what follows the question mark of the current request.

    Raises:
        ApiError: The model refuses it.
    """
    try:
        return model.model_validate(request.args.to_dict())
    except ValidationError as error:
        raise invalid(error, model) from None


def invalid(error: ValidationError, model: type[BaseModel]) -> ApiError:
    """Turn what pydantic refused into an error that names the first field and says what it takes."""
    first = error.errors(include_url=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        return ApiError(
            Failure.NOT_JSON,
            f"The body is not valid JSON: {first['ctx']['error']}.",
            "Send one JSON object in UTF-8, as /openapi.json describes it.",
        )
    path = first["loc"]
    return ApiError(
        Failure.INVALID_REQUEST,
        sentence(first, "The body"),
        _expected(model, path),
        ".".join(str(part) for part in path) or None,
    )


def _expected(model: type[BaseModel], path: Sequence[int | str]) -> str:
    """Return the description of the outermost field on the path that the model knows."""
    by_alias = {field.alias or name: field for name, field in model.model_fields.items()}
    field = by_alias.get(str(path[0])) if path else None
    if field is not None and field.description:
        return field.description
    return f"Send a JSON object with the fields {', '.join(by_alias)}; /openapi.json describes each."
