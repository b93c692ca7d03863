"""Made-up requests, good and bad, get the answers that the OpenAPI document describes."""

from collections.abc import Callable
from pathlib import Path

from fuzz import api
from running import Server

AS_MANY = ("--max-examples=10", "--phases=examples,coverage,fuzzing", "--generation-deterministic")


def test_made_up_requests_get_the_answers_that_are_described(
    server: Server, tmp_path: Path, tell: Callable[[str], None]
) -> None:
    tried = api.tried(server.address, tmp_path, *AS_MANY)
    tell(f"the API: {tried.requests:,} made-up requests, {tried.failed} answers that break the contract")
    assert not tried.failed, tried.output
    assert tried.requests > 200
