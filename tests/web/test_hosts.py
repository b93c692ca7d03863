"""The server answers to its own names alone."""

import socket
from collections.abc import Iterator

import pytest

import running
from running import Server


def ask(
    server: Server, *lines: str, version: str = "HTTP/1.1", target: str = "/v1/about"
) -> tuple[int, bytes]:
    """Send a request as it is written here; returns the status and the body."""
    with socket.create_connection(("127.0.0.1", server.port), 30) as connection:
        head = "\r\n".join((f"GET {target} {version}", *lines, "Connection: close", "", ""))
        connection.sendall(head.encode("latin-1"))
        with connection.makefile("rb") as answer:
            text = answer.read()
    return int(text.split()[1]), text.partition(b"\r\n\r\n")[2]


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give one running server that is reached by names of its own."""
    folder = tmp_path_factory.mktemp("named")
    with running.server(folder, allowed_hosts="Sidelight.example,192.0.2.7,2001:db8::7") as started:
        yield started


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.0.0.1:80",
        "127.8.9.10",
        "127.1",
        "localhost",
        "LOCALHOST:7654",
        "localhost.",
        "localhost.:7654",
        "reader.localhost",
        "[::1]",
        "[::1]:7654",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "sidelight.example",
        "SIDELIGHT.example.:443",
        "192.0.2.7:7654",
        "[2001:DB8:0::7]",
    ],
)
def test_its_own_names_and_those_of_this_machine_are_answered(named: Server, host: str) -> None:
    assert ask(named, f"Host: {host}")[0] == 200


@pytest.mark.parametrize(
    "host",
    [
        "rebound.example",
        "rebound.example:7654",
        "localhost.rebound.example",
        "127.0.0.1.rebound.example",
        "127.0.0.1.nip.example",
        "notlocalhost",
        "sidelight.example.rebound.example",
        "www.sidelight.example",
        "192.0.2.8",
        "0.0.0.0",  # noqa: S104 (a host to be refused)
        "[::]",
        "128.0.0.1",
    ],
)
@pytest.mark.parametrize("target", ["/v1/about", "/healthz", "/", "/outlets/x", "/nowhere"])
def test_other_names_are_refused_before_any_work(named: Server, host: str, target: str) -> None:
    status, body = ask(named, f"Host: {host}", "Origin: https://rebound.example", target=target)
    assert status == 421
    assert b'"code":"host_not_allowed"' in body
    assert b"SIDELIGHT_ALLOWED_HOSTS" in body


@pytest.mark.parametrize(
    "host",
    [
        "",
        "127.0.0.1:port",
        "127.0.0.1:1:2",
        "reader@127.0.0.1",
        "127.0.0.1/x",
        "127.0.0.1,localhost",
        "[::1",
        "a b",
        "ü",
    ],
)
def test_what_is_no_host_is_refused(named: Server, host: str) -> None:
    assert ask(named, f"Host: {host}")[0] == 400


def test_two_hosts_are_refused(named: Server) -> None:
    for pair in (("localhost", "rebound.example"), ("rebound.example", "localhost")):
        assert ask(named, *(f"Host: {host}" for host in pair))[0] in {400, 421}


def test_a_target_with_another_host_is_refused(named: Server) -> None:
    assert ask(named, "Host: rebound.example", target="http://localhost/v1/about")[0] in {400, 421}


def test_only_where_http_knows_no_host_is_none_needed(named: Server) -> None:
    assert ask(named)[0] == 400
    assert ask(named, version="HTTP/1.0")[0] == 200
    assert ask(named, "Host: rebound.example", version="HTTP/1.0")[0] == 421


def test_the_name_of_a_proxy_is_not_believed_where_none_is_trusted(named: Server) -> None:
    assert ask(named, "Host: rebound.example", "X-Forwarded-Host: localhost")[0] == 421
    assert ask(named, "Host: localhost", "X-Forwarded-Host: rebound.example")[0] == 200
