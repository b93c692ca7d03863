"""nginx as it is configured here, before two replicas that share a database, a Redis server and tokens."""

import contextlib
import http.client
import json
import signal
import socket
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests
import trustme

import processes
import running
from nginx import Proxy, nginx
from postgresql import new_database
from redis_server import redis_server
from running import Server
from sidelight.access import tokens
from waiting import until
from web.asking import error_of

ARTICLE = {
    "url": "https://harrowreview.example/mark-in-a-url",
    "text": "The bridge is closed, officials said.",
}
SENTENCES = [f"“The bridge stays closed,” said official {number}." for number in range(3000)]
PAGE = "/outlets/the-harrow-review"
LIMIT = 40


@dataclass(frozen=True)
class Site:
    """nginx, the replicas behind it, and where their tokens lie."""

    proxy: Proxy
    replicas: Sequence[Server]
    tokens: Path
    token: str

    def ask(self, there: Proxy | Server | None = None, **more: object) -> requests.Response:
        """Ask for the panel of an article."""
        return self.post(json.dumps(ARTICLE | more).encode(), there)

    def post(self, body: bytes | Iterator[bytes], there: Proxy | Server | None = None) -> requests.Response:
        """Send a body, by default through nginx."""
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.token}"}
        address = (there or self.proxy).address
        return requests.post(f"{address}/v1/context", data=body, headers=headers, timeout=60)

    def new_token(self, name: str) -> str:
        """Make a token."""
        return tokens.make(self.tokens, name, datetime.now(UTC).date())


@contextlib.contextmanager
def running_site(folder: Path, database: str) -> Iterator[Site]:
    folders = [folder / name for name in ("one", "two", "nginx")]
    for each in folders:
        each.mkdir()
    file = folder / "tokens.json"
    token = tokens.make(file, "newsroom", datetime.now(UTC).date())
    with contextlib.ExitStack() as stack:
        settings = {
            "database": database,
            "tokens": str(file),
            "trusted_proxies": "1",
            "limit": f"{LIMIT}/day",
            "limits_store": stack.enter_context(redis_server()).address,
        }
        replicas = [stack.enter_context(running.server(each, **settings)) for each in folders[:2]]
        proxy = stack.enter_context(nginx(folders[2], [each.port for each in replicas]))
        yield Site(proxy, replicas, file, token)


@pytest.fixture(scope="module")
def database(postgresql_server: str) -> str:
    return new_database(postgresql_server)


@pytest.fixture(scope="module")
def site(database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running_site(tmp_path_factory.mktemp("site"), database) as started:
        yield started


def status_from(client: str, proxy: Proxy, path: str, **headers: str) -> int:
    """Ask from another address of this machine, as another client would."""
    connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=30, source_address=(client, 0))
    with contextlib.closing(connection):
        connection.request("GET", path, headers=headers)
        return connection.getresponse().status


def test_answers_come_from_both_and_no_log_says_what_was_asked(site: Site) -> None:
    referrer = {"Referer": "https://harrowreview.example/mark-in-a-referrer"}
    asked_before = site.proxy.log().count("200 POST")
    for _ in range(4):
        assert site.ask().json()["outlet"]["id"] == "the-harrow-review"
        assert requests.get(site.proxy.address + PAGE, headers=referrer, timeout=30).ok
    queried = requests.get(f"{site.proxy.address}/healthz?mark-in-a-query=1", headers=referrer, timeout=30)
    assert queried.ok
    log = site.proxy.log()
    assert log.count("200 POST") == asked_before + 4
    assert all(f"from 127.0.0.1:{each.port}: 200" in log for each in site.replicas)
    assert "/" not in log
    said = log + "".join(each.output.read_text() for each in site.replicas)
    assert not [mark for mark in ("harrow", "mark-in", "officials", site.token) if mark in said]


def test_both_replicas_count_a_client_s_requests_together_by_its_real_address(site: Site) -> None:
    one, two = "127.0.0.2", "127.0.0.3"
    assert [status_from(one, site.proxy, PAGE) for _ in range(LIMIT + 2)] == [200] * LIMIT + [429] * 2
    # What it says of itself does not help it.
    forged = {"X-Forwarded-For": "198.51.100.7", "Forwarded": "for=198.51.100.7"}
    assert status_from(one, site.proxy, PAGE, **forged) == 429
    assert status_from(two, site.proxy, PAGE) == 200


def test_both_replicas_take_a_token_and_count_by_it_wherever_it_comes_from(site: Site) -> None:
    client, another = "127.0.0.4", "127.0.0.5"
    assert status_from(client, site.proxy, "/v1/about") == 401
    given = {"Authorization": f"Bearer {site.new_token('desk')}"}
    for each in site.replicas:
        until_taken_over(each, given)
    left = LIMIT - 2
    assert [status_from(client, site.proxy, "/v1/about", **given) for _ in range(left)] == [200] * left
    assert status_from(another, site.proxy, "/v1/about", **given) == 429


