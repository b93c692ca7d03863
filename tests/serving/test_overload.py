"""More than a server can read is refused at once, and everything else goes on."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import requests

import running

LONG = {
    "url": "https://daily.example/a",
    "text": "The bridge will close, an official said on Monday. " * 1_000,
}


def test_who_would_wait_long_is_told_to_come_again(tmp_path: Path) -> None:
    with running.server(tmp_path) as server, ThreadPoolExecutor(24) as pool:
        asked = [
            pool.submit(requests.post, server.address + "/v1/context", json=LONG, timeout=60)
            for _ in range(24)
        ]
        healthy = [requests.get(server.address + "/healthz", timeout=30).status_code for _ in range(5)]
        answers = [each.result() for each in asked]
    assert healthy == [200] * 5
    assert {answer.status_code for answer in answers} == {200, 503}
    refused = [answer for answer in answers if answer.status_code == 503]
    assert {answer.json()["error"]["code"] for answer in refused} == {"busy"}
    assert {answer.headers["Retry-After"] for answer in refused} == {"1"}
