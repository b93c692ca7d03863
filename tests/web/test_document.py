"""The OpenAPI document is whole: every route, every error, and examples that a server gave."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

import exchanges
from sidelight.app import create_app
from sidelight.config import load
from sidelight.outlets.edition import outlet_document
from sidelight.outlets.model import Outlet
from sidelight.outlets.store import Store
from sidelight.web import document
from sidelight.web.contract.failures import Failure
from sidelight.web.contract.operations import JSON, Operation

DOCUMENT = document.document()
AGAIN = "Make them anew: make types"


def routes(folder: Path) -> Iterator[tuple[str, str]]:
    """Every method and path that the app answers, as the document writes them."""
    database = f"sqlite:///{folder}/sidelight.db"
    with Store(database) as store:
        store.activate([outlet_document(Outlet(id="a", name="A", rules=()))])
    for rule in create_app(load({"SIDELIGHT_DATABASE": database})).url_map.iter_rules():
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
            yield method.lower(), re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)


def described() -> Iterator[tuple[str, str, Any]]:
    for path, methods in DOCUMENT["paths"].items():
        for method, operation in methods.items():
            yield method, path, operation


def examples(operation: Any) -> Iterator[tuple[Any, Any]]:
    """The examples of a request and of its answers, with the schema of each."""
    parts = [operation["requestBody"]] if "requestBody" in operation else []
    for part in (*parts, *operation["responses"].values()):
        content = part.get("content", {}).get(JSON, {})
        for example in content.get("examples", {}).values():
            yield content["schema"], followed(example)["value"]


def followed(value: Any) -> Any:
    if "$ref" not in value:
        return value
    found = DOCUMENT
    for name in value["$ref"].removeprefix("#/").split("/"):
        found = found[name]
    return found


def test_it_describes_every_route_of_the_server_and_no_other(tmp_path: Path) -> None:
    assert {(method, path) for method, path, _ in described()} == set(routes(tmp_path))


def test_it_is_an_openapi_document() -> None:
    OpenAPIV31SpecValidator(DOCUMENT).validate()


def test_it_says_what_stands_for_each_name_in_a_path() -> None:
    for _, path, operation in described():
        parameters = operation.get("parameters", ())
        named = {each["name"] for each in parameters if each["in"] == "path"}
        assert named == set(re.findall(r"{(\w+)}", path))
    (query,) = (
        each
        for each in DOCUMENT["paths"]["/v1/outlets/{outlet}/history"]["get"]["parameters"]
        if each["in"] == "query"
    )
    assert (query["name"], query["required"], query["schema"]["type"]) == ("on", False, "string")


def test_every_error_that_it_knows_can_be_answered() -> None:
    web = Path(document.__file__).parent
    sources = "".join(path.read_text("utf-8") for path in web.rglob("*.py"))
    answered = re.findall(r"ApiError\(\s*Failure\.(\w+)", sources)
    assert {failure.name for failure in Failure} == set(answered)


def test_every_json_answer_and_every_error_has_an_example() -> None:
    for operation in document.OPERATIONS:
        responses = DOCUMENT["paths"][operation.path][operation.method]["responses"]
        shown = {
            (status, code)
            for status, response in responses.items()
            for code in response.get("content", {}).get(JSON, {}).get("examples", {})
        }
        expected = {(str(each.status.value), each.code) for each in operation.all_failures()}
        assert {(status, code) for status, code in shown if status != "200"} == expected
        assert bool({status for status, _ in shown} & {"200"}) == bool(operation.answer)


@pytest.mark.parametrize("operation", document.OPERATIONS, ids=lambda operation: operation.id)
def test_the_examples_are_of_the_shapes_that_are_described(operation: Operation) -> None:
    written = DOCUMENT["paths"][operation.path][operation.method]
    for schema, value in examples(written):
        whole = schema | {"components": DOCUMENT["components"]}
        jsonschema_rs.validator_for(whole).validate(value)
    for one in (one for one in document.examples()["answers"].values() if one["operation"] == operation.id):
        if operation.body:
            operation.body.model_validate_json(json.dumps(one["request"]))
        assert operation.answer
        operation.answer.model_validate_json(json.dumps(one["answer"]))


def test_the_examples_are_what_a_server_answers_today() -> None:
    assert exchanges.lasting(document.examples()) == exchanges.lasting(exchanges.make()), AGAIN
