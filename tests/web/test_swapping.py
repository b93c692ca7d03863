"""Ratings change under a running server of several processes, and no reader notices."""

import shutil
import subprocess
import threading
from pathlib import Path

import requests
from click.testing import CliRunner

import running
from sidelight.commands import main
from waiting import until

ADDRESS = {"hostname": "harrowreview.example"}
# More answers in a row than one process gives by chance.
IN_A_ROW = 20


def renamed(folder: Path) -> Path:
    copy = folder / "renamed"
    shutil.copytree(running.RATINGS, copy)
    outlets = copy / "outlets.csv"
    outlets.write_text(outlets.read_text().replace("The Harrow Review", "The New Harrow Review"))
    return copy


def load(database: str, package: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [running.SIDELIGHT, "ratings", "load", str(package)],
        env=running.environment(database=database),
        capture_output=True,
        text=True,
        check=False,
    )


def name_now(server: running.Server) -> str:
    # A connection of its own for each, so that any of the processes may answer.
    answer = requests.post(f"{server.address}/v1/outlet", json=ADDRESS, timeout=30)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["outlet"]["name"])


def test_a_new_edition_is_taken_over_without_a_failed_request(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/sidelight.db"
    with running.server(tmp_path, workers="2", database=database) as server:
        names: list[str] = []
        failed: list[BaseException] = []
        done = threading.Event()

        def keep_asking() -> None:
            try:
                while not done.is_set():
                    names.append(name_now(server))
            except BaseException as error:  # noqa: BLE001 (shown below)
                failed.append(error)

        asking = [threading.Thread(target=keep_asking) for _ in range(3)]
        for thread in asking:
            thread.start()
        try:
            loaded = load(database, renamed(tmp_path))
            until(lambda: failed or names[-IN_A_ROW:] == ["The New Harrow Review"] * IN_A_ROW, "the new name")
        finally:
            done.set()
            for thread in asking:
                thread.join()
    assert loaded.returncode == 0, loaded.stderr
    assert failed == []
    assert set(names) == {"The Harrow Review", "The New Harrow Review"}


def test_a_package_with_a_mistake_changes_nothing_for_readers(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/sidelight.db"
    with running.server(tmp_path, database=database) as server:
        package = renamed(tmp_path)
        (package / "facts.csv").write_text("outlet\n")
        loaded = CliRunner(env={"SIDELIGHT_DATABASE": database}).invoke(
            main, ["ratings", "load", str(package)]
        )
        assert loaded.exit_code == 1
        assert "facts.csv:1:" in loaded.stderr
        assert "Nothing was loaded" in loaded.stderr
        assert name_now(server) == "The Harrow Review"
