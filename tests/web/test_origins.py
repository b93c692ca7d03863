"""Which web origins may use the API."""

import pytest
import requests

from running import Server
from sidelight.config import CHROME_EXTENSION_ID

CONTEXT = {"url": "https://harrowreview.example/a", "text": "The mill will close, a union official said."}


def ask(server: Server, origin: str, **headers: str) -> requests.Response:
    return requests.post(
        server.address + "/v1/context", json=CONTEXT, headers={"Origin": origin} | headers, timeout=30
    )


@pytest.mark.parametrize(
    "origin",
    [
        f"chrome-extension://{CHROME_EXTENSION_ID}",
        "moz-extension://0b6fda3c-3d3a-4d5c-9d2c-0a1b2c3d4e5f",
    ],
)
def test_our_extensions_are_answered(server: Server, origin: str) -> None:
    response = ask(server, origin)
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == origin


def test_our_own_page_is_answered(server: Server) -> None:
    assert ask(server, server.address).status_code == 200


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "https://harrowreview.example",
        "http://127.0.0.1",
        "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        f"chrome-extension://{CHROME_EXTENSION_ID}.evil.example",
        "moz-extension://0b6fda3c-3d3a-4d5c-9d2c-0a1b2c3d4e5f.evil.example",
    ],
)
def test_others_are_refused_before_any_work(server: Server, origin: str) -> None:
    # The body is no JSON at all: had it been read first, the answer would be another.
    response = requests.post(
        server.address + "/v1/context", data=b"{", headers={"Origin": origin}, timeout=30
    )
    assert response.status_code == 403
    assert response.json()["error"]["code"] == "origin_not_allowed"
    assert "Access-Control-Allow-Origin" not in response.headers


def test_a_foreign_name_for_this_machine_is_no_page_of_ours(server: Server) -> None:
    rebound = f"rebound.example:{server.port}"
    assert ask(server, f"http://{rebound}", Host=rebound).status_code == 403
