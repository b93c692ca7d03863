"""Which web origins may use the API."""

import pytest
import requests

from running import Server
from sidelight.web.guards.origins import CHROME_EXTENSION_ID
from web.asking import error_of

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


def test_what_another_site_s_page_loads_without_an_origin_is_refused(server: Server) -> None:
    for site in ("cross-site", "same-site"):
        for what in ("image", "script", "iframe", "empty"):
            headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Dest": what}
            response = requests.get(server.address + "/v1/about", headers=headers, timeout=30)
            assert error_of(response)["code"] == "origin_not_allowed"
            assert response.status_code == 403


def test_a_link_on_another_site_leads_to_the_pages(server: Server) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    path = "/outlets/the-harrow-review"
    assert requests.get(server.address + path, headers=headers, timeout=30).status_code == 200


def test_a_preflight_of_ours_may_send_a_token_and_read_how_long_to_wait(server: Server) -> None:
    ours = f"chrome-extension://{CHROME_EXTENSION_ID}"
    asks = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization"}
    preflight = requests.options(server.address + "/v1/context", headers={"Origin": ours} | asks, timeout=30)
    assert preflight.headers["Access-Control-Allow-Headers"].lower() == "authorization"
    assert "Retry-After" in ask(server, ours).headers["Access-Control-Expose-Headers"]
