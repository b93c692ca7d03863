"""What a proxy says of a request is believed where the settings say that there is one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import requests

import running
from running import Server
from sidelight.access.tokens import make
from web.asking import error_of

PUBLIC = {
    "X-Forwarded-For": "192.0.2.1",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "sidelight.example",
}


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give one running server behind a proxy."""
    folder = tmp_path_factory.mktemp("behind")
    with running.server(folder, trusted_proxies="1", allowed_hosts="sidelight.example") as started:
        yield started


def ask(server: Server, path: str, **headers: str) -> requests.Response:
    return requests.get(server.address + path, headers=headers, timeout=30)


def test_its_page_is_known_by_the_name_that_readers_see(behind: Server) -> None:
    asks = PUBLIC | {"Origin": "https://sidelight.example"}
    assert ask(behind, "/v1/about", **asks).status_code == 200
    assert ask(behind, "/v1/about", **asks | {"Origin": "http://sidelight.example"}).status_code == 403


def test_the_name_that_a_proxy_says_is_checked_too(behind: Server) -> None:
    asks = PUBLIC | {"X-Forwarded-Host": "rebound.example"}
    assert ask(behind, "/v1/about", **asks).status_code == 421


def test_without_a_trusted_proxy_none_of_it_is_believed(server: Server) -> None:
    assert ask(server, "/v1/about", **PUBLIC, Origin="https://sidelight.example").status_code == 403


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """Give a token and the folder of its file."""
    folder = tmp_path_factory.mktemp("token")
    return make(folder / "tokens.json", "Watcher", date(2026, 1, 31)), folder


@pytest.fixture(scope="module")
def guarded(token: tuple[str, Path]) -> Iterator[Server]:
    """Give one running server that asks for a token and trusts no proxy."""
    with running.server(token[1]) as started:
        yield started


@pytest.mark.parametrize("header", [*PUBLIC, "Forwarded", "X-Real-IP"])
def test_what_a_proxy_passes_on_sees_no_metrics_without_a_token(
    guarded: Server, token: tuple[str, Path], header: str
) -> None:
    refused = ask(guarded, "/metrics", **{header: "127.0.0.1"})
    assert refused.status_code == 401
    assert error_of(refused)["code"] == "unauthorized"
    shown = {header: "127.0.0.1", "Authorization": f"Bearer {token[0]}"}
    assert ask(guarded, "/metrics", **shown).status_code != 401
    assert ask(guarded, "/metrics").status_code != 401
