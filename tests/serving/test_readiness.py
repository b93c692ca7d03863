"""A server is ready once it has ratings, and stays so whatever becomes of the database."""

import subprocess
from pathlib import Path

import requests

import postgresql
import running
from running import RATINGS, SIDELIGHT, Server
from serving.workers import figure, parsed
from waiting import until

PAGE = {"url": "https://daily.example/a", "text": "The bridge will close, an official said on Monday."}


def status(server: Server, path: str) -> int:
    return requests.get(server.address + path, timeout=30).status_code


def load(database: str) -> None:
    command: list[str | Path] = [SIDELIGHT, "ratings", "load", str(RATINGS)]
    subprocess.run(command, env=running.environment(database=database), check=True, capture_output=True)


def an_outlet() -> str:
    return (RATINGS / "outlets.csv").read_text().splitlines()[1].split(",")[0]


def problem(server: Server, monitor: requests.Session) -> float:
    """What a monitor is told that keeps its connection, and so asks one worker of several."""
    told = parsed(monitor.get(server.address + "/metrics", timeout=30).text)
    return told["sidelight_database_problem", frozenset()]


def test_a_replica_waits_for_the_first_ratings(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/sidelight.db"
    settings = {"database": database, "workers": "2"}
    with running.serving((SIDELIGHT, "serve", "--no-load"), tmp_path, settings) as server:
        assert status(server, "/healthz") == 200
        for path in ("/readyz", "/v1/about", f"/v1/outlets/{an_outlet()}"):
            answer = requests.get(server.address + path, timeout=30)
            assert (answer.status_code, answer.json()["error"]["code"]) == (503, "not_ready")
            assert int(answer.headers["Retry-After"]) > 0
        assert status(server, f"/outlets/{an_outlet()}") == 503
        assert requests.post(server.address + "/v1/context", json=PAGE, timeout=30).status_code == 503
        load(database)
        until(lambda: all(status(server, "/readyz") == 200 for _ in range(8)))
        assert requests.post(server.address + "/v1/context", json=PAGE, timeout=30).status_code == 200


def test_a_database_file_that_is_deleted_is_missed_only_by_history(tmp_path: Path) -> None:
    file = tmp_path / "sidelight.db"
    with running.server(tmp_path, workers="2") as server, requests.Session() as monitor:
        kept = {path: path.read_bytes() for path in tmp_path.glob("sidelight.db*")}
        history = f"/v1/outlets/{an_outlet()}/history"
        assert status(server, history) == 200
        for path in tmp_path.glob("sidelight.db*"):
            path.unlink()
        until(lambda: problem(server, monitor) == 1)
        assert {figure(server, "sidelight_database_problem") for _ in range(8)} == {1}
        assert (status(server, "/readyz"), status(server, history)) == (200, 503)
        assert requests.post(server.address + "/v1/context", json=PAGE, timeout=30).status_code == 200
        for path in tmp_path.glob("sidelight.db*"):
            path.unlink()
        for path, content in kept.items():
            path.write_bytes(content)
        until(lambda: problem(server, monitor) == 0)
        assert status(server, history) == 200
    assert str(file) in server.output.read_text()


def test_a_database_server_that_hangs_is_missed_only_by_history(tmp_path: Path) -> None:
    with postgresql.running() as database, running.server(tmp_path, database=database.address) as server:
        history = f"/v1/outlets/{an_outlet()}/history"
        assert status(server, history) == 200
        database.hang()
        try:
            answer = requests.get(server.address + history, timeout=30)
            assert (answer.status_code, answer.json()["error"]["code"]) == (503, "database_unavailable")
            assert int(answer.headers["Retry-After"]) > 0
            assert (status(server, "/readyz"), status(server, f"/outlets/{an_outlet()}")) == (200, 200)
            assert requests.post(server.address + "/v1/context", json=PAGE, timeout=30).status_code == 200
            until(lambda: figure(server, "sidelight_database_problem") == 1)
        finally:
            database.resume()
        until(lambda: figure(server, "sidelight_database_problem") == 0)
        assert status(server, history) == 200
