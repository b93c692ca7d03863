"""What a person at the terminal sees when the server starts, or cannot."""

import shutil
import socket
import subprocess
from pathlib import Path

import pytest
import requests
from click.testing import CliRunner

import running
from running import Server
from sidelight.commands import main
from sidelight.outlets.store import Store
from waiting import until


def start(folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run `sidelight serve` that is expected to stop by itself."""
    settings = {
        "port": str(running.free_port()),
        "ratings": str(running.RATINGS),
        "database": f"sqlite:///{folder}/sidelight.db",
        "tokens": f"{folder}/tokens.json",
    } | settings
    return subprocess.run(
        [running.SIDELIGHT, "serve"],
        env=running.environment(**settings),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def spoil(folder: Path) -> Path:
    """Copy the ratings and write a country that is none into line 2 of a table."""
    ratings = folder / "ratings"
    shutil.copytree(running.RATINGS, ratings)
    rules = (ratings / "domains.csv").read_text().splitlines(keepends=True)
    outlet, rest = rules[1].split(",", 1)
    rules[1] = f"{outlet}-misspelled,{rest}"
    (ratings / "domains.csv").write_text("".join(rules))
    return ratings


def test_at_first_start_bad_ratings_are_named_and_nothing_is_served(tmp_path: Path) -> None:
    result = start(tmp_path, ratings=str(spoil(tmp_path)))
    assert result.returncode == 1
    assert "domains.csv:2:1" in result.stderr
    assert "Traceback" not in result.stderr


def test_later_bad_ratings_leave_the_last_good_edition_in_force(tmp_path: Path) -> None:
    with Store(f"sqlite:///{tmp_path}/sidelight.db") as store:
        edition = store.activate(running.documents())
    with running.server(tmp_path, ratings=str(spoil(tmp_path))) as after:
        assert requests.get(after.address + "/v1/about", timeout=30).json()["edition"]["id"] == edition.id
        output = after.output.read_text()
    assert "domains.csv:2:1" in output
    assert "stays in force" in output


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"port": "99999"}, "SIDELIGHT_PORT is '99999': write a whole number from 1 to 65535"),
        ({"allowed_origins": "reader.example"}, "write scheme and host"),
        ({"database": "what is this"}, "write a URL like sqlite:///folder/file.db"),
        ({"database": "mysql://reader@db.example/x"}, "write a URL like sqlite:///folder/file.db"),
        ({"contact": "\udcff"}, "SIDELIGHT_CONTACT holds bytes that are no UTF-8"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(settings: dict[str, str], says: str) -> None:
    given = {f"SIDELIGHT_{name.upper()}": value for name, value in settings.items()}
    result = CliRunner(env=given).invoke(main, ["config"])
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert says in result.stderr


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"prot": "7654"}, "SIDELIGHT_PROT is no setting"),
        ({"ratings": "/nowhere/at/all"}, "/nowhere/at/all"),
        ({"database": "sqlite:////proc/nowhere/sidelight.db"}, "cannot be made"),
        ({"database": "postgresql+psycopg://db.example:port/x"}, "its port or one of its options"),
        ({"database": "sqlite:////tmp/x.db?timeout=long"}, "its port or one of its options"),
    ],
)
def test_a_setting_that_cannot_be_used_ends_the_start(
    tmp_path: Path, settings: dict[str, str], says: str
) -> None:
    result = start(tmp_path, **settings)
    assert result.returncode == 1
    assert says in result.stderr
    assert "Traceback" not in result.stderr
    assert "a mistake in Sidelight" not in result.stderr


def test_of_two_servers_that_begin_at_once_one_gets_the_address(tmp_path: Path) -> None:
    settings = running.settings_in(tmp_path, port=str(running.free_port()))
    both = [
        subprocess.Popen(
            [running.SIDELIGHT, "serve", "--no-load"],
            env=running.environment(**settings),
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    try:
        refused = until(
            lambda: next((each for each in both if each.poll() is not None), None), "one to be refused"
        )
    finally:
        for each in both:
            each.terminate()
        said = {each.communicate(timeout=30)[1]: each.returncode for each in both}
    assert refused.returncode == 1
    assert [status for text, status in said.items() if "Cannot listen on 127.0.0.1" in text] == [1]


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = start(tmp_path, port=str(port))
    assert result.returncode == 1
    assert f"Cannot listen on 127.0.0.1 port {port}" in result.stderr


def test_ready_is_said_with_the_address_of_the_page(server: Server) -> None:
    assert f"Sidelight is ready: {server.address}/" in said_at_the_start(server)


def test_whoever_serves_others_is_told_that_they_publish(tmp_path: Path, server: Server) -> None:
    publishing = "you publish what your table says"
    assert publishing not in said_at_the_start(server)
    with running.server(tmp_path, trusted_proxies="1") as behind:
        assert publishing in said_at_the_start(behind)


def said_at_the_start(server: Server) -> str:
    return until(lambda: ready_in(server.output.read_text()), "the server to say that it is ready")


def ready_in(said: str) -> str | None:
    return said if "Sidelight is ready" in said else None
