"""The answers of the running server hold what its OpenAPI document promises."""

import json
import re
from pathlib import Path

import pytest
import requests

from articles.cases import Case, load_all
from running import Server
from sidelight import __version__
from sidelight.app import create_app
from sidelight.config import load
from sidelight.outlets.edition import outlet_document
from sidelight.outlets.model import Outlet
from sidelight.outlets.store import Store
from sidelight.panel.model import Panel
from sidelight.web import openapi
from sidelight.web.answers import About, OutletAnswer
from sidelight.web.routes import OPERATIONS

EXTENSION = Path(__file__).parents[2] / "extension"


@pytest.mark.parametrize("case", load_all(), ids=lambda case: case.slug)
def test_a_panel_has_every_field_of_the_contract_and_no_other(server: Server, case: Case) -> None:
    response = requests.post(server.address + "/v1/context", json=case.request, timeout=30)
    assert response.status_code == 200
    panel = Panel.model_validate_json(response.content)
    assert panel.model_dump(mode="json", by_alias=True) == response.json()


def test_the_document_lists_every_route(server: Server, tmp_path_factory: pytest.TempPathFactory) -> None:
    database = f"sqlite:///{tmp_path_factory.mktemp('routes')}/sidelight.db"
    with Store(database) as store:
        store.activate([outlet_document(Outlet(id="a", name="A", rules=()))])
    app = create_app(load({"SIDELIGHT_DATABASE": database}))
    routes = {
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), method.lower())
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.endpoint.startswith("api.")
    }
    document = requests.get(server.address + "/openapi.json", timeout=30).json()
    assert {(path, method) for path, methods in document["paths"].items() for method in methods} == routes


def test_the_document_describes_whatever_a_path_or_a_query_may_hold() -> None:
    paths = openapi.document(OPERATIONS)["paths"]
    for path, methods in paths.items():
        for operation in methods.values():
            parameters = operation.get("parameters", ())
            assert all(each["description"] and each["schema"] for each in parameters)
            named = {each["name"] for each in parameters if each["in"] == "path"}
            assert named == set(re.findall(r"{(\w+)}", path))
    (query,) = (
        each for each in paths["/v1/outlets/{outlet}/history"]["get"]["parameters"] if each["in"] == "query"
    )
    assert (query["name"], query["required"], query["schema"]) == ("on", False, {"type": "string"})


def test_the_extension_is_built_against_this_document() -> None:
    """Where this fails, `make types` writes the document and the types anew."""
    committed = json.loads((EXTENSION / "openapi.json").read_text("utf-8"))
    assert committed == openapi.document(OPERATIONS)


def test_about_says_which_server_this_is(server: Server) -> None:
    response = requests.get(server.address + "/v1/about", timeout=30)
    about = About.model_validate_json(response.content)
    assert (about.name, about.version) == ("sidelight", __version__)
    assert about.edition.outlets > 0
    assert about.limits.text_characters == 1_000_000


def test_healthz_answers(server: Server) -> None:
    assert requests.get(server.address + "/healthz", timeout=30).json() == {"status": "ok"}


@pytest.mark.parametrize(
    "asked",
    [
        {"hostname": "www.harrowreview.example"},
        {"url": "http://HARROWREVIEW.example:8080/2024/01/a-story.html?utm=1#top"},
    ],
)
def test_an_outlet_alone_is_not_stored_by_caches(server: Server, asked: dict[str, str]) -> None:
    response = requests.post(server.address + "/v1/outlet", json=asked, timeout=30)
    answer = OutletAnswer.model_validate_json(response.content)
    assert (answer.outlet.status, answer.outlet.name) == ("listed", "The Harrow Review")
    assert all(fact.citation.url for fact in answer.outlet.facts)
    assert response.headers["Cache-Control"] == "no-store"


def test_an_outlet_that_is_not_on_file_is_unknown_and_nothing_more(server: Server) -> None:
    response = requests.post(server.address + "/v1/outlet", json={"hostname": "milllane.example"}, timeout=30)
    outlet = response.json()["outlet"]
    assert (outlet["status"], outlet["site"], outlet["name"]) == ("unknown", "milllane.example", None)
    assert not any(outlet[field] for field in ("facts", "ratings", "policies", "disclaimers"))
