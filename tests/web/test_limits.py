"""How many requests are answered, by whom they are counted, and what the others are told."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import requests

import running
from redis_server import RedisServer, redis_server
from running import Server
from sidelight.access.tokens import make, revoke
from waiting import until
from web.asking import error_of

ABOUT = "/v1/about"


@dataclass(frozen=True)
class Limited:
    """A server and the file of its tokens."""

    server: Server
    tokens: Path

    def ask(self, address: str, path: str = ABOUT, **headers: str) -> requests.Response:
        """Ask as somebody at an address, who passed a proxy."""
        return ask(self.server, path, **headers, **{"X-Forwarded-For": address})

    def statuses(self, *addresses: str) -> list[int]:
        """What they are answered."""
        return [self.ask(address).status_code for address in addresses]


@pytest.fixture(scope="module")
def running_redis() -> Iterator[RedisServer]:
    with redis_server() as started:
        yield started


@pytest.fixture
def redis(running_redis: RedisServer) -> RedisServer:
    """Give a running Redis server that holds nothing."""
    running_redis.forget()
    return running_redis


@pytest.fixture(scope="module", params=["memory", "redis"])
def limited(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Limited]:
    """Give one running server that answers two requests a day of each, and counts in either way."""
    folder = tmp_path_factory.mktemp("limited")
    settings = {"limit": "2/day;100/day", "trusted_proxies": "1"}
    with ExitStack() as stack:
        if request.param == "redis":
            # No test stops it, so that nothing that was counted in it is lost.
            settings["limits_store"] = stack.enter_context(redis_server()).address
        yield Limited(stack.enter_context(running.server(folder, **settings)), folder / "tokens.json")


def ask(server: Server, path: str = ABOUT, **headers: str) -> requests.Response:
    return requests.get(server.address + path, headers=headers, timeout=10)


def statuses(server: Server, times: int) -> list[int]:
    return [ask(server).status_code for _ in range(times)]


def test_what_is_too_much_is_refused_and_told_when_to_come_again(limited: Limited) -> None:
    left = [limited.ask("192.0.2.1").headers["RateLimit-Remaining"] for _ in range(2)]
    refused = limited.ask("192.0.2.1")
    assert left == ["1", "0"]
    assert refused.status_code == 429
    assert error_of(refused)["code"] == "too_many_requests"
    assert 0 < int(refused.headers["Retry-After"]) <= 86_401
    assert refused.headers["RateLimit-Limit"] == "2"
    assert refused.headers["RateLimit-Remaining"] == "0"
    assert refused.headers["RateLimit-Reset"] == refused.headers["Retry-After"]
    # A body is not looked at any more, and pages are counted too; what watches the server is not.
    context, headers = limited.server.address + "/v1/context", {"X-Forwarded-For": "192.0.2.1"}
    assert requests.post(context, data=b"{", headers=headers, timeout=10).status_code == 429
    assert limited.ask("192.0.2.1", "/outlets/the-harrow-review").status_code == 429
    assert limited.ask("192.0.2.1", "/healthz").status_code == 200
    assert limited.ask("192.0.2.1", "/openapi.json").status_code == 200


def test_each_token_has_its_own_number(limited: Limited) -> None:
    names = ("First", "Second")
    first, second = (make(limited.tokens, name, date(2026, 1, 31)) for name in names)
    try:
        asked = [
            limited.ask("192.0.2.2", Authorization=f"Bearer {token}").status_code
            for token in (first, first, first, second)
        ]
        assert asked == [200, 200, 429, 200]
        # Who has none is refused before anything is counted.
        assert limited.statuses(*["192.0.2.2"] * 3) == [401] * 3
    finally:
        for name in names:
            revoke(limited.tokens, name)


def test_an_address_is_counted_as_a_trusted_proxy_says_it(limited: Limited) -> None:
    one, two, three = "192.0.2.3", "192.0.2.4", "192.0.2.5"
    assert limited.statuses(one, one, one, two) == [200, 200, 429, 200]
    # What a client itself wrote stands before what the proxy adds.
    said = (f"198.51.100.{number}, {three}" for number in range(3))
    assert limited.statuses(*said) == [200, 200, 429]
    # Of IPv6, somebody has a whole network.
    network = ("2001:db8::1", "2001:db8::2", "2001:db8::ffff:2", "2001:db8:0:1::1")
    assert limited.statuses(*network) == [200, 200, 429, 200]


def test_an_address_that_a_client_writes_is_not_believed(tmp_path: Path) -> None:
    with running.server(tmp_path, limit="1/day") as server:
        addresses = ("192.0.2.1", "192.0.2.2")
        asked = [ask(server, **{"X-Forwarded-For": address}).status_code for address in addresses]
        assert asked == [200, 429]


def test_no_limit_no_headers(server: Server) -> None:
    assert "RateLimit-Limit" not in ask(server).headers


def test_replicas_share_what_they_count_in_redis(tmp_path: Path, redis: RedisServer) -> None:
    with ExitStack() as stack:
        folders = [tmp_path / name for name in ("one", "two")]
        for folder in folders:
            folder.mkdir()
        one, two = (
            stack.enter_context(running.server(folder, limit="2/day", limits_store=redis.address))
            for folder in folders
        )
        assert [ask(server).status_code for server in (one, two, one, two)] == [200, 200, 429, 429]


def test_while_redis_is_away_each_process_counts_by_itself(tmp_path: Path, redis: RedisServer) -> None:
    with running.server(tmp_path, limit="2/day", limits_store=redis.address) as server:
        assert statuses(server, 1) == [200]
        redis.stop()
        assert statuses(server, 3) == [200, 200, 429]
        assert "falling back to in-memory storage" in server.output.read_text()
        redis.start()
        until(lambda: ask(server).status_code == 200, "counting in Redis, which is empty now")
        assert redis.holds_something()
        said = server.output.read_text()
        assert "storage recovered" in said
        assert "127.0.0.1 " not in said.replace(server.address, ""), "who asks is in no log"


def test_a_server_starts_while_redis_is_away(tmp_path: Path, redis: RedisServer) -> None:
    redis.stop()
    with running.server(tmp_path, limit="2/day", limits_store=redis.address) as server:
        assert statuses(server, 3) == [200, 200, 429]
        redis.start()
        until(lambda: ask(server).status_code == 200, "counting in Redis")


def test_a_redis_server_that_hangs_holds_nobody_up(tmp_path: Path, redis: RedisServer) -> None:
    with running.server(tmp_path, limit="1000/day", limits_store=redis.address) as server:
        assert statuses(server, 2) == [200, 200]
        redis.hang()
        try:
            # Each is given 10 s: without a bound on the wait for Redis none would come back at all.
            assert statuses(server, 20) == [200] * 20
        finally:
            redis.go_on()
        redis.forget()
        until(lambda: ask(server).status_code == 200 and redis.holds_something(), "counting in Redis")
