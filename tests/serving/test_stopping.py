"""A server that is told to stop finishes what it has begun; one whose workers die goes on, or says why."""

import os
import signal
import threading
from pathlib import Path

import pytest
import requests

import running
from running import Server
from serving.workers import figure, workers
from waiting import until

LONG = {
    "url": "https://daily.example/a",
    "text": "The bridge will close, an official said on Monday. " * 3_000,
}


class Asked(threading.Thread):
    """A request under way."""

    def __init__(self, server: Server) -> None:
        super().__init__()
        self._server = server
        self.status: int | None = None
        self.start()

    def run(self) -> None:
        try:
            self.status = requests.post(
                self._server.address + "/v1/context", json=LONG, timeout=60
            ).status_code
        except requests.ConnectionError:
            self.status = 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
def test_what_is_in_flight_is_answered_before_the_server_stops(
    tmp_path: Path, number: signal.Signals
) -> None:
    with running.server(tmp_path) as server:
        asked = Asked(server)
        until(lambda: figure(server, "sidelight_at_work", room="reading") == 1)
        server.process.send_signal(number)
        assert server.process.wait(60) == 0
        asked.join()
        assert asked.status == 200
        with pytest.raises(requests.ConnectionError):
            requests.get(server.address + "/healthz", timeout=30)
    assert "Traceback" not in server.output.read_text()


def test_a_server_that_has_just_begun_stops_at_once(tmp_path: Path) -> None:
    with running.server(tmp_path, workers="4") as server:
        server.process.terminate()
        assert server.process.wait(20) == 0


def test_workers_that_are_killed_under_requests_are_replaced(tmp_path: Path) -> None:
    with running.server(tmp_path, workers="2") as server:
        before = workers(server)
        asked = [Asked(server) for _ in range(4)]
        until(lambda: figure(server, "sidelight_at_work", room="reading") > 0)
        os.kill(max(before), signal.SIGKILL)
        until(lambda: len(workers(server)) == 2 and workers(server) != before)
        for each in asked:
            each.join()
        assert {each.status for each in asked} <= {0, 200, 503}
        until(lambda: requests.get(server.address + "/readyz", timeout=30).status_code == 200)


def test_a_server_whose_workers_end_again_and_again_gives_up_and_says_so(tmp_path: Path) -> None:
    with running.server(tmp_path) as server:

        def kill() -> bool:
            for worker in workers(server):
                os.kill(worker, signal.SIGKILL)
            return server.process.poll() is not None

        until(kill)
        assert server.process.returncode == 1
    assert "ended again and again" in server.output.read_text()
