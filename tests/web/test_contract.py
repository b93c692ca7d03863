"""The answers of the running server hold what its OpenAPI document promises."""

import json
from pathlib import Path

import pytest
import requests

from articles.cases import Case, load_all
from running import Server
from sidelight import __version__
from sidelight.panel.model import Panel
from sidelight.web import document
from sidelight.web.contract.answers import About, OutletAnswer

EXTENSION = Path(__file__).parents[2] / "extension"


@pytest.mark.parametrize("case", load_all(), ids=lambda case: case.slug)
def test_a_panel_has_every_field_of_the_contract_and_no_other(server: Server, case: Case) -> None:
    response = requests.post(server.address + "/v1/context", json=case.request, timeout=30)
    assert response.status_code == 200
    panel = Panel.model_validate_json(response.content)
    assert panel.model_dump(mode="json", by_alias=True) == response.json()


def test_the_extension_is_built_against_this_document() -> None:
    """Where this fails, `make types` writes the document and the types anew."""
    committed = json.loads((EXTENSION / "openapi.json").read_text("utf-8"))
    assert committed == document.document()


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
