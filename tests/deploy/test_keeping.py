"""Backup, restoring and upgrade, by the commands of docs/deploying.md: nothing of the past may be lost."""

import os
import re
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import requests
from sqlalchemy.engine import make_url

import packages
import running
from databases import execute
from deploy.building import ROOT
from past import FORMER, HARROW, server_with_a_past
from postgresql import new_database
from running import Server
from sidelight.access import tokens

DOCUMENT = (ROOT / "docs" / "deploying.md").read_text("utf-8")
Told = Mapping[str, list[object]]


def commands(section: str) -> list[str]:
    """Give the commands of a section of the document, one text a block."""
    (found,) = re.findall(rf"^## {section}$(.*?)(?=^## |\Z)", DOCUMENT, re.MULTILINE | re.DOTALL)
    return re.findall(r"^```sh\n(.*?)^```$", found, re.MULTILINE | re.DOTALL)


def told(server: Server, token: str) -> Told:
    """Give all that the server tells of the past of an outlet on file and of one that was."""
    given = {"Authorization": f"Bearer {token}"}
    paths = [f"/v1/outlets/{outlet}/history" for outlet in (HARROW, FORMER.id)]
    return {
        path: requests.get(server.address + path, headers=given, timeout=30).json()["history"]
        for path in paths
    }


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/var/sidelight.db"
    return new_database(request.getfixturevalue("postgresql_server"))


def run(command: str, database: str, folder: Path) -> None:
    """Run a command of the document in the folder that it speaks of; only the database's name differs."""
    url = make_url(database)
    if url.host:
        command = re.sub(r"(?<=[ =])sidelight(?=\s)", str(url.database), command)
    where = {"PGHOST": str(url.host), "PGPORT": str(url.port), "PGUSER": str(url.username)}
    subprocess.run(["sh", "-euc", command], cwd=folder, env=os.environ | where, check=True)


def spoil(database: str, folder: Path) -> None:
    if database.startswith("sqlite"):
        (folder / "var" / "sidelight.db").write_bytes(b"spoiled" * 1000)
        (folder / "var" / "sidelight.db-wal").write_bytes(b"spoiled, too" * 1000)
        (folder / "var" / "tokens.json").write_bytes(b"spoiled")
    else:
        execute(database, "DELETE FROM activations", "DROP TABLE withdrawals")


def test_a_backup_made_while_serving_gives_everything_back(database: str, tmp_path: Path) -> None:
    sqlite, sqlite_back, postgresql, postgresql_back = commands("Backup")
    on_sqlite = database.startswith("sqlite")
    file, ratings = tmp_path / "var" / "tokens.json", tmp_path / "ratings"
    token = tokens.make(file, "newsroom", date(2026, 1, 10))
    with server_with_a_past(tmp_path, database=database, tokens=str(file)) as server:
        # What was loaded last lies in the log beside the file.
        packages.replace(ratings, "facts.csv", "Harrow Falls", "New Harrow")
        load = running.environment(database=database, ratings=str(ratings))
        subprocess.run([running.SIDELIGHT, "ratings", "load"], env=load, check=True, capture_output=True)
        before = told(server, token)
        run(sqlite if on_sqlite else postgresql, database, tmp_path)
    spoil(database, tmp_path)
    run(sqlite_back if on_sqlite else postgresql_back, database, tmp_path)
    with running.server(tmp_path, database=database, ratings=str(ratings), tokens=str(file)) as server:
        assert told(server, token) == before
        assert requests.get(f"{server.address}/v1/about", timeout=30).status_code == 401
    assert [len(periods) for periods in before.values()] == [3, 2]


def test_a_database_of_the_first_version_is_taken_over_at_the_start(tmp_path: Path) -> None:
    with server_with_a_past(tmp_path) as server:
        before = told(server, "none is needed")
    execute(f"sqlite:///{tmp_path}/sidelight.db", "DROP TABLE withdrawals", "DROP TABLE alembic_version")
    with running.server(tmp_path, ratings=str(tmp_path / "ratings")) as server:
        assert told(server, "none is needed") == before
