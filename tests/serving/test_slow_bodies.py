"""Clients that send a body slowly, or go to sleep over it, hold up nobody for long."""

import http.client
import json
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest
import requests

import running
from running import Server
from serving.workers import figure
from waiting import until

PAGE = {"url": "https://daily.example/a", "text": "The bridge will close, an official said on Monday."}
BODY = json.dumps(PAGE).encode()
HEAD = (
    f"POST /v1/context HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    f"Content-Length: {len(BODY)}\r\n\r\n"
).encode()
BEGUN = 10
SLOW = 40


def begin(server: Server, sent: int = BEGUN) -> socket.socket:
    """Send a request up to somewhere in its body."""
    connection = socket.create_connection(("127.0.0.1", server.port), timeout=30)
    connection.sendall(HEAD + BODY[:sent])
    return connection


def answer_to(connection: socket.socket) -> tuple[int, Any]:
    """Read an answer: its status and what it says."""
    with closing(http.client.HTTPResponse(connection)) as response:
        response.begin()
        return response.status, json.load(response)


def receiving(server: Server) -> float:
    return figure(server, "sidelight_at_work", room="receiving")


def post(server: Server, path: str = "/v1/context") -> requests.Response:
    return requests.post(server.address + path, json=PAGE, timeout=30)


def test_slow_bodies_hold_up_nobody_but_those_who_send_one(tmp_path: Path) -> None:
    with running.server(tmp_path) as server:
        with closing(begin(server)) as first, ExitStack() as others:
            until(lambda: receiving(server) == 1)
            for _ in range(SLOW - 1):
                others.enter_context(closing(begin(server)))
            until(lambda: figure(server, "sidelight_errors_total", code="busy") + receiving(server) == SLOW)
            for path in ("/healthz", "/readyz", "/v1/about", "/v1/outlets/the-harrow-review"):
                assert requests.get(server.address + path, timeout=30).status_code == 200
            for path in ("/v1/context", "/v1/outlet"):
                answer = post(server, path)
                assert (answer.status_code, answer.headers["Retry-After"]) == (503, "1")
                assert answer.json()["error"]["code"] == "busy"
            first.sendall(BODY[BEGUN:])
            assert answer_to(first)[0] == 200
        until(lambda: receiving(server) == 0)
        assert post(server).status_code == 200


@pytest.fixture(scope="module")
def impatient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give a server that waits for a body no longer than one read takes, and seconds for a silent client."""
    folder = tmp_path_factory.mktemp("impatient")
    command = (sys.executable, Path(__file__).with_name("impatient.py"))
    with running.serving(command, folder, running.settings_in(folder)) as server:
        yield server


def test_who_sends_a_body_too_slowly_is_told_and_its_place_is_free(impatient: Server) -> None:
    with closing(begin(impatient)) as slow:
        status, told = answer_to(slow)
        assert (status, told["error"]["code"]) == (408, "too_slow")
        assert slow.recv(1) == b""
    assert receiving(impatient) == 0


def test_who_goes_to_sleep_over_a_body_is_left_and_its_place_is_free(impatient: Server) -> None:
    with closing(begin(impatient, sent=0)) as asleep:
        assert asleep.recv(1) == b""
    until(lambda: receiving(impatient) == 0)
