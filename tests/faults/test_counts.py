"""Redis may stop, hang and come back: each process then counts by itself, and nobody waits or fails."""

from collections.abc import Callable, Iterator

import pytest

import running
from faults.readers import readers
from redis_server import RedisServer, redis_server
from running import Server
from waiting import until

PLENTY = "1000000/day"


@pytest.fixture(scope="module")
def redis() -> Iterator[RedisServer]:
    with redis_server() as started:
        yield started


@pytest.fixture(scope="module")
def server(redis: RedisServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("server")
    with running.server(folder, workers="2", limit=PLENTY, limits_store=redis.address) as started:
        yield started


@pytest.mark.parametrize(
    ("fault", "repair"),
    [("stop", "start"), ("hang", "go_on")],
    ids=["stopped and started", "hung and resumed"],
)
def test_readers_are_answered_while_redis_is_away(
    redis: RedisServer, server: Server, fault: str, repair: str, tell: Callable[[str], None]
) -> None:
    with readers(server.address) as asking:
        redis.forget()
        until(redis.holds_something)
        getattr(redis, fault)()
        try:
            asking.go_on()
        finally:
            getattr(redis, repair)()
        redis.forget()
        until(redis.holds_something)
        asking.go_on()
        asking.stop()
        assert asking.again == 0
        tell(f"Redis: {fault}, {repair}: {asking.told()}")