def until_taken_over(server: Server, given: dict[str, str]) -> None:
    about = f"{server.address}/v1/about"
    until(lambda: requests.get(about, headers=given, timeout=30).status_code != 401, "the token to be taken")


def test_a_long_article_touches_no_disk(site: Site) -> None:
    text = "\n\n".join(SENTENCES)
    answer = site.ask(text=text)
    assert answer.status_code == 200
    assert len(answer.content) > 1_000_000
    # Nor does one whose length is not told before.
    body = json.dumps(ARTICLE | {"text": text[:100_000]}).encode()
    assert site.post(iter((body[:50_000], body[50_000:]))).status_code == 200


def test_a_body_that_is_too_large_is_refused_like_by_the_server(site: Site) -> None:
    answer = site.post(b" " * (16 * 1024 * 1024 + 1))
    assert answer.status_code == 413
    assert error_of(answer)["code"] == "too_large"


def test_one_client_cannot_hold_the_memory_of_all(site: Site) -> None:
    client, another = "127.0.0.6", "127.0.0.7"
    head = b"POST /v1/context HTTP/1.1\r\nHost: localhost\r\nContent-Length: 16000000\r\n\r\nnot all of it"
    with contextlib.ExitStack() as stack:
        for _ in range(20):
            connection = socket.create_connection(("127.0.0.1", site.proxy.port), 30, (client, 0))
            stack.enter_context(connection).sendall(head)
        until(lambda: status_from(client, site.proxy, "/healthz") == 429, "nginx to have read all heads")
        assert status_from(another, site.proxy, "/healthz") == 200
    until(lambda: status_from(client, site.proxy, "/healthz") == 200, "nginx to see that they are gone")


def test_figures_of_a_replica_are_not_for_everybody(site: Site) -> None:
    answer = requests.get(f"{site.proxy.address}/metrics", timeout=30)
    assert answer.status_code == 404
    assert error_of(answer)["code"] == "not_found"


def test_what_a_replica_does_not_answer_in_time_the_other_one_does(site: Site, tmp_path: Path) -> None:
    hanging, other = site.replicas
    # The first answer of a server takes longer.
    assert site.ask(hanging).ok
    assert site.ask(other).ok
    sooner = {"proxy_read_timeout 30s": "proxy_read_timeout 3s"}
    with nginx(tmp_path, [hanging.port, other.port], sooner) as proxy:
        processes.halt(hanging.process.pid)
        try:
            assert [site.ask(proxy).status_code for _ in range(2)] == [200, 200]
        finally:
            processes.resume(hanging.process.pid)
        assert f"from 127.0.0.1:{hanging.port}, 127.0.0.1:{other.port}: 504, 200" in proxy.log()


def test_a_killed_replica_costs_no_answer_and_only_without_any_one_has_to_come_again(
    database: str, tmp_path: Path
) -> None:
    text = "\n\n".join(SENTENCES[:500])
    with running_site(tmp_path, database) as site, ThreadPoolExecutor(4) as clients:
        killed, other = site.replicas
        asked = [clients.submit(site.ask, text=text) for _ in range(4)]
        next(as_completed(asked))
        killed.signal(signal.SIGKILL)
        later = [site.ask() for _ in range(4)]
        assert {each.status_code for each in (*later, *(each.result() for each in asked))} == {200}
        assert f"from 127.0.0.1:{killed.port}, 127.0.0.1:{other.port}: 502, 200" in site.proxy.log()
        other.signal(signal.SIGKILL)
        answer = site.ask()
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    assert error_of(answer)["code"] == "unavailable"


def test_with_tls_other_requests_are_sent_there(site: Site, tmp_path: Path) -> None:
    authority, port = trustme.CA(), running.free_port()
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    certificate = authority.issue_cert("localhost")
    certificate.private_key_pem.write_to_path(str(tmp_path / "privkey.pem"))
    for part in certificate.cert_chain_pems:
        part.write_to_path(str(tmp_path / "fullchain.pem"), append=True)
    switched_on = {"#tls ": "", "listen 443": f"listen 127.0.0.1:{port}", "/etc/nginx/tls": str(tmp_path)}
    with nginx(tmp_path, [each.port for each in site.replicas], switched_on) as proxy:
        plain = requests.get(proxy.address + PAGE, timeout=30, allow_redirects=False)
        secure = requests.get(
            f"https://localhost:{port}{PAGE}", timeout=30, verify=str(tmp_path / "authority.pem")
        )
    assert plain.status_code == 308
    assert plain.headers["Location"] == f"https://127.0.0.1{PAGE}"
    assert "Harrow" in secure.text
    assert "Strict-Transport-Security" in secure.headers
