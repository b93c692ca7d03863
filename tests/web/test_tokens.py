"""Where there are tokens, the API answers nobody without one."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import requests

import running
from running import Server
from sidelight.access.tokens import make, revoke
from web.asking import error_of

DAY = date(2026, 1, 31)
CONTEXT = {"url": "https://harrowreview.example/a", "text": "The mill will close, a union official said."}


def ask(server: Server, token: str | None, path: str = "/v1/about", **headers: str) -> requests.Response:
    if token is not None:
        headers["Authorization"] = f"Bearer {token}"
    return requests.get(server.address + path, headers=headers, timeout=30)


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """Give a token and the folder of its file."""
    folder = tmp_path_factory.mktemp("token")
    return make(folder / "tokens.json", "Laptop", DAY), folder


@pytest.fixture(scope="module")
def guarded(token: tuple[str, Path]) -> Iterator[Server]:
    """Give one running server that asks for a token."""
    with running.server(token[1]) as started:
        yield started


def test_with_a_token_the_api_answers(guarded: Server, token: tuple[str, Path]) -> None:
    assert ask(guarded, token[0]).status_code == 200
    headers = {"Authorization": f"bearer {token[0]}"}
    asked = requests.post(guarded.address + "/v1/context", json=CONTEXT, headers=headers, timeout=30)
    assert asked.status_code == 200


@pytest.mark.parametrize(
    "path", ["/v1/about", "/v1/outlets/the-harrow-review", "/%76%31/about", "/v1/context", "/v1/nowhere"]
)
@pytest.mark.parametrize(
    ("given", "challenge"),
    [
        (None, 'Bearer realm="Sidelight"'),
        ("wrong", 'Bearer realm="Sidelight", error="invalid_token"'),
        ("\xfc", 'Bearer realm="Sidelight"'),
    ],
)
def test_without_one_it_does_not(guarded: Server, path: str, given: str | None, challenge: str) -> None:
    response = ask(guarded, given, path)
    assert response.status_code == 401
    error = error_of(response)
    assert error["code"] == "unauthorized"
    assert "Authorization: Bearer" in str(error["help"])
    assert response.headers["WWW-Authenticate"] == challenge
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("header", ["Basic bWU6eW91", "Bearer", "Bearer ", "{token}", "Token {token}"])
def test_other_ways_to_show_it_do_not_count(guarded: Server, token: tuple[str, Path], header: str) -> None:
    headers = {"Authorization": header.format(token=token[0])}
    assert requests.get(guarded.address + "/v1/about", headers=headers, timeout=30).status_code == 401


@pytest.mark.parametrize("path", ["/healthz", "/openapi.json", "/outlets/the-harrow-review", "/"])
def test_what_is_public_stays_open(guarded: Server, path: str) -> None:
    assert ask(guarded, None, path).status_code != 401


def test_a_body_is_not_looked_at_before_the_token(guarded: Server) -> None:
    assert requests.post(guarded.address + "/v1/context", data=b"{", timeout=30).status_code == 401


def test_an_extension_may_ask_and_learns_that_it_needs_a_token(
    guarded: Server, token: tuple[str, Path]
) -> None:
    origin = "moz-extension://0b6fda3c-3d3a-4d5c-9d2c-0a1b2c3d4e5f"
    asks = {"Origin": origin, "Access-Control-Request-Method": "GET"}
    asks["Access-Control-Request-Headers"] = "authorization"
    assert requests.options(guarded.address + "/v1/about", headers=asks, timeout=30).status_code == 200
    for given, status in ((None, 401), (token[0], 200)):
        response = ask(guarded, given, Origin=origin)
        assert response.status_code == status
        assert response.headers["Access-Control-Allow-Origin"] == origin


def test_tokens_are_taken_over_and_dropped_while_the_server_runs(tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    with running.server(tmp_path, workers="2") as server:
        assert ask(server, None).status_code == 200
        first, second = make(file, "First", DAY), make(file, "Second", DAY)
        # Each of its processes looks for itself, so each of several connections is asked.
        for _ in range(8):
            assert ask(server, None).status_code == 401
            assert ask(server, first).status_code == ask(server, second).status_code == 200
        revoke(file, "First")
        for _ in range(8):
            assert ask(server, first).status_code == 401
            assert ask(server, second).status_code == 200
        revoke(file, "Second")
        assert ask(server, None).status_code == 200


@pytest.mark.parametrize("spoil", [lambda file: file.write_text("{"), lambda file: file.unlink()])
def test_the_last_good_tokens_hold_while_the_file_is_spoiled_or_gone(
    tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    file = tmp_path / "tokens.json"
    token = make(file, "Laptop", DAY)
    shutil.copy(file, tmp_path / "copy")
    with running.server(tmp_path) as server:
        spoil(file)
        for _ in range(3):
            assert ask(server, None).status_code == 401
            assert ask(server, token).status_code == 200
        said = server.output.read_text()
        assert said.count(f"{file} is ") == 1, "once, and not with each request"
        assert "What held before still holds." in said
        shutil.copy(tmp_path / "copy", file)
        revoke(file, "Laptop")
        assert ask(server, None).status_code == 200


def test_a_file_that_is_spoiled_opens_no_door_where_there_was_none(tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    with running.server(tmp_path) as server:
        assert ask(server, None).status_code == 200
        file.write_text("{")
        assert ask(server, None).status_code == 401
        assert "Nobody is let in." in server.output.read_text()
        file.unlink()
        assert ask(server, None).status_code == 200


def test_a_server_does_not_start_over_a_spoiled_or_a_lost_file(tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    make(file, "Laptop", DAY)
    file.write_text("{")
    with pytest.raises(RuntimeError, match="is no file of tokens"), running.server(tmp_path):
        pass
    file.unlink()
    with pytest.raises(RuntimeError, match="is gone"), running.server(tmp_path):
        pass


def test_a_server_that_others_reach_does_not_start_without_a_token(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no token") as error, running.server(tmp_path, host="::"):
        pass
    assert "sidelight tokens make" in str(error.value)
    assert "SIDELIGHT_HOST" in str(error.value)


def test_with_a_token_others_may_reach_it(tmp_path: Path) -> None:
    token = make(tmp_path / "tokens.json", "Laptop", DAY)
    with running.server(tmp_path, host="0.0.0.0") as server:  # noqa: S104 (it is guarded)
        assert "Set SIDELIGHT_ALLOWED_HOSTS to the names" in server.output.read_text()
        assert ask(server, None).status_code == 401
        assert ask(server, token).status_code == 200
        revoke(tmp_path / "tokens.json", "Laptop")
        assert ask(server, token).status_code == 401
        assert ask(server, None).status_code == 401
