"""Figures are those of all workers, and go on when one of them is replaced."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

import running
from running import Server
from serving.workers import figure, figures, figures_folder, workers
from waiting import until

PAGE = {"url": "https://daily.example/a", "text": "The bridge will close, an official said on Monday."}
MANY = 12


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running.server(tmp_path_factory.mktemp("server"), workers="2", limit="100000/day") as started:
        yield started


def answered(server: Server) -> float:
    return figure(server, "sidelight_requests_total", method="POST", route="/v1/context", status="200")


def test_a_worker_that_is_killed_is_replaced_and_its_figures_are_kept(server: Server) -> None:
    for _ in range(MANY):
        assert requests.post(server.address + "/v1/context", json=PAGE, timeout=30).status_code == 200
    assert answered(server) == MANY
    before = workers(server)
    os.kill(min(before), signal.SIGKILL)
    until(lambda: len(workers(server)) == 2 and workers(server) != before)
    until(lambda: figure(server, "sidelight_workers") == 2)
    assert answered(server) == MANY
    for _ in range(MANY):
        assert requests.post(server.address + "/v1/context", json=PAGE, timeout=30).status_code == 200
    assert answered(server) == 2 * MANY
    assert figure(server, "sidelight_reading_seconds_count") == 2 * MANY
    assert figure(server, "sidelight_words_read_total") == 2 * MANY * len(PAGE["text"].split())


def test_the_edition_and_refusals_are_told_and_unknown_addresses_are_one(server: Server) -> None:
    edition = requests.get(server.address + "/v1/about", timeout=30).json()["edition"]
    for path in ("/nothing", "/nowhere/at/all"):
        requests.get(server.address + path, timeout=30)
    requests.post(server.address + "/v1/context", json={}, timeout=30)
    requests.request("BREW", server.address + "/healthz", timeout=30)
    assert figure(server, "sidelight_edition_info", edition=edition["id"]) == 1
    assert figure(server, "sidelight_outlets") == edition["outlets"]
    assert figure(server, "sidelight_requests_total", method="GET", route="unknown", status="404") == 2
    assert figure(server, "sidelight_errors_total", code="invalid_request") == 1
    methods = {
        dict(labels).get("method")
        for name, labels in figures(server)
        if name.startswith("sidelight_requests")
    }
    assert methods <= {"GET", "POST", "other"}


def test_nothing_of_the_figures_is_left_behind(tmp_path: Path) -> None:
    with running.server(tmp_path) as server:
        requests.get(server.address + "/healthz", timeout=30)
        folder = figures_folder(server)
        assert list(folder.glob("*.db"))
    assert not folder.exists()
