"""Clients that send their bodies slowly hold up nobody but those who send a body, and those are told."""

import http.client
import json
import socket
from contextlib import ExitStack, closing
from pathlib import Path

import requests

import running
from running import Server
from serving.workers import eventually, figure

PAGE = {"url": "https://daily.example/a", "text": "The bridge will close, an official said on Monday."}
BODY = json.dumps(PAGE).encode()
HEAD = (
    f"POST /v1/context HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    f"Content-Length: {len(BODY)}\r\n\r\n"
).encode()
BEGUN = 10
SLOW = 40


def begin(server: Server) -> socket.socket:
    """Send a request up to somewhere in its body."""
    connection = socket.create_connection(("127.0.0.1", server.port), timeout=30)
    connection.sendall(HEAD + BODY[:BEGUN])
    return connection


def status(connection: socket.socket) -> int:
    """Read the answer."""
    with closing(http.client.HTTPResponse(connection)) as response:
        response.begin()
        return response.status


def receiving(server: Server) -> float:
    return figure(server, "sidelight_at_work", room="receiving")


def post(server: Server, path: str = "/v1/context") -> requests.Response:
    return requests.post(server.address + path, json=PAGE, timeout=30)


def test_slow_bodies_hold_up_nobody_but_those_who_send_one(tmp_path: Path) -> None:
    with running.server(tmp_path) as server:
        with closing(begin(server)) as first, ExitStack() as others:
            eventually(lambda: receiving(server) == 1)
            for _ in range(SLOW - 1):
                others.enter_context(closing(begin(server)))
            eventually(
                lambda: figure(server, "sidelight_errors_total", code="busy") + receiving(server) == SLOW
            )
            for path in ("/healthz", "/readyz", "/v1/about", "/v1/outlets/the-harrow-review"):
                assert requests.get(server.address + path, timeout=30).status_code == 200
            for path in ("/v1/context", "/v1/outlet"):
                answer = post(server, path)
                assert (answer.status_code, answer.headers["Retry-After"]) == (503, "1")
                assert answer.json()["error"]["code"] == "busy"
            first.sendall(BODY[BEGUN:])
            assert status(first) == 200
        eventually(lambda: receiving(server) == 0)
        assert post(server).status_code == 200
