"""Redis may stop, hang and come back: each process then counts by itself, and nobody waits or fails."""

from collections.abc import Callable
from pathlib import Path

import pytest

import running
from faults.readers import readers
from redis_server import redis_server
from serving.workers import eventually

PLENTY = "1000000/day"


@pytest.mark.parametrize(
    ("fault", "repair"),
    [("stop", "start"), ("hang", "go_on")],
    ids=["stopped and started", "hung and resumed"],
)
def test_readers_are_answered_while_redis_is_away(
    tmp_path: Path, fault: str, repair: str, tell: Callable[[str], None]
) -> None:
    with (
        redis_server() as redis,
        running.server(tmp_path, workers="2", limit=PLENTY, limits_store=redis.address) as server,
        readers(server.address) as asking,
    ):
        getattr(redis, fault)()
        try:
            asking.go_on()
        finally:
            getattr(redis, repair)()
        redis.forget()
        eventually(redis.holds_something)
        asking.go_on()
        asking.stop()
        assert asking.again == 0
        tell(f"Redis: {fault}, {repair}: {asking.told()}")
